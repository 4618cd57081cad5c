import { addDays, firstDay, type IsoDate, lastDay } from '#domain/dates.ts';
import type { Timeline, TimelineBar } from '#domain/series/timeline.ts';
import { formatDate } from '#format/dates.ts';
import { markWord } from '#format/words.ts';
import { m } from '#messages';
import type { Annotation, ChartConfig, TrackerOptions } from '../config.ts';
import { MARK_ORDER } from '../palette.ts';
import { type ChartContext, plain } from './context.ts';
import { type Span, yearMarks } from './time-axis.ts';
import { agencyDays, timelineDatasets, type TimelineRow, timelineRows } from './timeline-rows.ts';
import { dayValue, tracker } from './tracker.ts';

/** Days that are shown after the end of the plan, to show what stayed open. */
const AFTER_PLAN_DAYS = 120;

export function timelineConfig(timeline: Timeline, context: ChartContext): ChartConfig {
  const rows = timelineRows(timeline);
  const span = spanOf(timeline, context.asOf);
  const shortLabels = rows.map(({ bar }) => (bar ? String(bar.standing.milestone.number) : ''));
  const labels = rows.map(({ bar }, index) =>
    bar ? `${shortLabels[index]}. ${plain(bar.standing.version.title, context)}` : '',
  );
  return {
    type: 'bar',
    data: { labels, datasets: timelineDatasets(rows, context) },
    options: {
      indexAxis: 'y',
      scales: {
        x: { min: dayValue(span.from), max: dayValue(span.to), marks: yearMarks(span.from, span.to) },
        y: { marks: [] },
      },
      plugins: {
        tracker: tracker({
          legend: legendOf(rows, context),
          headings: rows.flatMap(({ commitment, bar }, row) =>
            bar ? [] : [{ row, text: `${commitment.number}. ${plain(commitment.shortTitle, context)}` }],
          ),
          late: rows.map(({ bar }) => lateSpan(bar, span.to, context.asOf)),
          dots: rows.flatMap(({ bar }, row) => agencyDays(bar).map((day) => ({ x: dayValue(day), row }))),
          annotations: annotationsOf(span, context),
          rowEnds: rows.map(({ bar }) => rowEnd(bar, context)),
          dense: { shortLabels, bar: 11 },
        }),
      },
    },
  };
}

/** All bars, and some time after the plan where the day shown lies later. */
function spanOf({ commitments, inForce }: Timeline, asOf: IsoDate): Span {
  const bars = commitments.flatMap((group) => group.bars);
  const planEnd = lastDay(inForce.endsOn);
  const limit = addDays(planEnd, AFTER_PLAN_DAYS);
  const starts = bars.flatMap(({ startsOn, original }) => [startsOn, original?.startsOn ?? null]);
  const ends = bars.flatMap(({ endsOn, original }) => [endsOn, original?.endsOn ?? null]);
  const first = starts.flatMap((date) => (date ? firstDay(date) : [])).concat(firstDay(inForce.startsOn));
  const last = ends.flatMap((date) => (date ? lastDay(date) : [])).concat(planEnd, asOf < limit ? asOf : limit);
  return { from: first.sort()[0] ?? asOf, to: last.sort().at(-1) ?? asOf, planEnd };
}

function lateSpan(bar: TimelineBar | null, to: IsoDate, asOf: IsoDate): TrackerOptions['late'][number] {
  if (!bar?.standing.overdue || bar.endsOn === null) return null;
  return { from: dayValue(lastDay(bar.endsOn)) + 1, to: dayValue(asOf < to ? asOf : to) };
}

function rowEnd(bar: TimelineBar | null, { locale }: ChartContext): TrackerOptions['rowEnds'][number] {
  const text = bar && bar.endsOn === null ? m.charts_timeline_undated({}, { locale }) : '';
  return { text, short: text };
}

function annotationsOf({ planEnd, to }: Span, { locale, asOf }: ChartContext): Annotation[] {
  const notes: Annotation[] = [
    {
      kind: 'line',
      x: dayValue(planEnd),
      text: m.charts_plan_end({}, { locale }),
      tone: 'ink2',
      dashed: true,
      at: 'top',
    },
  ];
  if (planEnd < to) notes.push({ kind: 'area', from: dayValue(planEnd), to: dayValue(to) });
  if (asOf < planEnd) {
    notes.push({
      kind: 'line',
      x: dayValue(asOf),
      text: formatDate(asOf, locale, 'short'),
      tone: 'late',
      dashed: false,
      at: 'top',
    });
  }
  return notes;
}

function legendOf(rows: readonly TimelineRow[], { locale, asOf }: ChartContext): TrackerOptions['legend'] {
  const t = { locale };
  const bars = rows.flatMap(({ bar }) => bar ?? []);
  const marks = MARK_ORDER.filter((mark) => bars.some(({ standing }) => standing.mark === mark));
  return [
    ...marks.map((mark) => ({ text: markWord(mark, locale), sign: mark })),
    ...(bars.some(({ standing }) => standing.overdue)
      ? [{ text: m.charts_timeline_late({ date: formatDate(asOf, locale, 'short') }, t), sign: 'late' } as const]
      : []),
    ...(bars.some((bar) => agencyDays(bar).length > 0)
      ? [{ text: m.charts_timeline_report({}, t), sign: 'dot' } as const]
      : []),
    ...(bars.some(({ original }) => original)
      ? [{ text: m.charts_timeline_original({}, t), sign: 'original' } as const]
      : []),
  ];
}
