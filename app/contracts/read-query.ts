import type { z } from 'zod';

/** Why an address could not be read: a filter that the page does not have, or a value that the filter cannot take. */
export interface QueryFault {
  readonly ok: false;
  readonly code: 'QUERY_UNKNOWN' | 'QUERY_INVALID' | 'QUERY_DATE' | 'QUERY_REPEATED';
  readonly name: string;
  readonly given: string;
}

export type QueryResult<T> = { readonly ok: true; readonly value: T } | QueryFault;

/**
 * Reads the parameters of an address. An empty field of a form counts as not given; `asOf` belongs to every page and is
 * read elsewhere.
 */
export function readQuery<S extends z.ZodType>(schema: S, params: URLSearchParams): QueryResult<z.output<S>> {
  const given: Record<string, string> = {};
  for (const [name, raw] of params) {
    const value = raw.trim();
    if (name === 'asOf' || value === '') continue;
    if (Object.hasOwn(given, name)) return { ok: false, code: 'QUERY_REPEATED', name, given: value };
    given[name] = value;
  }
  const result = schema.safeParse(given);
  return result.success ? { ok: true, value: result.data } : faultOf(result.error, given);
}

function faultOf({ issues }: z.ZodError, given: Readonly<Record<string, string>>): QueryFault {
  const [issue] = issues;
  if (issue?.code === 'unrecognized_keys') {
    const name = issue.keys[0] ?? '';
    return { ok: false, code: 'QUERY_UNKNOWN', name, given: given[name] ?? '' };
  }
  const name = String(issue?.path[0] ?? '');
  const isDate = issue?.code === 'custom' && issue.params?.code === 'DATE';
  return { ok: false, code: isDate ? 'QUERY_DATE' : 'QUERY_INVALID', name, given: given[name] ?? '' };
}
