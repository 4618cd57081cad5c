/** Milestones by state, by the body that answers for them. */
import { milestonesByBody, type BodyRow, type BodyRows } from '#domain/series/groups.ts';
import { formatDate } from '#format/dates.ts';
import { formatList } from '#format/numbers.ts';
import { m } from '#messages';
import type { ChartSpec } from '../spec.ts';
import { type ChartContext, named, plain } from './context.ts';
import { creditOf, sourceLine } from './credit.ts';
import { explanationOf } from './explanation.ts';
import { stateBars, type StateRow, stateSentences, stateTable } from './state-bars.ts';

export function byBody(context: ChartContext): ChartSpec {
  const { locale, asOf, dossier, standings } = context;
  const t = { locale };
  const figure = milestonesByBody(dossier, standings, asOf);
  const rows = figure.value.rows.map((row): StateRow => {
    const { id, name } = row.organization;
    return { name: plain(name, context), cell: named(id, name, context, `/instituciones/${id}`), group: row };
  });
  const source = sourceLine(['AGENCY_SELF'], context);
  const head = { id: 'body', label: m.charts_column_body({}, t), kind: 'code' } as const;
  const described = m.charts_by_body_description({ date: formatDate(asOf, locale) }, t);
  return {
    id: 'por-institucion',
    plan: dossier.plan.slug,
    locale,
    asOf,
    name: m.charts_by_body_name({}, t),
    title: titleOf(figure.value.rows, context),
    description: [described, ...sharedSentences(figure.value, context)].join(' '),
    altText: `${m.charts_by_body_alt({ rows: rows.length }, t)} ${stateSentences(rows, context)}`,
    note: `${m.charts_bars_note({}, t)} ${source}`,
    credit: creditOf(source, context),
    table: stateTable(rows, head, m.charts_by_body_caption({}, t), true, context),
    explanation: explanationOf(figure.explanation, m.charts_by_body_formula({}, t), context),
    config: rows.length > 0 ? stateBars(rows, context) : null,
  };
}

function titleOf(rows: readonly BodyRow[], { locale }: ChartContext): string {
  const t = { locale };
  const full = rows.filter(({ n, N }) => n === N).length;
  if (rows.every(({ n }) => n === 0)) return m.charts_by_body_title_none({ total: rows.length }, t);
  if (full === rows.length) return m.charts_by_body_title_all({ total: rows.length }, t);
  return m.charts_by_body_title({ n: full, total: rows.length }, t);
}

/** Who leads together: their milestones stand in several rows, so the rows add up to more than the plan. */
function sharedSentences({ rows, rowSum, milestones }: BodyRows, context: ChartContext): string[] {
  const { dossier, locale } = context;
  const t = { locale };
  const shared = dossier.commitments.filter(({ id }) => rows.some((row) => row.shared.includes(id)));
  if (shared.length === 0) return [];
  const sentences = shared.map(({ id, number }) => {
    const leads = rows.filter((row) => row.shared.includes(id)).map(({ organization }) => organization);
    const bodies = formatList(
      leads.map(({ acronym, name }) => acronym ?? plain(name, context)),
      locale,
    );
    const count = dossier.milestones.filter(({ commitment }) => commitment === id).length;
    return m.charts_by_body_shared({ number, bodies, n: count }, t);
  });
  return [...sentences, m.charts_by_body_sum({ sum: rowSum, total: milestones }, t)];
}
