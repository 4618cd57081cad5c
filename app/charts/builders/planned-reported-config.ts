import type { PlannedReported } from '#domain/series/planned-reported.ts';
import { formatDate } from '#format/dates.ts';
import { m } from '#messages';
import type { ChartConfig, ChartDataset, ChartScale, XY } from '../config.ts';
import type { ChartContext } from './context.ts';
import { plannedReportedNotes } from './planned-reported-notes.ts';
import { type Span, yearMarks } from './time-axis.ts';
import { dayValue, tracker } from './tracker.ts';

export function plannedReportedConfig(value: PlannedReported, span: Span, context: ChartContext): ChartConfig {
  return {
    type: 'line',
    data: { labels: [], datasets: [plannedLine(value, span, context), ...reportedLines(value, span, context)] },
    options: {
      indexAxis: 'x',
      scales: {
        x: { min: dayValue(span.from), max: dayValue(span.to) + END_ROOM, marks: yearMarks(span.from, span.to) },
        y: countScale(value.milestones),
      },
      plugins: { tracker: tracker({ annotations: plannedReportedNotes(value, span, context) }) },
    },
  };
}

/** Days after the end of the plan, so that its line does not stand on the edge. */
const END_ROOM = 12;
const MARKS_WANTED = 4;

/** Marks at round numbers and at the total, which is what the line should reach. */
function countScale(total: number): ChartScale {
  const steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000];
  const step = steps.find((size) => total / size <= MARKS_WANTED) ?? total;
  const round = Array.from({ length: Math.floor(total / step) + 1 }, (_, index) => index * step);
  const marks = [...round.filter((value) => total - value > step / 2), total];
  return { min: 0, max: total, marks: marks.map((value) => ({ value, text: String(value) })) };
}

function plannedLine({ planned }: PlannedReported, { from, to }: Span, { locale }: ChartContext): ChartDataset {
  const t = { locale };
  const last = planned.at(-1)?.count ?? 0;
  const points = [
    { day: from, count: 0 },
    ...planned,
    ...(planned.at(-1)?.day === to ? [] : [{ day: to, count: last }]),
  ];
  return {
    id: 'planned',
    label: m.charts_planned_series({}, t),
    paint: 'planned',
    stepped: true,
    borderWidth: 2,
    data: points.map(({ day, count }) => ({ x: dayValue(day), y: count })),
    spoken: points.map(({ day, count }) => m.charts_planned_spoken({ date: formatDate(day, locale), n: count }, t)),
  };
}

/** The reported line, and a dotted one as far as nothing new was reported; none at all before the first report. */
function reportedLines(
  { reported }: PlannedReported,
  { to }: Span,
  { locale, asOf }: ChartContext,
): readonly ChartDataset[] {
  const t = { locale };
  const [first, last] = [reported[0], reported.at(-1)];
  if (!first || !last) return [];
  const label = m.charts_reported_series({}, t);
  const rise: XY = { x: dayValue(first.day), y: 0 };
  const points = reported.map(({ day, count }) => ({ x: dayValue(day), y: count }));
  const until = dayValue(asOf < to ? asOf : to);
  const stale: ChartDataset = {
    id: 'unchanged',
    label,
    paint: 'reported',
    borderWidth: 2,
    borderDash: [2, 5],
    walkable: false,
    data: [
      { x: dayValue(last.day), y: last.count },
      { x: until, y: last.count },
    ],
  };
  const line: ChartDataset = {
    id: 'reported',
    label,
    paint: 'reported',
    stepped: true,
    borderWidth: 3.5,
    data: [rise, ...points],
    spoken: ['', ...reported.map(({ day, count }) => spokenReport(formatDate(day, locale), count, locale))],
  };
  return until > dayValue(last.day) ? [stale, line] : [line];
}

const spokenReport = (date: string, n: number, locale: ChartContext['locale']): string =>
  m.charts_reported_spoken({ date, n }, { locale });
