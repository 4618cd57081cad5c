/** Milestones by state, by the word of each source. */
import { milestonesBySource, type SourceRow } from '#domain/series/groups.ts';
import { REPORT_SOURCES } from '#domain/values.ts';
import { formatDate } from '#format/dates.ts';
import { formatList } from '#format/numbers.ts';
import { sourceLongWord } from '#format/words.ts';
import { m } from '#messages';
import type { ChartSpec } from '../spec.ts';
import type { ChartContext } from './context.ts';
import { creditOf, sourceLine, sourcePlural } from './credit.ts';
import { explanationOf } from './explanation.ts';
import { stateBars, type StateRow, stateSentences, stateTable } from './state-bars.ts';

export function bySource(context: ChartContext): ChartSpec {
  const { locale, asOf, dossier, standings } = context;
  const t = { locale };
  const figure = milestonesBySource(standings, asOf);
  const rows = figure.value.map((row): StateRow => {
    const name = sourceLongWord(row.source, locale);
    return { name, cell: { kind: 'code', code: row.source, word: name }, group: row };
  });
  const source = sourceLine(REPORT_SOURCES, context);
  const head = { id: 'source', label: m.charts_column_source({}, t), kind: 'code' } as const;
  return {
    id: 'hitos-por-estado',
    plan: dossier.plan.slug,
    locale,
    asOf,
    name: m.charts_by_source_name({}, t),
    title: titleOf(figure.value, context),
    description: m.charts_by_source_description({ total: standings.length, date: formatDate(asOf, locale) }, t),
    altText: `${m.charts_by_source_alt({ total: standings.length }, t)} ${stateSentences(rows, context)}`,
    note: `${m.charts_bars_note({}, t)} ${source}`,
    credit: creditOf(source, context),
    table: stateTable(rows, head, m.charts_by_source_caption({}, t), false, context),
    explanation: explanationOf(figure.explanation, m.charts_by_source_formula({}, t), context),
    config: stateBars(rows, context),
  };
}

/** What each source that reported says is complete; a source without any report is not quoted as saying 0. */
function titleOf(rows: readonly SourceRow[], context: ChartContext): string {
  const { locale } = context;
  const t = { locale };
  const [first, ...others] = rows.filter(({ n }) => n > 0);
  if (first === undefined) return m.charts_by_source_title_none({ total: context.standings.length }, t);
  const lead = m.charts_by_source_title(
    { n: first.counts.complete, total: first.N, source: sourcePlural(first.source, context) },
    t,
  );
  const rest = others.map(({ source, counts }) =>
    m.charts_by_source_title_other({ n: counts.complete, source: sourcePlural(source, context) }, t),
  );
  return formatList([lead, ...rest], locale);
}
