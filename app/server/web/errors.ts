import { randomUUID } from 'node:crypto';
import { error, type RequestEvent } from '@sveltejs/kit';
import { formatList } from '#format/numbers.ts';
import { reportRefusal } from '#format/report-refusals.ts';
import { m } from '#messages';
import { getLocale } from '#runtime';
import type { AsOf } from '#contracts/as-of.ts';

/** HTTP status of each kind of expected failure; told apart by code, since `instanceof` fails across bundles. */
export const STATUS_OF_FAILURE: Readonly<Record<string, number>> = {
  NOT_FOUND: 404,
  INVALID: 400,
  FORBIDDEN: 403,
  CONFLICT: 409,
  TOO_MANY: 429,
  UNAVAILABLE: 503,
};

/** Runs a service call; an expected failure becomes an error page (or answer) with its status, code and a sentence. */
export async function answer<T>(work: Promise<T> | (() => T | Promise<T>)): Promise<T> {
  try {
    return await (typeof work === 'function' ? work() : work);
  } catch (failure) {
    const { code, detail, subject } = (failure ?? {}) as { code?: string; detail?: string; subject?: string | null };
    const status = code ? STATUS_OF_FAILURE[code] : undefined;
    if (!code || !status) throw failure;
    error(status, { code: detail ?? code, message: failureSentence(status, detail, subject) });
  }
}

/** The person's role allows it, once the account has a second factor. */
const SECOND_FACTOR = 'SECOND_FACTOR_NEEDED';

/** What was not found or not valid; for a table or a format, those there are, which the failure names. */
function failureSentence(status: number, detail: string | undefined, subject: string | null | undefined): string {
  const list = formatList(subject?.split(' ') ?? [], getLocale());
  if (detail === 'TABLE_UNKNOWN') return m.error_table_unknown({ list });
  if (detail === 'FORMAT_UNKNOWN') return m.error_format_unknown({ list });
  const refusal = reportRefusal(detail, subject, getLocale());
  if (refusal !== null) return refusal;
  if (detail === 'PACKAGE_TOO_LARGE') return m.error_package_large({ n: subject ?? '' });
  if (detail === SECOND_FACTOR) return m.accounts_fault_second_factor_needed();
  if (status === 403) return m.error_forbidden();
  return status === 404 ? m.error_not_found() : m.error_invalid();
}

/** The day to show, or an error page that says what is wrong with the day or another parameter of the address. */
export function requireDay(asOf: AsOf): { readonly day: string; readonly past: string | null } {
  if (asOf.ok) return asOf;
  error(400, { code: asOf.code, message: faultSentence(asOf) });
}

function faultSentence({ code, name, given }: Exclude<AsOf, { ok: true }>): string {
  if (code === 'QUERY_UNKNOWN') return m.error_query_unknown({ name });
  if (code === 'QUERY_REPEATED') return m.error_query_repeated({ name });
  return code === 'AS_OF_FUTURE' ? m.error_as_of_future({ given }) : m.error_as_of_invalid({ given });
}

/** An unexpected failure: the reader gets a number to quote, the log gets everything else. */
export function describeError(failure: unknown, event: RequestEvent, status: number, message: string): App.Error {
  if (status === 404) return { code: 'NOT_FOUND', message: m.error_not_found() };
  if (status < 500) return { code: 'INVALID', message };
  const errorId = randomUUID();
  process.stderr.write(
    `${JSON.stringify({ level: 'error', errorId, route: event.route.id, error: failure instanceof Error ? failure.stack : String(failure) })}\n`,
  );
  return { code: 'UNEXPECTED', message: m.error_unexpected(), errorId };
}
