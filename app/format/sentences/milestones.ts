/** Words on the dates of a milestone and on how far its sources are apart. */
import { lastDay, slippageDays, type IsoDate, type PartialDate } from '#domain/dates.ts';
import type { MilestoneDates } from '#domain/records.ts';
import type { MilestoneStanding } from '#domain/standing.ts';
import { formatRange } from '../dates.ts';
import { formatDuration, formatExactDuration } from '../durations.ts';
import type { Locale } from '../locale.ts';
import { m } from '#messages';
import { onDate } from './date-phrases.ts';

/** "Venció en julio de 2021, hace 5 años y 3 meses (1941 días)"; "Vence en julio de 2021" while it is open; nothing once it is complete. */
export function dueWords(standing: MilestoneStanding, asOf: IsoDate, isToday: boolean, locale: Locale): string | null {
  const { version, overdue, mark } = standing;
  if (!version.endsOn) return null;
  if (overdue) return overdueWords(version.endsOn, asOf, isToday, locale);
  return mark !== 'complete' && lastDay(version.endsOn) >= asOf
    ? m.commitment_ms_due({ when: onDate(version.endsOn, locale) }, { locale })
    : null;
}

/** Time is counted to the day shown; only today is it "ago". */
function overdueWords(end: PartialDate, asOf: IsoDate, isToday: boolean, locale: Locale): string {
  const since = m.commitment_ms_overdue({ when: onDate(end, locale) }, { locale });
  const say = isToday ? m.commitment_ms_overdue_time : m.commitment_ms_overdue_time_then;
  return `${since}, ${say({ time: formatExactDuration(lastDay(end), asOf, locale) }, { locale })}`;
}

/**
 * "original: enero a junio de 2021; 7 meses después". Where the original dates are not known, those that the forum
 * replaced; null where these are not known either.
 */
export function originalWords(standing: MilestoneStanding, locale: Locale): string | null {
  const { baseline, version } = standing;
  const say = baseline?.endsOn ? m.commitment_ms_original : m.commitment_ms_replaced;
  const dates = baseline?.endsOn ? baseline : version.replaced;
  if (!dates?.endsOn || !version.endsOn) return null;
  return [say({ dates: rangeWords(dates, locale) }, { locale }), movedWords(dates.endsOn, version.endsOn, locale)].join(
    '; ',
  );
}

/** "enero a junio de 2021"; only the end where the start is not known. Empty where the end is not known. */
export function rangeWords({ startsOn, endsOn }: MilestoneDates, locale: Locale): string {
  return endsOn === null ? '' : formatRange(startsOn ?? endsOn, endsOn, locale, 'long');
}

/** "7 meses después": exact to the month where either date is only a month. */
export function movedWords(from: PartialDate, to: PartialDate, locale: Locale): string {
  const days = slippageDays(from, to) ?? 0;
  if (days === 0) return m.commitment_ms_not_moved({}, { locale });
  const later = days > 0;
  if (from.precision === 'DAY' && to.precision === 'DAY') {
    const say = later ? m.commitment_ms_moved_time : m.commitment_ms_brought_time;
    const [first, last] = [from.date, to.date].sort() as [IsoDate, IsoDate];
    return say({ time: formatDuration(first, last, locale) }, { locale });
  }
  const say = later ? m.commitment_ms_moved_months : m.commitment_ms_brought_months;
  return say({ n: Math.abs(monthOf(to.date) - monthOf(from.date)) }, { locale });
}

const monthOf = (day: IsoDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** "Las fuentes difieren: un grado"; null where they agree or cannot be compared. */
export function differenceWords({ disagreement }: MilestoneStanding, locale: Locale): string | null {
  if (!disagreement.differs) return null;
  const what = disagreement.discrepancy ? m.commitment_ms_discrepancy : m.commitment_ms_differs;
  return `${what({}, { locale })}: ${stepsWord(disagreement.steps, locale)}`;
}

/** "un grado", "tres grados"; "fuera de la escala" where no distance can be measured. */
export function stepsWord(steps: number | null, locale: Locale): string {
  return steps === null ? m.commitment_differ_off({}, { locale }) : m.commitment_differ_steps({ n: steps }, { locale });
}
