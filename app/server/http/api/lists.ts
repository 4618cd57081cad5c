/** `/api/v1/{resource}` and `/api/v1/{resource}/{plan}[/{id}]`: requests into questions, answers into bytes. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ListQuery, readListQuery } from '#contracts/api/list-query.ts';
import { hasItems, isResourceName, RESOURCE_NAMES } from '#contracts/api/resources.ts';
import { readAsOf } from '#contracts/as-of.ts';
import type { ApiServices } from '../../services/api/all.ts';
import { listBody, MEDIA_TYPES } from '../../services/api/body.ts';
import type { ApiList } from '../../services/api/list.ts';
import { keyOf, type Shared } from '../shared.ts';
import { acceptedFormat, languageOf, splitExtension } from './negotiate.ts';
import { dayProblem, failureProblem, faultProblem, type Problem, sendProblem } from './problems.ts';
import { type Answer, sendStream, sendWhole } from './send-list.ts';

export interface ReadingOptions {
  readonly services: Pick<ApiServices, 'apiList' | 'apiItem'>;
  readonly shared: Shared;
  /** Data revision and day. */
  readonly generation: () => string;
  readonly today: () => string;
}

/** Longer lists are sent as they are made, not kept. */
const LONG_LIST = 5000;

type Call = FastifyRequest<{ Params: { resource: string; plan?: string; id?: string } }>;

/** What a request asks for, or why that makes no sense. */
type Asked =
  { readonly query: ListQuery; readonly asOf: string; readonly item: Item | null } | { readonly problem: Problem };
interface Item {
  readonly plan: string;
  readonly id: string | null;
}

/** Answers a list or an item. */
export function reader(options: ReadingOptions) {
  return async (request: Call, reply: FastifyReply): Promise<FastifyReply> => {
    const params = paramsOf(request.url);
    const asked = read(request, params, options.today());
    if ('problem' in asked) return sendProblem(reply, asked.problem, languageOf(request, params));
    try {
      return await answer(request, reply, asked, options);
    } catch (failure) {
      const problem = failureProblem(failure as Error);
      if (!problem) throw failure;
      return sendProblem(reply, problem, languageOf(request, params));
    }
  };
}

export function paramsOf(url: string): URLSearchParams {
  const at = url.indexOf('?');
  return new URLSearchParams(at === -1 ? '' : url.slice(at + 1));
}

function read(request: Call, params: URLSearchParams, today: string): Asked {
  const { resource: segment, plan, id } = request.params;
  const { name, format } = plan === undefined ? splitExtension(segment) : { name: segment, format: null };
  const unknown = {
    status: 404,
    code: 'RESOURCE_UNKNOWN',
    parameter: 'resource',
    given: name,
    allowed: RESOURCE_NAMES,
  };
  if (!isResourceName(name)) return { problem: unknown };
  const accepted = format ?? acceptedFormat(request);
  if (accepted === null)
    return { problem: { status: 406, code: 'NOT_ACCEPTABLE', given: request.headers.accept ?? '' } };
  const asOf = readAsOf(params, today);
  if (!asOf.ok) return { problem: dayProblem(asOf) };
  const item = plan === undefined ? null : { plan, id: id ?? null };
  if (item && (!hasItems(name) || (item.id === null) !== (name === 'plans'))) {
    return { problem: { status: 404, code: 'ADDRESS_UNKNOWN' } };
  }
  const reading = readListQuery(name, params, accepted);
  return reading.ok ? { query: reading.query, asOf: asOf.day, item } : { problem: faultProblem(reading.fault) };
}

async function answer(
  request: Call,
  reply: FastifyReply,
  { query, asOf, item }: Exclude<Asked, { problem: Problem }>,
  { services, shared, generation }: ReadingOptions,
): Promise<FastifyReply> {
  const key = `${keyOf(request.url)} ${query.format}`;
  if (item) {
    const make = async (): Promise<Answer> => {
      const found = await services.apiItem({ ...query, ...item, asOf });
      return { headers: { 'content-type': MEDIA_TYPES.json }, pieces: [JSON.stringify(found)] };
    };
    return sendWhole(request, reply, { shared, key }, make);
  }
  if (query.limit !== null) {
    const make = async () => listAnswer(await services.apiList({ query, asOf }), query, request.url);
    return sendWhole(request, reply, { shared, key }, make);
  }
  const list = await services.apiList({ query, asOf });
  const made = listAnswer(list, query, request.url);
  if (list.total > LONG_LIST) return sendStream(request, reply, { key, generation: generation() }, made);
  return sendWhole(request, reply, { shared, key }, async () => made);
}

function listAnswer(list: ApiList, query: ListQuery, url: string): Answer {
  const headers: Record<string, string> = { 'content-type': MEDIA_TYPES[query.format] };
  if (list.next !== null) headers.link = `<${nextAddress(url, list.next)}>; rel="next"`;
  if (query.format !== 'json') headers['content-disposition'] = `attachment; filename="${fileName(query, list)}"`;
  return { headers, pieces: listBody(list, query) };
}

function nextAddress(url: string, cursor: string): string {
  const params = paramsOf(url);
  params.set('cursor', cursor);
  return `${url.split('?')[0] ?? ''}?${params}`;
}

const fileName = ({ resource, format }: ListQuery, { asOf }: ApiList): string => `${resource}-${asOf}.${format}`;
