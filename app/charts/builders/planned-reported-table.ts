import type { PlannedReported, QuarterRow } from '#domain/series/planned-reported.ts';
import { formatRange } from '#format/dates.ts';
import { m } from '#messages';
import type { Cell, ChartTable } from '../spec.ts';
import type { ChartContext } from './context.ts';

/** By quarter: what should have been complete at its end, and what had been reported by then. */
export function plannedReportedTable({ quarters, milestones }: PlannedReported, context: ChartContext): ChartTable {
  const t = { locale: context.locale };
  return {
    caption: m.charts_planned_caption({}, t),
    columns: [
      { id: 'quarter', label: m.charts_column_quarter({}, t), kind: 'code' },
      { id: 'due', label: m.charts_column_due({}, t), kind: 'number' },
      { id: 'complete', label: m.charts_column_complete({}, t), kind: 'number' },
      { id: 'covered', label: m.charts_column_reported({}, t), kind: 'share' },
      { id: 'difference', label: m.charts_column_difference({}, t), kind: 'number' },
    ],
    rows: quarters.map((quarter) => rowOf(quarter, milestones, context)),
  };
}

function rowOf(quarter: QuarterRow, milestones: number, { locale }: ChartContext): Cell[] {
  const t = { locale };
  const { startsOn, endsOn, due, reported, covered, difference, status } = quarter;
  const word = formatRange(
    { date: startsOn, precision: 'MONTH' },
    { date: endsOn, precision: 'MONTH' },
    locale,
    'long',
  );
  const code = `${startsOn.slice(0, 4)}-Q${Math.ceil(Number(startsOn.slice(5, 7)) / 3)}`;
  const missing: Cell = {
    kind: 'missing',
    word: status === 'AHEAD' ? m.charts_ahead({}, t) : m.charts_no_reports({}, t),
  };
  const unchanged = status === 'UNCHANGED' ? { note: m.charts_unchanged({}, t) } : {};
  return [
    { kind: 'code', code, word },
    { kind: 'number', value: due },
    reported === null ? missing : { kind: 'number', value: reported, ...unchanged },
    status === 'AHEAD' ? missing : { kind: 'share', n: covered, of: milestones },
    difference === null
      ? { kind: 'missing', word: m.charts_not_computable({}, t) }
      : { kind: 'number', value: difference },
  ];
}
