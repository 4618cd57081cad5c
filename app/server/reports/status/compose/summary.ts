/** The plan in a page: sentences made from the data, the counts behind them, and the charts. */
import type { ChartSpec } from '#charts/spec.ts';
import { overviewPoints } from '#format/sentences/overview-points.ts';
import { overdueNote, tallyWord } from '#format/sentences/tallies.ts';
import type { StatusReport } from '#contracts/status-report.ts';
import { MARK_SHAPES } from '#domain/values.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import { type Block, cell, type Cell, type Text } from '../document.ts';
import { flagCounts } from './flags.ts';
import { reviewPoint } from './independent.ts';
import { strong } from './words.ts';

export function summarySection(report: StatusReport, charts: readonly ChartSpec[], locale: Locale): Block[] {
  const { figures, results, asOf } = report;
  const o = { locale };
  const points = overviewPoints({ ...figures, results }, asOf, locale).map(({ title, text }): Text => [
    strong(`${title}.`),
    ` ${text}`,
  ]);
  const { N } = figures.coverage.AGENCY_SELF.explanation;
  return [
    { kind: 'heading', level: 1, text: m.report_summary({}, o), page: 'upright' },
    {
      kind: 'paragraph',
      style: 'lede',
      text: [summaryLede(report, locale)],
    },
    ...(N === 0 ? [] : [{ kind: 'points' as const, items: [...points, reviewPoint(report, locale)] }]),
    // In this order the first page is full, and what goes over to the next has tables below it.
    ...charts.filter(({ config }) => config !== null).map((spec): Block => ({ kind: 'chart', spec })),
    ...(N === 0 ? [] : [tallyTable(report, locale)]),
    ...flagCounts(report, locale),
  ];
}

export function summaryLede({ figures, counts }: Pick<StatusReport, 'figures' | 'counts'>, locale: Locale): string {
  const o = { locale };
  const { n, N } = figures.coverage.AGENCY_SELF.explanation;
  const size = {
    commitments: m.report_n_commitments({ n: counts.commitments }, o),
    leads: m.report_n_leads({ n: counts.leads }, o),
    counterparts: m.report_n_counterparts({ n: counts.counterparts }, o),
  };
  return m.report_summary_lede({ ...size, reported: n, of: N, complete: figures.complete.AGENCY_SELF.value }, o);
}

function tallyTable({ figures }: StatusReport, locale: Locale): Block {
  const o = { locale };
  const { n, N } = figures.byMark.explanation;
  const rows = MARK_SHAPES.map((shape): Cell[] => {
    const count = figures.byMark.value[shape];
    const overdue = figures.overdueByMark[shape];
    return [
      cell(capital(tallyWord(shape, count, locale))),
      cell(String(count)),
      cell(overdue > 0 ? overdueNote({ n: count, overdue }, locale) : m.report_none({}, o)),
    ];
  });
  return {
    kind: 'table',
    caption: m.report_tally_caption({}, o),
    columns: [
      { label: m.report_tally_state({}, o), kind: 'text', width: 3 },
      { label: m.report_milestones({}, o), kind: 'number', width: 1 },
      { label: m.report_overdue({}, o), kind: 'text', width: 2 },
    ],
    groups: [
      { title: null, rows: [...rows, [cell(strong(m.report_total({}, o))), cell(strong(String(N))), cell('')]] },
    ],
    notes: [[m.report_tally_note({ n, of: N }, o)]],
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
