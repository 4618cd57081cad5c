import type { FastifyReply, FastifyRequest } from 'fastify';
import { holdsTag } from '#domain/files/entity-tags.ts';
import {
  type CachedPage,
  chooseCoding,
  type Coding,
  compressed,
  etagOf,
  mayKeep,
  PageCache,
  type ReadyHeaders,
  readyHeaders,
  toPage,
} from './page-cache.ts';

/** An answer as it was just made. One that says `cache-control: public` may be kept for others. */
export interface Made {
  readonly status: number;
  readonly headers: Record<string, string | string[]>;
  readonly body: Buffer;
}

/** An answer ready to be sent. */
interface Rendered {
  readonly page: CachedPage;
  readonly status: number;
}

/** Answers that are the same for everyone: made once for each address and data revision, then sent from memory. */
export interface Shared {
  /** Whether anything is kept. */
  readonly keeps: boolean;
  /** @param key what the answer depends on, besides the data: its address, and what was negotiated */
  readonly answer: (
    request: FastifyRequest,
    reply: FastifyReply,
    key: string,
    make: () => Promise<Made>,
  ) => Promise<FastifyReply>;
}

/** @param generation data revision and day; null: nothing is kept */
export function sharing(generation: (() => string) | null): Shared {
  const cache = new PageCache();
  /** Answers being made, so that a crowd asking for the same one waits for one making. */
  const underWay = new Map<string, Promise<Rendered>>();
  const answer: Shared['answer'] = async (request, reply, key, make) => {
    const current = generation?.();
    if (current === undefined) return send(request, reply, await render(make));
    cache.enter(current);
    const page = cache.get(key);
    if (page) return send(request, reply, { page, status: 200 });
    const turn = `${current} ${key}`;
    const keep = mayKeep(key) ? (made: CachedPage) => cache.put(current, key, made) : undefined;
    const rendering = underWay.get(turn) ?? render(make, keep);
    underWay.set(turn, rendering);
    return send(request, reply, await rendering.finally(() => underWay.delete(turn)));
  };
  return { keeps: generation !== null, answer };
}

/** The same page asked for with its parameters in another order is the same page. */
export function keyOf(url: string): string {
  const at = url.indexOf('?');
  if (at === -1) return url;
  const params = new URLSearchParams(url.slice(at + 1));
  params.sort();
  return `${url.slice(0, at)}?${params}`;
}

async function render(make: () => Promise<Made>, keep?: (page: CachedPage) => void): Promise<Rendered> {
  const { status, headers, body } = await make();
  const page = toPage(headers, body);
  const shared = status === 200 && String(headers['cache-control'] ?? '').startsWith('public');
  if (!shared || !keep) return { page, status };
  const ready = await compressed(page);
  keep(ready);
  return { page: ready, status };
}

function send(request: FastifyRequest, reply: FastifyReply, { page, status }: Rendered): FastifyReply {
  const coding = chooseCoding(request.headers['accept-encoding'], page);
  const etag = etagOf(page, coding);
  if (status === 200 && holdsTag(request.headers['if-none-match'], etag)) {
    const { 'content-type': _, 'content-length': __, ...headers } = readyHeaders(page, coding);
    return reply.code(304).headers(headers).send();
  }
  // What a plugin says of this one request (limits, who may read it) goes before the page's own headers.
  const own = reply.getHeaders() as ReadyHeaders;
  // Straight to the socket: Fastify would go through every header again, for a page that is sent as it is.
  reply.hijack();
  reply.raw.writeHead(status, { ...own, ...headersFor(status, page, coding) });
  reply.raw.end(request.method === 'HEAD' ? undefined : page.bodies[coding]);
  return reply;
}

/** What is not a whole page (a message of error, say) has no tag to ask for it again by. */
function headersFor(status: number, page: CachedPage, coding: Coding): ReadyHeaders {
  const headers = readyHeaders(page, coding);
  if (status === 200) return headers;
  const { etag: _, ...untagged } = headers;
  return untagged;
}
