/** What is written and drawn over the lines of what was planned and what was reported. */
import type { PlannedReported } from '#domain/series/planned-reported.ts';
import { formatDate } from '#format/dates.ts';
import { m } from '#messages';
import type { Annotation } from '../config.ts';
import type { ChartContext } from './context.ts';
import type { Span } from './time-axis.ts';
import { dayValue } from './tracker.ts';

/** A place on the axis of time, from 0 (its start) to 1 (its end). */
type Place = (share: number) => number;

/** Lines first, words after them, so that no line runs through a word. */
export function plannedReportedNotes(value: PlannedReported, span: Span, context: ChartContext): Annotation[] {
  const [from, to] = [dayValue(span.from), dayValue(span.to)];
  const at: Place = (share) => from + (to - from) * share;
  return [
    ...timeLines(span, context),
    ...plannedWords(value, at, context),
    ...reportedWords(value, at, context),
    ...gapOf(value, context),
    ...lastReport(value),
  ];
}

function timeLines({ planEnd, to }: Span, { locale, asOf }: ChartContext): Annotation[] {
  const end = m.charts_plan_end({}, { locale });
  const today = formatDate(asOf, locale, 'short');
  return [
    { kind: 'line', x: dayValue(planEnd), text: end, tone: 'ink2', dashed: true, at: 'bottom' },
    ...(asOf < to
      ? [{ kind: 'line', x: dayValue(asOf), text: today, tone: 'late', dashed: false, at: 'top' } as const]
      : []),
  ];
}

const WORDS = { kind: 'text', tone: 'ink', strong: true } as const;

/** The planned line is named at its left, a little past the middle, where a rising line leaves room. */
function plannedWords({ planned }: PlannedReported, at: Place, { locale }: ChartContext): Annotation[] {
  const step = planned.findLast(({ day }) => dayValue(day) <= at(0.55)) ?? planned[0];
  if (!step) return [];
  const text = m.charts_planned_series({}, { locale });
  return [{ ...WORDS, text, short: text, x: dayValue(step.day), y: step.count, dy: -12, align: 'end' }];
}

function reportedWords({ reported }: PlannedReported, at: Place, { locale }: ChartContext): Annotation[] {
  const t = { locale };
  const [first, last] = [reported[0], reported.at(-1)];
  if (!first || !last) return [];
  const x = dayValue(last.day);
  const right = x < at(0.72);
  const words = { text: m.charts_reported_series({}, t), short: m.charts_reported_series_short({}, t) };
  const name: Annotation = {
    ...WORDS,
    ...words,
    x: x + (right ? 12 : -14),
    y: last.count,
    dy: 18,
    align: right ? 'start' : 'end',
  };
  if (dayValue(first.day) <= at(0.3)) return [name];
  const before = { text: m.charts_reported_before({}, t), short: '' };
  const middle = (at(0) + dayValue(first.day)) / 2;
  return [name, { ...WORDS, ...before, x: middle, y: 0, dy: -14, tone: 'ink2', strong: false, align: 'center' }];
}

function gapOf({ comparison }: PlannedReported, { locale }: ChartContext): Annotation[] {
  if (!comparison || comparison.due <= comparison.complete) return [];
  const { day, due, complete } = comparison;
  const text = m.charts_planned_gap({ n: due - complete }, { locale });
  return [{ kind: 'gap', x: dayValue(day), from: complete, to: due, text }];
}

function lastReport({ reported }: PlannedReported): Annotation[] {
  const last = reported.at(-1);
  return last ? [{ kind: 'dot', x: dayValue(last.day), y: last.count, paint: 'reported' }] : [];
}
