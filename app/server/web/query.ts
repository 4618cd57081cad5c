import { error } from '@sveltejs/kit';
import type { QueryFault, QueryResult } from '#contracts/read-query.ts';
import { m } from '#messages';

/** What was asked for, or an error page (400) that says which part of the address is wrong. */
export function requireQuery<T>(result: QueryResult<T>): T {
  if (result.ok) return result.value;
  error(400, { code: result.code, message: sentence(result) });
}

function sentence({ code, name, given }: QueryFault): string {
  if (code === 'QUERY_UNKNOWN') return m.error_query_unknown({ name });
  if (code === 'QUERY_REPEATED') return m.error_query_repeated({ name });
  if (code === 'QUERY_DATE') return m.error_as_of_invalid({ given });
  return m.following_query_invalid({ name, given });
}
