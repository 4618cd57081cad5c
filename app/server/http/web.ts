import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import inject, { type DispatchFunc } from 'light-my-request';
import { canonicalPath, isPrivatePath } from '#format/addresses.ts';
import { limitBodies } from './body-limits.ts';
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

/** A Node request listener: Kit's built handler, or Vite's middlewares in development. */
export type WebHandler = (request: IncomingMessage, response: ServerResponse) => void;

export interface WebOptions {
  readonly handler: WebHandler;
  /** Null switches the page cache off. */
  readonly generation: (() => string) | null;
  /** The largest file that a form may carry. */
  readonly maxFileBytes: number;
}

/** An answer of Kit: a page, and whether it may be kept for others. */
interface Rendered {
  readonly page: CachedPage;
  readonly status: number;
}

/**
 * Hands everything that Fastify itself does not answer to SvelteKit. Anonymous GETs of pages that may be shared are
 * rendered once for each address and data revision, then served from memory.
 */
export async function web(app: FastifyInstance, { handler, generation, maxFileBytes }: WebOptions): Promise<void> {
  limitBodies(app, maxFileBytes);
  // Kit reads request bodies itself. With Fastify's parsers in place a form POST is refused with 415.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  const cache = new PageCache();
  /** Pages being rendered, so that a crowd asking for the same one waits for one rendering. */
  const underWay = new Map<string, Promise<Rendered>>();

  app.all('/*', async (request, reply) => {
    const current = generation?.();
    if (current === undefined || !mayShare(request)) return passOn(request, reply, handler);
    cache.enter(current);
    const key = keyOf(request.url);
    const page = cache.get(key);
    if (page) return send(request, reply, { page, status: 200 });
    const turn = `${current} ${key}`;
    const rendering = underWay.get(turn) ?? render(request, handler, (made) => cache.put(current, key, made));
    underWay.set(turn, rendering);
    return send(request, reply, await rendering.finally(() => underWay.delete(turn)));
  });
}

/** Files that change with a release at most. Kit gives those under `_app/` names of their own and caches them itself. */
const FILES = /^\/(_app|fonts)\/|^\/favicon\./;
const THIRTY_DAYS = 'public, max-age=2592000';

/** Files are sent as they are. Public pages are the same for everyone, logged in or not: cookies are not looked at. */
function mayShare({ method, headers, url }: FastifyRequest): boolean {
  const reads = method === 'GET' || method === 'HEAD';
  return reads && !headers.range && !FILES.test(url) && !isPrivatePath(canonicalPath(url) ?? url);
}

/** The same page asked for with its parameters in another order is the same page. */
function keyOf(url: string): string {
  const at = url.indexOf('?');
  if (at === -1) return url;
  const params = new URLSearchParams(url.slice(at + 1));
  params.sort();
  return `${url.slice(0, at)}?${params}`;
}

function passOn(request: FastifyRequest, reply: FastifyReply, handler: WebHandler): FastifyReply {
  reply.hijack();
  if (FILES.test(request.url) && !request.url.startsWith('/_app/')) reply.raw.setHeader('cache-control', THIRTY_DAYS);
  const { raw } = request;
  reply.raw.once('finish', () => readPast(raw));
  handler(raw, reply.raw);
  return reply;
}

/**
 * A browser reads an answer only once it has sent its whole form. What an answer left unread (nobody was logged in, say) is
 * read past, or the browser would wait for ever.
 */
function readPast(raw: IncomingMessage): void {
  if (raw.complete) return;
  raw.removeAllListeners('data');
  raw.resume();
}

async function render(
  { headers: given, url, ip }: FastifyRequest,
  handler: WebHandler,
  keep: (page: CachedPage) => void,
): Promise<Rendered> {
  const headers = { host: given.host ?? 'localhost', accept: given.accept ?? '*/*' };
  const answer = await inject(handler as DispatchFunc, { method: 'GET', url, headers, remoteAddress: ip });
  const page = toPage(answer.headers as Record<string, string | string[]>, answer.rawPayload);
  const shared = answer.statusCode === 200 && String(answer.headers['cache-control'] ?? '').startsWith('public');
  if (!shared || !mayKeep(keyOf(url))) return { page, status: answer.statusCode };
  const ready = await compressed(page);
  keep(ready);
  return { page: ready, status: 200 };
}

function send(request: FastifyRequest, reply: FastifyReply, { page, status }: Rendered): FastifyReply {
  const coding = chooseCoding(request.headers['accept-encoding'], page);
  const sent = request.headers['if-none-match'];
  const etag = etagOf(page, coding);
  if (status === 200 && sent?.split(',').some((tag) => sameTag(tag, etag))) {
    const { 'content-type': _, ...headers } = page.headers;
    return reply.code(304).headers(headers).headers({ vary: 'Accept-Encoding', etag }).send();
  }
  // Straight to the socket: Fastify would go through every header again, for a page that is sent as it is.
  reply.hijack();
  reply.raw.writeHead(status, headersFor(status, page, coding));
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

/** A proxy may have marked the tag as weak; for a GET that is the same tag (RFC 9110, 8.8.3.2). */
function sameTag(sent: string, own: string): boolean {
  const tag = sent.trim();
  return tag === '*' || tag === own || tag === `W/${own}`;
}
