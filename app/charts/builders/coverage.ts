/** How many milestones each source reported on, round by round. */
import { coverageByPeriod, type PeriodCoverage } from '#domain/series/coverage-by-period.ts';
import { REPORT_SOURCES } from '#domain/values.ts';
import { formatDate } from '#format/dates.ts';
import { formatList } from '#format/numbers.ts';
import { sourceWord } from '#format/words.ts';
import { m } from '#messages';
import type { Cell, ChartSpec, ChartTable } from '../spec.ts';
import { absence, coverageConfig } from './coverage-config.ts';
import { type ChartContext, midSentence, named, plain } from './context.ts';
import { creditOf, sourceLine } from './credit.ts';
import { explanationOf } from './explanation.ts';

export function coverageChart(context: ChartContext): ChartSpec {
  const { locale, asOf, dossier } = context;
  const t = { locale };
  const figure = coverageByPeriod(dossier, asOf);
  const source = sourceLine(REPORT_SOURCES, context);
  const title = titleOf(figure.value, context);
  const drawn = figure.value.length > 0;
  return {
    id: 'cobertura',
    plan: dossier.plan.slug,
    locale,
    asOf,
    name: m.charts_coverage_name({}, t),
    title,
    description: m.charts_coverage_description({ date: formatDate(asOf, locale) }, t),
    altText: `${m.charts_coverage_alt({}, t)} ${title}. ${m.charts_alt_table({}, t)}`,
    note: drawn ? `${m.charts_coverage_note({}, t)} ${source}` : m.charts_coverage_empty({}, t),
    credit: creditOf(source, context),
    table: tableOf(figure.value, context),
    explanation: explanationOf(figure.explanation, m.charts_coverage_formula({}, t), context),
    config: drawn ? coverageConfig(figure.value, context) : null,
  };
}

function titleOf(rows: readonly PeriodCoverage[], context: ChartContext): string {
  const { locale } = context;
  const t = { locale };
  const name = (row: PeriodCoverage): string => midSentence(plain(row.period.label, context), context);
  const last = rows.findLast(({ status }) => status === 'DATA');
  const silent = rows.filter(({ status }) => status === 'NO_DATA');
  const rounds = formatList(silent.map(name), locale);
  if (!last?.reported) {
    return silent.length > 0 ? m.charts_coverage_title_only_gap({ rounds }, t) : m.charts_coverage_title_none({}, t);
  }
  const { reported, total } = last;
  const said = m.charts_coverage_title({ round: name(last), n: reported.AGENCY_SELF, total }, t);
  return silent.length > 0 ? `${said}; ${m.charts_coverage_title_no_data({ rounds }, t)}` : said;
}

function tableOf(rows: readonly PeriodCoverage[], context: ChartContext): ChartTable {
  const t = { locale: context.locale };
  const cells = rows.flatMap((row) =>
    REPORT_SOURCES.map((source): Cell[] => [
      named(row.period.id, row.period.label, context),
      { kind: 'code', code: source, word: sourceWord(source, context.locale) },
      row.reported
        ? { kind: 'share', n: row.reported[source], of: row.total }
        : { kind: 'missing', word: absence(row, context) ?? '' },
    ]),
  );
  return {
    caption: m.charts_coverage_caption({}, t),
    columns: [
      { id: 'round', label: m.charts_column_round({}, t), kind: 'code' },
      { id: 'source', label: m.charts_column_source({}, t), kind: 'code' },
      { id: 'reported', label: m.charts_column_with_report({}, t), kind: 'share' },
    ],
    rows: cells,
  };
}
