import type { ParameterFault } from './parameters.ts';
import { isIsoDay } from '#domain/dates.ts';

/** The day that a page shows. `past` is null when that is today, else the day itself (links carry it along). */
export type AsOf =
  | { readonly ok: true; readonly day: string; readonly past: string | null }
  | {
      readonly ok: false;
      readonly code: 'AS_OF_INVALID' | 'AS_OF_FUTURE' | ParameterFault['code'];
      /** The parameter that is at fault. */
      readonly name: string;
      readonly given: string;
    };

/** Reads `?asOf=`. Nothing given, an empty field of a form, and today's date all mean today; two days mean nothing. */
export function readAsOf(params: URLSearchParams, today: string): AsOf {
  const [given = '', second] = params
    .getAll('asOf')
    .map((value) => value.trim())
    .filter((value) => value !== '');
  if (second !== undefined) return { ok: false, code: 'QUERY_REPEATED', name: 'asOf', given: second };
  if (given === '' || given === today) return { ok: true, day: today, past: null };
  if (!isIsoDay(given)) return { ok: false, code: 'AS_OF_INVALID', name: 'asOf', given };
  return given > today
    ? { ok: false, code: 'AS_OF_FUTURE', name: 'asOf', given }
    : { ok: true, day: given, past: given };
}
