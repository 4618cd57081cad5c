/** How long something lasted, in words that a reader can picture: "4 años y 10 meses" says more than "1787 días". */
import { addDays, addMonths, daysBetween, type IsoDate } from '#domain/dates.ts';
import { m } from '#messages';
import type { Locale } from './locale.ts';
import { formatNumber } from './numbers.ts';

/** Up to here days are counted; beyond, a reader thinks in months and years. */
const MOST_DAYS = 60;

/** Full months from one day to a later one. */
function fullMonths(from: IsoDate, to: IsoDate): number {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return addMonths(from, months) > to ? months - 1 : months;
}

/** "1 día", "1787 días": the exact count. */
export function formatDays(n: number, locale: Locale): string {
  return m.common_days({ n, days: formatNumber(n, locale) }, { locale });
}

/** "45 días", "7 meses", "2 años", "4 años y 10 meses": full months and years of the calendar, what is over left out. */
export function formatDuration(from: IsoDate, to: IsoDate, locale: Locale): string {
  const days = daysBetween(from, to);
  if (days <= MOST_DAYS) return formatDays(days, locale);
  const total = fullMonths(from, to);
  const [years, months] = [Math.floor(total / 12), total % 12];
  const inMonths = m.common_months({ n: months }, { locale });
  if (years === 0) return inMonths;
  const inYears = m.common_years({ n: years }, { locale });
  return months === 0 ? inYears : m.common_years_and_months({ years: inYears, months: inMonths }, { locale });
}

/** The same with the exact days beside it: "4 años y 10 meses (1787 días)"; the days alone where they are few. */
export function formatExactDuration(from: IsoDate, to: IsoDate, locale: Locale): string {
  const [words, days] = [formatDuration(from, to, locale), formatDays(daysBetween(from, to), locale)];
  return words === days ? days : m.common_duration_exact({ words, days }, { locale });
}

/** So many days that end on a given day, in the same words. */
export function formatExactDaysUntil(days: number, until: IsoDate, locale: Locale): string {
  return formatExactDuration(addDays(until, -days), until, locale);
}
