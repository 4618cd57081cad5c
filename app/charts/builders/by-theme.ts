/** Milestones by state, by the plan's own themes. */
import { milestonesByTheme, type ThemeRow } from '#domain/series/groups.ts';
import { formatDate } from '#format/dates.ts';
import { m } from '#messages';
import type { ChartSpec } from '../spec.ts';
import { type ChartContext, named, plain } from './context.ts';
import { creditOf, sourceLine } from './credit.ts';
import { explanationOf } from './explanation.ts';
import { stateBars, type StateRow, stateSentences, stateTable } from './state-bars.ts';

export function byTheme(context: ChartContext): ChartSpec {
  const { locale, asOf, dossier, standings } = context;
  const t = { locale };
  const figure = milestonesByTheme(dossier, standings, asOf);
  const rows = figure.value.map((row): StateRow => {
    const { id, title } = row.theme;
    return { name: plain(title, context), cell: named(id, title, context, `/compromisos?tema=${id}`), group: row };
  });
  const source = sourceLine(['AGENCY_SELF'], context);
  const head = { id: 'theme', label: m.charts_column_theme({}, t), kind: 'code' } as const;
  return {
    id: 'por-tema',
    plan: dossier.plan.slug,
    locale,
    asOf,
    name: m.charts_by_theme_name({}, t),
    title: titleOf(figure.value, context),
    description: m.charts_by_theme_description({ date: formatDate(asOf, locale) }, t),
    altText: `${m.charts_by_theme_alt({ rows: rows.length }, t)} ${stateSentences(rows, context)}`,
    note: `${m.charts_bars_note({}, t)} ${source}`,
    credit: creditOf(source, context),
    table: stateTable(rows, head, m.charts_by_theme_caption({}, t), true, context),
    explanation: explanationOf(figure.explanation, m.charts_by_theme_formula({}, t), context),
    config: rows.length > 0 ? stateBars(rows, context) : null,
  };
}

const share = ({ counts, N }: ThemeRow): number => (N === 0 ? 0 : counts.complete / N);

/** The themes with the greatest and the least part complete, or what they have in common. */
function titleOf(rows: readonly ThemeRow[], context: ChartContext): string {
  const t = { locale: context.locale };
  const filled = rows.filter(({ N }) => N > 0);
  if (filled.every(({ n }) => n === 0)) return m.charts_by_theme_title_none({ total: rows.length }, t);
  const ordered = filled.toSorted((a, b) => share(b) - share(a));
  const [top, low] = [ordered[0], ordered.at(-1)];
  if (!top || !low || share(top) === share(low)) return m.charts_by_theme_title_equal({ total: rows.length }, t);
  const say = (row: ThemeRow) => ({ name: plain(row.theme.title, context), n: row.counts.complete, of: row.N });
  const [first, last] = [say(top), say(low)];
  return m.charts_by_theme_title(
    { top: first.name, topN: first.n, topOf: first.of, low: last.name, lowN: last.n, lowOf: last.of },
    t,
  );
}
