/** Answers of the write API, and the body of what was asked. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ZodType } from 'zod';
import { type ApiFilingState, readBody } from '#contracts/api/writing.ts';
import type { Locale } from '#format/locale.ts';
import type { WritingServices } from '../../../services/api/writing/all.ts';
import { toldBodyFaults } from '../../../services/api/writing/faults.ts';
import type { KeptAnswer } from '../../../services/ports-writing.ts';
import { paramsOf } from '../lists.ts';
import { languageOf } from '../negotiate.ts';
import { bearerOf } from './authorize.ts';
import { fingerprintOf, keyOfWrite } from './preconditions.ts';
import { refused } from './refused.ts';

export type Call = FastifyRequest<{ Params: { id: string; evidence: string } }>;
export type Handler = (request: Call, reply: FastifyReply) => Promise<FastifyReply>;

export const localeOf = (request: FastifyRequest): Locale => languageOf(request, paramsOf(request.url));

/** What was sent, where it is what that address takes. @throws MEMBERS_INVALID */
export function bodyOf<T>(request: FastifyRequest, schema: ZodType<T>, raw: unknown = request.body): T {
  const read = readBody(schema, raw);
  if (read.ok) return read.body;
  throw refused({ status: 422, code: 'MEMBERS_INVALID', errors: toldBodyFaults(read.faults, localeOf(request)) });
}

export interface Done {
  readonly state: ApiFilingState;
  readonly status: 200 | 201;
}

/** Does a write once, and answers with the report as it then stands. @param body what tells it from others under its key */
export async function answerOnce(
  { once }: Pick<WritingServices, 'once'>,
  [request, reply]: readonly [FastifyRequest, FastifyReply],
  body: unknown,
  work: () => Promise<Done>,
): Promise<FastifyReply> {
  const { userId } = bearerOf(request).actor;
  const name = { userId, key: keyOfWrite(request), fingerprint: fingerprintOf(request, body) };
  const { answer, again } = await once(name, async () => answerOf(await work()));
  if (again) reply.header('idempotency-replayed', 'true');
  return send(reply.code(answer.status).headers(answer.headers), answer.body);
}

function answerOf({ state, status }: Done): KeptAnswer {
  const headers = { etag: `"${state.version}"`, location: `/api/v1/filings/${state.id}` };
  return { status, headers, body: JSON.stringify(state) };
}

export function send(reply: FastifyReply, body: string): FastifyReply {
  return reply
    .headers({ 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' })
    .serializer(String)
    .send(body);
}
