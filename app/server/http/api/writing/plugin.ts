/** The part of the API that programs write with, each in the name of a person who gave it a token. */
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import type { AppError } from '#domain/errors.ts';
import type { TokenScope } from '#domain/programs/scopes.ts';
import { type Problem, sendProblem } from '../problems.ts';
import { localeOf } from './answers.ts';
import { authorizing } from './authorize.ts';
import { handlers } from './handlers.ts';
import { LARGEST_JSON, readJson } from './json-body.ts';
import type { WritingOptions } from './options.ts';
import { problemOf, problemOfRequest } from './refusals.ts';
import { isRefused } from './refused.ts';

type Handlers = ReturnType<typeof handlers>;
type Route = readonly [url: string, methods: readonly HTTPMethods[], scope: TokenScope | null, does: keyof Handlers];

/** Every address with its methods, and the scope that is needed for each. A step says in its body which scope it needs. */
const ROUTES: readonly Route[] = [
  ['/v1/token', ['GET', 'HEAD'], null, 'token'],
  ['/v1/desk', ['GET', 'HEAD'], 'filings:read', 'desk'],
  ['/v1/filings', ['POST'], 'reports:write', 'begin'],
  ['/v1/filings/:id', ['GET', 'HEAD'], 'filings:read', 'filing'],
  ['/v1/filings/:id', ['PATCH'], 'reports:write', 'save'],
  ['/v1/filings/:id/evidence', ['POST'], 'evidence:write', 'addEvidence'],
  ['/v1/filings/:id/evidence/:evidence', ['DELETE'], 'evidence:write', 'removeEvidence'],
  ['/v1/filings/:id/steps', ['POST'], null, 'step'],
];
const METHODS: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

export async function writing(app: FastifyInstance, options: WritingOptions): Promise<void> {
  readBodies(app);
  app.setErrorHandler((failure: Error & { statusCode?: number }, request, reply) =>
    fail(failure, request, reply, options),
  );
  app.addHook('onRequest', async (_request, reply) => void reply.header('vary', 'Authorization, Accept-Language'));
  const own = handlers(options);
  for (const [url, method, scope, does] of ROUTES) {
    app.route({ method: [...method], url, onRequest: authorizing(options.services, scope), handler: own[does] });
  }
  // Else an address of the read API would answer that there is no such resource.
  for (const url of new Set(ROUTES.map(([one]) => one))) refuseOthers(app, url);
}

function refuseOthers(app: FastifyInstance, url: string): void {
  const taken = ROUTES.filter(([one]) => one === url).flatMap(([, methods]) => methods);
  const allow = [...taken, 'OPTIONS'].join(', ');
  app.route({
    ...{ method: METHODS.filter((method) => !taken.includes(method)), url },
    // Before the body is read.
    onRequest: async (request, reply) => {
      const problem = { status: 405, code: 'METHOD_NOT_ALLOWED', given: request.method };
      await sendProblem(reply.header('allow', allow), problem, localeOf(request));
    },
    handler: () => undefined,
  });
}

function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const json = ['application/json', 'application/merge-patch+json'];
  app.addContentTypeParser(
    json,
    { parseAs: 'buffer', bodyLimit: LARGEST_JSON },
    async (_request: unknown, body: Buffer) => readJson(body),
  );
  // Read as it arrives, once it is known that it may.
  app.addContentTypeParser('multipart/form-data', (_request, payload, done) => done(null, payload));
}

function fail(
  failure: Error & { statusCode?: number },
  request: FastifyRequest,
  reply: FastifyReply,
  { services }: WritingOptions,
): FastifyReply {
  const locale = localeOf(request);
  if (isRefused(failure)) return sendProblem(reply.headers(failure.headers), failure.problem, locale);
  const begins = request.method === 'POST' && request.params !== null && !('id' in (request.params as object));
  const context = { body: request.body, locale, limits: services.fileLimits, begins };
  const problem = problemOf(failure as Partial<AppError>, context) ?? problemOfRequest(failure);
  if (problem.status >= 500 && problem.code === 'UNEXPECTED')
    request.log.error({ error: failure }, 'the write API failed');
  return sendProblem(reply.headers(retryHeaders(problem)), problem, locale);
}

/** When it is worth trying again, in seconds. */
function retryHeaders({ status, code, given = '' }: Problem): Record<string, string> {
  if (code === 'REQUEST_UNDER_WAY') return { 'retry-after': '1' };
  if (code === 'TRY_LATER') return { 'retry-after': given };
  return status === 503 ? { 'retry-after': '60' } : {};
}
