/** Each commitment's milestones by state, by the word of each source. */
import { commitmentStates, type CommitmentRow } from '#domain/series/groups.ts';
import { REPORT_SOURCES, type ReportSource } from '#domain/values.ts';
import { formatDate } from '#format/dates.ts';
import { markWord, sourceWord } from '#format/words.ts';
import { m } from '#messages';
import type { ChartConfig } from '../config.ts';
import type { Cell, ChartSpec, ChartTable, Column } from '../spec.ts';
import { type ChartContext, named, plain } from './context.ts';
import { creditOf, sourceLine } from './credit.ts';
import { explanationOf } from './explanation.ts';
import { markCells, markColumns, markDatasets, markLegend, marksOf, tableMarksOf } from './marks.ts';
import { tracker } from './tracker.ts';

export function byCommitment(context: ChartContext): ChartSpec {
  const { locale, asOf, dossier, standings } = context;
  const t = { locale };
  const figure = commitmentStates(dossier, standings, asOf);
  const source = sourceLine(REPORT_SOURCES, context);
  const title = titleOf(figure.value, context);
  return {
    id: 'estados-por-compromiso',
    plan: dossier.plan.slug,
    locale,
    asOf,
    name: m.charts_by_commitment_name({}, t),
    title,
    description: m.charts_by_commitment_description({ date: formatDate(asOf, locale) }, t),
    altText: `${m.charts_by_commitment_alt({ rows: figure.value.length }, t)} ${title}. ${m.charts_alt_table({}, t)}`,
    note: `${m.charts_bars_note({}, t)} ${source}`,
    credit: creditOf(source, context),
    table: tableOf(figure.value, context),
    explanation: explanationOf(figure.explanation, m.charts_by_commitment_formula({}, t), context),
    config: figure.value.length > 0 ? configOf(figure.value, context) : null,
  };
}

/** How many are done by their agency's word, and on how many sources differ about some milestone. */
function titleOf(rows: readonly CommitmentRow[], { locale, standings }: ChartContext): string {
  const t = { locale };
  const done = rows.filter(({ sources: { AGENCY_SELF: own } }) => own.N > 0 && own.counts.complete === own.N).length;
  const differing = new Set(
    standings.filter(({ disagreement }) => disagreement.differs).map(({ milestone }) => milestone.commitment),
  );
  const lead =
    done === 0
      ? m.charts_by_commitment_title_none({ total: rows.length }, t)
      : m.charts_by_commitment_title({ n: done, total: rows.length }, t);
  return differing.size === 0 ? lead : `${lead}; ${m.charts_by_commitment_differ({ n: differing.size }, t)}`;
}

interface Line {
  readonly name: string;
  readonly source: ReportSource | null;
  readonly row: CommitmentRow;
}

/** A heading for each commitment, then a line for each source. */
const linesOf = (rows: readonly CommitmentRow[], context: ChartContext): Line[] =>
  rows.flatMap((row) => [
    { name: '', source: null, row },
    ...REPORT_SOURCES.map((source) => ({ name: sourceWord(source, context.locale), source, row })),
  ]);

const headingOf = ({ commitment }: CommitmentRow, context: ChartContext): string =>
  `${commitment.number}. ${plain(commitment.shortTitle, context)}`;

function configOf(rows: readonly CommitmentRow[], context: ChartContext): ChartConfig {
  const { locale } = context;
  const t = { locale };
  const lines = linesOf(rows, context);
  const groups = lines.map(({ source, row }) => (source ? row.sources[source] : null));
  const counts = groups.flatMap((group) => group?.counts ?? []);
  const marks = marksOf(context, counts);
  const bars = lines.map(({ name, row }, index) => ({
    name: `${headingOf(row, context)}, ${name}`,
    counts: groups[index]?.counts ?? null,
    N: groups[index]?.N ?? 0,
  }));
  const labels = lines.map(({ name }) => name);
  return {
    type: 'bar',
    data: {
      labels,
      datasets: markDatasets(marks, bars, context, ({ name, N }, mark, n) =>
        m.charts_spoken_state({ name, n, total: N, state: markWord(mark, locale) }, t),
      ),
    },
    options: {
      indexAxis: 'y',
      scales: {
        x: { min: 0, max: Math.max(1, ...groups.map((group) => group?.N ?? 0)), stacked: true, marks: [] },
        y: { stacked: true, marks: [] },
      },
      plugins: {
        tracker: tracker({
          legend: markLegend(marks, counts, context),
          values: true,
          headings: lines.flatMap(({ source, row }, index) =>
            source === null ? [{ row: index, text: headingOf(row, context) }] : [],
          ),
          rowEnds: groups.map((group) => ({
            text: group ? m.charts_share({ n: group.n, of: group.N }, t) : '',
            short: group ? m.charts_share({ n: group.n, of: group.N }, t) : '',
          })),
          dense: { shortLabels: labels, bar: 18 },
        }),
      },
    },
  };
}

function tableOf(rows: readonly CommitmentRow[], context: ChartContext): ChartTable {
  const { locale } = context;
  const t = { locale };
  const marks = tableMarksOf(
    context,
    rows.flatMap(({ sources }) => REPORT_SOURCES.map((source) => sources[source].counts)),
  );
  const columns: Column[] = [
    { id: 'commitment', label: m.charts_column_commitment({}, t), kind: 'code' },
    { id: 'source', label: m.charts_column_source({}, t), kind: 'code' },
    ...markColumns(marks, context),
    { id: 'reported', label: m.charts_column_reported({}, t), kind: 'share' },
  ];
  const cells = rows.flatMap(({ commitment, sources }) =>
    REPORT_SOURCES.map((source): Cell[] => [
      named(commitment.code, commitment.shortTitle, context, `/compromisos/${commitment.code}`),
      { kind: 'code', code: source, word: sourceWord(source, locale) },
      ...markCells(marks, sources[source].counts),
      { kind: 'share', n: sources[source].n, of: sources[source].N },
    ]),
  );
  return { caption: m.charts_by_commitment_caption({}, t), columns, rows: cells };
}
