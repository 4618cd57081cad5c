import { isIsoDay } from '#domain/dates.ts';

/** The day that a page shows. `past` is null when that is today, else the day itself (links carry it along). */
export type AsOf =
  | { readonly ok: true; readonly day: string; readonly past: string | null }
  | { readonly ok: false; readonly code: 'AS_OF_INVALID' | 'AS_OF_FUTURE'; readonly given: string };

/** Reads `?asOf=`. Nothing given, an empty field of a form, and today's date all mean today. */
export function readAsOf(params: URLSearchParams, today: string): AsOf {
  const given = params.get('asOf')?.trim() ?? '';
  if (given === '' || given === today) return { ok: true, day: today, past: null };
  if (!isIsoDay(given)) return { ok: false, code: 'AS_OF_INVALID', given };
  return given > today ? { ok: false, code: 'AS_OF_FUTURE', given } : { ok: true, day: given, past: given };
}
