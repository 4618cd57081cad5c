import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import inject, { type DispatchFunc } from 'light-my-request';
import { type CachedPage, chooseCoding, PageCache, toCachedPage } from './page-cache.ts';

/** A Node request listener: Kit's built handler, or Vite's middlewares in development. */
export type WebHandler = (request: IncomingMessage, response: ServerResponse) => void;

export interface WebOptions {
  readonly handler: WebHandler;
  /** Null switches the page cache off. */
  readonly generation: (() => string) | null;
}

/**
 * Hands everything that Fastify itself does not answer to SvelteKit. Anonymous GETs of pages that may be shared are
 * rendered once for each address and data revision, then served from memory.
 */
export async function web(app: FastifyInstance, { handler, generation }: WebOptions): Promise<void> {
  // Kit reads request bodies itself. With Fastify's parsers in place a form POST is refused with 415.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  const cache = new PageCache();

  app.all('/*', (request, reply) => {
    const current = generation?.();
    if (current === undefined || !mayShare(request)) return passOn(request, reply, handler);
    cache.enter(current);
    const key = keyOf(request.url);
    const page = cache.get(key);
    if (page) return send(request, reply, page);
    return render(request, reply, handler, (made) => cache.put(current, key, made));
  });
}

/** Fingerprinted files have their own caching in Kit's handler; people who are signed in get pages of their own. */
function mayShare({ method, headers, url }: FastifyRequest): boolean {
  return method === 'GET' && !headers.cookie && !headers.authorization && !headers.range && !url.startsWith('/_app/');
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
  handler(request.raw, reply.raw);
  return reply;
}

async function render(
  request: FastifyRequest,
  reply: FastifyReply,
  handler: WebHandler,
  keep: (page: CachedPage) => void,
): Promise<FastifyReply> {
  const { host = 'localhost', ...rest } = request.headers;
  const headers = { host, accept: rest.accept ?? '*/*', 'accept-language': rest['accept-language'] ?? '' };
  const answer = await inject(handler as DispatchFunc, {
    method: 'GET',
    url: request.url,
    headers,
    remoteAddress: request.ip,
  });
  const page = toCachedPage(answer.headers as Record<string, string | string[]>, answer.rawPayload);
  if (answer.statusCode === 200 && String(answer.headers['cache-control'] ?? '').startsWith('public')) keep(page);
  return send(request, reply, page, answer.statusCode);
}

function send(request: FastifyRequest, reply: FastifyReply, page: CachedPage, status = 200): FastifyReply {
  const coding = chooseCoding(request.headers['accept-encoding'], page);
  const etag = `"${page.etag}${coding === 'identity' ? '' : `-${coding}`}"`;
  reply.headers(page.headers).header('vary', 'Accept-Encoding');
  if (status === 200) {
    reply.header('etag', etag);
    if (request.headers['if-none-match']?.split(',').some((tag) => sameTag(tag, etag))) {
      return reply.code(304).removeHeader('content-type').send();
    }
  }
  if (coding !== 'identity') reply.header('content-encoding', coding);
  return reply.code(status).send(page.bodies[coding]);
}

/** A proxy may have marked the tag as weak; for a GET that is the same tag (RFC 9110, 8.8.3.2). */
function sameTag(sent: string, own: string): boolean {
  const tag = sent.trim();
  return tag === '*' || tag === own || tag === `W/${own}`;
}
