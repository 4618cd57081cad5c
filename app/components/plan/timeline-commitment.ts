/** A commitment on the plan's line of time: its period, when it was reported on, and since when milestones are overdue. */
import { type IsoDate, lastDay } from '#domain/dates.ts';
import { countsByMark } from '#domain/figures.ts';
import type { Timeline } from '#domain/series/timeline.ts';
import { textIn } from '#domain/text.ts';
import { formatRange } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import type { TimelineRow } from '../timeline-rows.ts';

interface Seen {
  /** Id of the plan version in force. */
  readonly version: string;
  readonly asOf: IsoDate;
  readonly href: string;
}

/** The row of a commitment; it is late since the end of the milestone that has been overdue the longest. */
export function commitmentRow(
  { commitment, bars }: Timeline['commitments'][number],
  { version, asOf, href }: Seen,
  locale: Locale,
): TimelineRow {
  const standings = bars.map(({ standing }) => standing);
  const period = commitment.periods[version];
  const title = textIn(commitment.shortTitle, locale);
  const late = standings.filter(({ overdue }) => overdue);
  const counts = countsByMark(standings, 'AGENCY_SELF', asOf);
  const dates = period ? formatRange(period.startsOn, period.endsOn, locale) : m.plan_timeline_no_dates({}, { locale });
  const complete = counts.value.complete;
  const done = m.plan_timeline_commitment({ dates, complete, of: standings.length }, { locale });
  return {
    id: commitment.id,
    label: `${commitment.number}. ${title.text}`,
    lang: title.lang === locale ? undefined : title.lang,
    href,
    detail: late.length > 0 ? `${done}; ${m.plan_timeline_late({ n: late.length }, { locale })}` : done,
    bars: period ? [{ kind: 'plan', from: period.startsOn.date, to: lastDay(period.endsOn) }] : [],
    lateFrom: late.flatMap((one) => (one.version.endsOn ? [lastDay(one.version.endsOn)] : [])).sort()[0] ?? null,
    dots: [...new Set(bars.flatMap(({ reports }) => reports.map(({ day }) => day)))],
  };
}
