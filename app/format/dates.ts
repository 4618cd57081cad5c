/** Dates in words. What is shown never says more than the date's precision: a month stays a month, a year a year. */
import type { IsoDate, PartialDate } from '#domain/dates.ts';
import type { Locale } from './locale.ts';

/** `long`: 21 de octubre de 2021. `short`: 21 oct 2021. `month`: octubre de 2021, however exact the date is. */
export type DateStyle = 'long' | 'short' | 'month';

// Fixed tables: a page shows hundreds of dates, and Intl both costs more and varies between runtimes.
const MONTHS: Record<Locale, readonly string[]> = {
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const SHORT_MONTHS: Record<Locale, readonly string[]> = {
  es: 'ene feb mar abr may jun jul ago sep oct nov dic'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
};
const RANGE_WORD: Record<Locale, string> = { es: 'a', en: 'to' };

interface Parts {
  readonly day: string | null;
  readonly month: string | null;
  readonly year: string;
}

const asPartial = (date: PartialDate | IsoDate): PartialDate =>
  typeof date === 'string' ? { date, precision: 'DAY' } : date;

function partsOf({ date, precision }: PartialDate, locale: Locale, style: DateStyle): Parts {
  const months = style === 'short' ? SHORT_MONTHS : MONTHS;
  return {
    day: precision === 'DAY' && style !== 'month' ? String(Number(date.slice(8, 10))) : null,
    month: precision === 'YEAR' ? null : (months[locale][Number(date.slice(5, 7)) - 1] ?? null),
    year: String(Number(date.slice(0, 4))),
  };
}

/** The known parts in order; in Spanish the long styles join them with "de". */
function join(parts: readonly (string | null)[], locale: Locale, style: DateStyle): string {
  return parts.filter((part) => part !== null).join(locale === 'es' && style !== 'short' ? ' de ' : ' ');
}

/** A date in words: "21 de octubre de 2021", "oct 2021" or "2023", by what is known of it. */
export function formatDate(date: PartialDate | IsoDate, locale: Locale, style: DateStyle = 'long'): string {
  const { day, month, year } = partsOf(asPartial(date), locale, style);
  return join([day, month, year], locale, style);
}

/**
 * From one date to another, saying shared parts once: "15 a 21 oct 2021", "enero de 2020 a agosto de 2022".
 * Without an end, or where both read alike, one date.
 */
export function formatRange(
  start: PartialDate | IsoDate,
  end: PartialDate | IsoDate | null,
  locale: Locale,
  style: DateStyle = 'short',
): string {
  const last = formatDate(end ?? start, locale, style);
  if (formatDate(start, locale, style) === last) return last;
  const from = partsOf(asPartial(start), locale, style);
  const to = partsOf(asPartial(end ?? start), locale, style);
  // A year beside a more exact date of that year is written in full: "2021 a mar 2021".
  const sameYear = from.year === to.year && from.month !== null && to.month !== null;
  const sameMonth = sameYear && from.month === to.month && from.day !== null && to.day !== null;
  const first = join([from.day, sameMonth ? null : from.month, sameYear ? null : from.year], locale, style);
  return `${first} ${RANGE_WORD[locale]} ${last}`;
}

/** Value for the `datetime` attribute of `<time>`: as many parts as are known. */
export function dateTimeValue(date: PartialDate | IsoDate): string {
  const { date: day, precision } = asPartial(date);
  return precision === 'DAY' ? day : day.slice(0, precision === 'MONTH' ? 7 : 4);
}
