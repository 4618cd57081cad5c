/** Bars of milestones by state, one row for each group: what the charts by source, body and theme share. */
import type { GroupCounts } from '#domain/series/groups.ts';
import { markWord } from '#format/words.ts';
import { m } from '#messages';
import type { ChartConfig } from '../config.ts';
import type { Cell, ChartTable, Column } from '../spec.ts';
import type { BarContext } from './context.ts';
import { markCells, markColumns, markDatasets, markLegend, marksOf, tableMarksOf } from './marks.ts';
import { tracker } from './tracker.ts';

export interface StateRow {
  readonly name: string;
  /** First cell of the row's line in the table. */
  readonly cell: Cell;
  readonly group: GroupCounts;
}

export function stateBars(rows: readonly StateRow[], context: BarContext): ChartConfig {
  const t = { locale: context.locale };
  const counts = rows.map(({ group }) => group.counts);
  const marks = marksOf(context, counts);
  const bars = rows.map(({ name, group }) => ({ name, counts: group.counts, N: group.N }));
  return {
    type: 'bar',
    data: {
      labels: rows.map(({ name }) => name),
      datasets: markDatasets(marks, bars, context, ({ name, N }, mark, n) =>
        m.charts_spoken_state({ name, n, total: N, state: markWord(mark, context.locale) }, t),
      ),
    },
    options: {
      indexAxis: 'y',
      scales: {
        x: { min: 0, max: Math.max(1, ...rows.map(({ group }) => group.N)), stacked: true, marks: [] },
        y: { stacked: true, marks: [] },
      },
      plugins: {
        tracker: tracker({
          legend: markLegend(marks, counts, context),
          values: true,
          rowEnds: rows.map(({ group: { n, N } }) => ({
            text: m.charts_row_end({ n, total: N }, t),
            short: m.charts_share({ n, of: N }, t),
          })),
        }),
      },
    },
  };
}

/** The same numbers as a table; `late` adds how many are overdue, which only the agency's word decides. */
export function stateTable(
  rows: readonly StateRow[],
  head: Column,
  caption: string,
  late: boolean,
  context: BarContext,
): ChartTable {
  const t = { locale: context.locale };
  const marks = tableMarksOf(
    context,
    rows.map(({ group }) => group.counts),
  );
  const columns: Column[] = [
    head,
    ...markColumns(marks, context),
    { id: 'reported', label: m.charts_column_reported({}, t), kind: 'share' },
    ...(late ? [{ id: 'overdue', label: m.charts_column_overdue({}, t), kind: 'number' } as const] : []),
  ];
  const cells = rows.map(({ cell, group }): Cell[] => [
    cell,
    ...markCells(marks, group.counts),
    { kind: 'share', n: group.n, of: group.N },
    ...(late ? [{ kind: 'number', value: group.overdue } as const] : []),
  ]);
  return { caption, columns, rows: cells };
}

/** The rows in sentences, for those who do not see the bars. */
export function stateSentences(rows: readonly StateRow[], context: BarContext): string {
  const { locale } = context;
  const marks = marksOf(
    context,
    rows.map(({ group }) => group.counts),
  );
  return rows
    .map(({ name, group }) => {
      const parts = marks
        .filter((mark) => group.counts[mark] > 0)
        .map((mark) =>
          m.charts_alt_count({ n: group.counts[mark], state: markWord(mark, locale).toLowerCase() }, { locale }),
        );
      return `${name}: ${parts.join(', ')}.`;
    })
    .join(' ');
}
