/** The rows of the timeline and their bars. */
import { addDays, firstDay, type IsoDate, lastDay } from '#domain/dates.ts';
import type { Commitment } from '#domain/records.ts';
import type { Timeline, TimelineBar } from '#domain/series/timeline.ts';
import { formatRange } from '#format/dates.ts';
import { markWord } from '#format/words.ts';
import { m } from '#messages';
import type { ChartDataset, Datum } from '../config.ts';
import { MARK_ORDER } from '../palette.ts';
import { type ChartContext, plain } from './context.ts';
import { dayValue } from './tracker.ts';

/** A heading (no bar) or a milestone. */
export interface TimelineRow {
  readonly commitment: Commitment;
  readonly bar: TimelineBar | null;
}

/** A heading for each commitment, then a row for each of its milestones. */
export function timelineRows({ commitments }: Timeline): TimelineRow[] {
  return commitments.flatMap(({ commitment, bars }) => [
    { commitment, bar: null },
    ...bars.map((bar) => ({ commitment, bar })),
  ]);
}

/** Days on which an agency reported on a milestone. */
export const agencyDays = (bar: TimelineBar | null): IsoDate[] =>
  bar?.reports.flatMap(({ source, day }) => (source === 'AGENCY_SELF' ? day : [])) ?? [];

function spanOfDates({ startsOn, endsOn }: Pick<TimelineBar, 'startsOn' | 'endsOn'>): Datum {
  if (endsOn === null) return null;
  // A milestone without a known start is drawn as its last month.
  const start = startsOn ? firstDay(startsOn) : addDays(lastDay(endsOn), -30);
  return [dayValue(start), dayValue(lastDay(endsOn)) + 1];
}

/** One dataset for each state, so that a state has one paint; original dates behind, where they are known. */
export function timelineDatasets(rows: readonly TimelineRow[], context: ChartContext): ChartDataset[] {
  const { locale } = context;
  const present = MARK_ORDER.filter((mark) => rows.some(({ bar }) => bar?.standing.mark === mark));
  const current = present.map((mark): ChartDataset => ({
    id: mark,
    label: markWord(mark, locale),
    paint: mark,
    data: rows.map(({ bar }) => (bar?.standing.mark === mark ? spanOfDates(bar) : null)),
    spoken: rows.map((row) => (row.bar?.standing.mark === mark ? speak(row.commitment, row.bar, context) : '')),
  }));
  if (!rows.some(({ bar }) => bar?.original)) return current;
  const original: ChartDataset = {
    id: 'original',
    label: m.charts_timeline_original({}, { locale }),
    paint: 'original',
    thickness: 15,
    walkable: false,
    data: rows.map(({ bar }) => (bar?.original ? spanOfDates(bar.original) : null)),
  };
  // Chart.js draws the first dataset last, on top.
  return [...current, original];
}

function speak(commitment: Commitment, { standing, startsOn, endsOn }: TimelineBar, context: ChartContext): string {
  const { locale } = context;
  const t = { locale };
  const dates = endsOn ? formatRange(startsOn ?? endsOn, endsOn, locale, 'long') : m.charts_timeline_undated({}, t);
  const said = m.charts_timeline_spoken(
    {
      commitment: `${commitment.number}. ${plain(commitment.shortTitle, context)}`,
      number: standing.milestone.number,
      title: plain(standing.version.title, context),
      dates,
      state: markWord(standing.mark, locale).toLowerCase(),
    },
    t,
  );
  return standing.overdue ? `${said}, ${m.charts_timeline_overdue({}, t)}` : said;
}
