import type { PeriodCoverage } from '#domain/series/coverage-by-period.ts';
import { REPORT_SOURCES, type ReportSource } from '#domain/values.ts';
import { sourceLongWord, sourceWord } from '#format/words.ts';
import { m } from '#messages';
import type { ChartConfig, ChartDataset, TrackerOptions } from '../config.ts';
import { type ChartContext, plain } from './context.ts';
import { tracker } from './tracker.ts';

/** Why a round has no numbers; null where it has. */
export function absence({ status }: PeriodCoverage, { locale }: ChartContext): string | null {
  const t = { locale };
  if (status === 'DATA') return null;
  return status === 'AHEAD' ? m.charts_coverage_ahead({}, t) : m.charts_coverage_no_data({}, t);
}

/** A heading, a bar of one source, or words that say why there is none. */
interface Line {
  readonly row: PeriodCoverage;
  readonly source: ReportSource | null;
  readonly words: string;
  readonly count: number | null;
}

function linesOf(rows: readonly PeriodCoverage[], context: ChartContext): Line[] {
  return rows.flatMap((row): Line[] => {
    const { reported } = row;
    const none = { row, source: null, count: null };
    if (reported === null)
      return [
        { ...none, words: '' },
        { ...none, words: absence(row, context) ?? '' },
      ];
    const bars = REPORT_SOURCES.map((source) => ({ row, source, words: '', count: reported[source] }));
    return [{ ...none, words: '' }, ...bars];
  });
}

export function coverageConfig(rows: readonly PeriodCoverage[], context: ChartContext): ChartConfig {
  const lines = linesOf(rows, context);
  return {
    type: 'bar',
    data: {
      labels: lines.map(({ source }) => (source ? sourceWord(source, context.locale) : '')),
      datasets: datasetsOf(lines, context),
    },
    options: {
      indexAxis: 'y',
      scales: {
        x: { min: 0, max: Math.max(1, ...rows.map(({ total }) => total)), stacked: true, marks: [] },
        y: { stacked: true, marks: [] },
      },
      plugins: { tracker: optionsOf(lines, context) },
    },
  };
}

function datasetsOf(lines: readonly Line[], context: ChartContext): ChartDataset[] {
  const { locale } = context;
  const t = { locale };
  const series = (paint: 'reported' | 'no-report', label: string, n: (count: number, total: number) => number) => ({
    id: paint,
    label,
    paint,
    data: lines.map(({ count, row }) => (count === null ? null : n(count, row.total))),
    spoken: lines.map(({ count, row, source }) => {
      if (count === null || source === null) return '';
      const name = `${plain(row.period.label, context)}, ${sourceLongWord(source, locale)}`;
      return m.charts_spoken_state({ name, n: n(count, row.total), total: row.total, state: label }, t);
    }),
  });
  return [
    series('reported', m.charts_with_report({}, t), (count) => count),
    series('no-report', m.charts_without_report({}, t), (count, total) => total - count),
  ];
}

function optionsOf(lines: readonly Line[], context: ChartContext): TrackerOptions {
  const t = { locale: context.locale };
  return tracker({
    legend: [
      { text: m.charts_with_report({}, t), sign: 'reported' },
      { text: m.charts_without_report({}, t), sign: 'no-report' },
    ],
    values: true,
    headings: lines.flatMap(({ source, words, row: { period } }, row) =>
      source === null && words === '' ? [{ row, text: plain(period.label, context) }] : [],
    ),
    rowEnds: lines.map(({ count, words, row }) => {
      const text = count === null ? words : m.charts_share({ n: count, of: row.total }, t);
      return { text, short: text };
    }),
  });
}
