import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RESOURCE_NAMES } from '#contracts/api/resources.ts';
import type { ApiServices } from '../../services/api/all.ts';
import { sharing } from '../shared.ts';
import { paramsOf, reader } from './lists.ts';
import { languageOf } from './negotiate.ts';
import { sendProblem } from './problems.ts';
import { sendWhole } from './send-list.ts';
import type { WritingOptions } from './writing/options.ts';
import { writing } from './writing/plugin.ts';

export interface ApiOptions {
  readonly services: ApiServices;
  /** Data revision and day; what was made for one is never sent for another. */
  readonly generation: () => string;
  /** False: every answer is made anew. */
  readonly keeps: boolean;
  readonly today: () => string;
  /** Public address of the site. */
  readonly origin: string;
  /** Requests a minute from one address; 0: no limit. */
  readonly perMinute: number;
  /** What programs with a token write with; null: they cannot. */
  readonly writing: WritingOptions | null;
}

/** What is below `/api`: reading is for everyone, from any site; writing for programs that somebody gave a token. */
export async function api(app: FastifyInstance, options: ApiOptions): Promise<void> {
  await app.register(cors, {
    origin: '*',
    methods: ['GET', 'HEAD'],
    exposedHeaders: ['etag', 'link', 'retry-after', 'ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'],
    maxAge: 86_400,
  });
  if (options.perMinute > 0) await limitRate(app, options.perMinute);
  // Data alone: nothing of it is ever a page.
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({ 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'" });
  });
  const { services, origin, today, generation, keeps } = options;
  const shared = sharing(keeps ? generation : null);
  app.setErrorHandler((failure: Error & { statusCode?: number }, request, reply) => fail(failure, request, reply));
  if (options.writing) await app.register(writing, options.writing);
  const method = ['GET', 'HEAD'];
  const read = reader({ services, shared, generation, today });
  app.route({ method, url: '/v1/:resource', handler: read });
  app.route({ method, url: '/v1/:resource/:plan', handler: read });
  app.route({ method, url: '/v1/:resource/:plan/:id', handler: read });
  const json = (url: string, make: () => object) =>
    app.route({
      method,
      url,
      handler: (request, reply) =>
        sendWhole(request, reply, { shared, key: url }, async () => ({
          headers: { 'content-type': 'application/json; charset=utf-8' },
          pieces: [JSON.stringify(make())],
        })),
    });
  for (const url of ['/v1', '/v1/'])
    json(url, () => ({
      documentation: `${origin}/api/docs`,
      openapi: `${origin}/api/openapi.json`,
      resources: Object.fromEntries(RESOURCE_NAMES.map((name) => [name, `${origin}/api/v1/${name}`])),
    }));
  json('/openapi.json', () => services.apiDescription({ origin, asOf: today(), locale: 'en' }));
  json('/openapi.es.json', () => services.apiDescription({ origin, asOf: today(), locale: 'es' }));
  app.route({ method, url: '/', handler: (_request, reply) => reply.redirect('/api/docs', 302) });
  // OPTIONS is for the plugin above.
  const others = [...method, 'POST', 'PUT', 'PATCH', 'DELETE'];
  app.route({ method: others, url: '/*', handler: (request, reply) => refuse(request, reply) });
}

async function limitRate(app: FastifyInstance, max: number): Promise<void> {
  await app.register(rateLimit, {
    max,
    timeWindow: '1 minute',
    // Names of the draft standard: RateLimit-Limit, -Remaining, -Reset.
    enableDraftSpec: true,
    errorResponseBuilder: () => Object.assign(new Error('RATE_LIMITED'), { statusCode: 429 }),
  });
}

/** An address of the API that there is not, or one that only gives. */
function refuse(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = languageOf(request, paramsOf(request.url));
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (reads) return sendProblem(reply, { status: 404, code: 'ADDRESS_UNKNOWN' }, language);
  const problem = { status: 405, code: 'METHOD_NOT_ALLOWED', given: request.method };
  return sendProblem(reply.header('allow', 'GET, HEAD, OPTIONS'), problem, language);
}

function fail(failure: Error & { statusCode?: number }, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = failure.statusCode ?? 500;
  const language = languageOf(request, paramsOf(request.url));
  if (status === 429) return sendProblem(reply, { status, code: 'RATE_LIMITED' }, language);
  if (status < 500) return sendProblem(reply, { status, code: 'ADDRESS_UNKNOWN' }, language);
  request.log.error({ error: failure }, 'the API failed');
  return sendProblem(reply, { status: 500, code: 'UNEXPECTED' }, language);
}
