/** Words on the dates of a milestone and on how far its sources are apart. */
import { lastDay, type IsoDate, type PartialDate } from '#domain/dates.ts';
import type { MilestoneStanding } from '#domain/standing.ts';
import { formatRange } from '#format/dates.ts';
import { formatDuration, formatExactDuration } from '#format/durations.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import { onDate } from '../date-phrases.ts';

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

/** "original: enero a junio de 2021; 7 meses después"; null where the original dates are not known. */
export function originalWords(standing: MilestoneStanding, locale: Locale): string | null {
  const { baseline } = standing;
  if (!baseline?.endsOn) return null;
  const dates = formatRange(baseline.startsOn ?? baseline.endsOn, baseline.endsOn, locale, 'long');
  return [m.commitment_ms_original({ dates }, { locale }), movedWords(standing, locale)].join('; ');
}

/** "7 meses después": exact to the month where either date is only a month. */
function movedWords({ baseline, version, slippageDays }: MilestoneStanding, locale: Locale): string {
  if (slippageDays === null || !baseline?.endsOn || !version.endsOn) return '';
  if (slippageDays === 0) return m.commitment_ms_not_moved({}, { locale });
  const later = slippageDays > 0;
  if (baseline.endsOn.precision === 'DAY' && version.endsOn.precision === 'DAY') {
    const say = later ? m.commitment_ms_moved_time : m.commitment_ms_brought_time;
    const [from, to] = [baseline.endsOn.date, version.endsOn.date].sort() as [IsoDate, IsoDate];
    return say({ time: formatDuration(from, to, locale) }, { locale });
  }
  const say = later ? m.commitment_ms_moved_months : m.commitment_ms_brought_months;
  return say({ n: Math.abs(monthOf(version.endsOn.date) - monthOf(baseline.endsOn.date)) }, { locale });
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
