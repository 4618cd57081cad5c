import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import inject, { type DispatchFunc } from 'light-my-request';
import { canonicalPath, isPrivatePath } from '#format/addresses.ts';
import { limitBodies } from './body-limits.ts';
import { keyOf, type Made, sharing } from './shared.ts';

/** A Node request listener: Kit's built handler, or Vite's middlewares in development. */
export type WebHandler = (request: IncomingMessage, response: ServerResponse) => void;

export interface WebOptions {
  readonly handler: WebHandler;
  /** Null switches the page cache off. */
  readonly generation: (() => string) | null;
  /** The largest file that a form may carry. */
  readonly maxFileBytes: number;
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
  const shared = sharing(generation);
  const pages = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    shared.keeps && mayShare(request)
      ? shared.answer(request, reply, keyOf(request.url), () => render(request, handler))
      : passOn(request, reply, handler);
  app.all('/*', pages);
  // Else it would be an address of the API.
  for (const path of GUIDES) app.all(path, pages);
}

/** The API's documentation, a page like any other. */
const GUIDES = ['/api/docs', '/en/api/docs'];

/** Files that change with a release at most. Kit gives those under `_app/` names of their own and caches them itself. */
const FILES = /^\/(_app|fonts)\/|^\/favicon\./;
const THIRTY_DAYS = 'public, max-age=2592000';

/** Packages are made while they are sent; kept, they would have to be held whole. */
const STREAMED = /^\/(datos|en\/data)\/paquetes\//;

/** Files are sent as they are. Public pages are the same for everyone, logged in or not: cookies are not looked at. */
function mayShare({ method, headers, url }: FastifyRequest): boolean {
  const reads = method === 'GET' || method === 'HEAD';
  const asIs = FILES.test(url) || STREAMED.test(url);
  return reads && !headers.range && !asIs && !isPrivatePath(canonicalPath(url) ?? url);
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

async function render({ headers: given, url, ip }: FastifyRequest, handler: WebHandler): Promise<Made> {
  const headers = { host: given.host ?? 'localhost', accept: given.accept ?? '*/*' };
  const answer = await inject(handler as DispatchFunc, { method: 'GET', url, headers, remoteAddress: ip });
  return {
    status: answer.statusCode,
    headers: answer.headers as Record<string, string | string[]>,
    body: answer.rawPayload,
  };
}
