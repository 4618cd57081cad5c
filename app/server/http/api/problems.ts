/** Refusals as problem details (RFC 9457), with a stable code, the parameter at fault and a sentence. */
import type { FastifyReply } from 'fastify';
import type { ToldFault } from '#contracts/api/writing.ts';
import type { ListFault } from '#contracts/api/list-query.ts';
import type { AsOf } from '#contracts/as-of.ts';
import type { AppError } from '#domain/errors.ts';
import type { Locale } from '#format/locale.ts';
import { problemSentence } from '#format/sentences/api-problems.ts';

export interface Problem {
  readonly status: number;
  readonly code: string;
  /** The parameter at fault. */
  readonly parameter?: string;
  readonly given?: string;
  readonly allowed?: readonly string[];
  /** What is wrong with the body, member by member. */
  readonly errors?: readonly ToldFault[];
  /** Further members. */
  readonly also?: Readonly<Record<string, unknown>>;
}

/** How much of what was given is said again. */
const MOST_SAID = 100;

export function sendProblem(reply: FastifyReply, problem: Problem, locale: Locale): FastifyReply {
  const { status, code, parameter, given = '', allowed = [], errors, also } = problem;
  const facts = { name: parameter ?? '', given: given.slice(0, MOST_SAID), allowed: allowed.join(', ') };
  const body = {
    type: `/api/docs#${code}`,
    title: code,
    status,
    detail: problemSentence(code, facts, locale),
    code,
    ...(parameter === undefined ? {} : { parameter }),
    ...(allowed.length === 0 ? {} : { allowed }),
    ...(errors && { errors }),
    ...also,
  };
  return reply
    .code(status)
    .headers({ 'cache-control': 'no-store', 'content-language': locale, 'content-type': 'application/problem+json' })
    .serializer(String)
    .send(JSON.stringify(body));
}

/** What is wrong with a parameter of a list. */
export function faultProblem({ code, name, given, allowed }: ListFault): Problem {
  return { status: 400, code, parameter: name, given, ...(allowed ? { allowed } : {}) };
}

export function dayProblem({ code, name, given }: Exclude<AsOf, { ok: true }>): Problem {
  return { status: 400, code, parameter: name, given };
}

/** An expected failure of a service; null: it was not expected. */
export function failureProblem(failure: Partial<AppError>): Problem | null {
  const subject = failure.subject ?? '';
  if (failure.code === 'NOT_FOUND') {
    const isPlan = failure.detail === 'PLAN';
    const [code, parameter] = isPlan ? ['PLAN_UNKNOWN', 'plan'] : ['ITEM_UNKNOWN', 'id'];
    return { status: 404, code, parameter, given: subject };
  }
  if (failure.code !== 'INVALID') return null;
  if (failure.detail === 'FIELD_UNKNOWN') {
    const [given = '', ...allowed] = subject.split(' ');
    return { status: 400, code: 'FIELD_UNKNOWN', parameter: 'fields', given, allowed };
  }
  const [asked = '', ...allowed] = subject.split('\n');
  const [parameter = '', ...given] = asked.split('=');
  return { status: 400, code: failure.detail ?? 'QUERY_UNKNOWN', parameter, given: given.join('='), allowed };
}
