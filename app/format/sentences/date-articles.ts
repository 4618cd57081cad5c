import type { PartialDate } from '#domain/dates.ts';
import { formatDate } from '../dates.ts';
import type { Locale } from '../locale.ts';
import { m } from '#messages';

/** A date after "desde" or "hasta": a day takes its article in Spanish, a month or a year none. */
export function dateWithArticle(date: PartialDate, locale: Locale): string {
  const text = formatDate(date, locale);
  return date.precision === 'DAY' ? m.commitment_the_day({ date: text }, { locale }) : text;
}
