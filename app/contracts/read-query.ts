import type { z } from 'zod';
import { ownParameters, parameterFault } from './parameters.ts';

/** Why an address could not be read: a filter that the page does not have, or a value that the filter cannot take. */
export interface QueryFault {
  readonly ok: false;
  readonly code: 'QUERY_UNKNOWN' | 'QUERY_INVALID' | 'QUERY_DATE' | 'QUERY_REPEATED';
  readonly name: string;
  readonly given: string;
}

export type QueryResult<T> = { readonly ok: true; readonly value: T } | QueryFault;

/** Reads the parameters of an address; every one of them can have one value. */
export function readQuery<S extends z.ZodObject>(schema: S, params: URLSearchParams): QueryResult<z.output<S>> {
  const own = ownParameters(params);
  const fault = parameterFault(own, (name) => Object.hasOwn(schema.shape, name));
  if (fault) return { ok: false, ...fault };
  const given = Object.fromEntries(own);
  const result = schema.safeParse(given);
  return result.success ? { ok: true, value: result.data } : faultOf(result.error, given);
}

function faultOf({ issues }: z.ZodError, given: Readonly<Record<string, string>>): QueryFault {
  const [issue] = issues;
  const name = String(issue?.path[0] ?? '');
  const isDate = issue?.code === 'custom' && issue.params?.code === 'DATE';
  return { ok: false, code: isDate ? 'QUERY_DATE' : 'QUERY_INVALID', name, given: given[name] ?? '' };
}
