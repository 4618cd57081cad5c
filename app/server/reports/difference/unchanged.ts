/** What did not change is counted and named; reports that left the state as it was are listed. */
import type { DifferenceReport } from '#contracts/difference-report.ts';
import { signingOffice } from '#domain/difference/chains.ts';
import { onDay } from '#domain/difference/facts.ts';
import type { IntervalReport } from '#domain/difference/interval-reports.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { formatList } from '#format/numbers.ts';
import { sourceWord, stateWord } from '#format/words.ts';
import { m } from '#messages';
import { quiet, strong } from '../status/compose/words.ts';
import { type Block, cell, type Cell, cellOf } from '../status/document.ts';
import { placeTexts } from './news.ts';
import { commitmentTitle, type Names, whenAndWho } from './words.ts';

export function unchangedSection(report: DifferenceReport, locale: Locale): Block[] {
  const o = { locale };
  const { tally, unchanged } = report.difference;
  const counts = { n: unchanged.length, of: tally.milestones };
  const commitments = { commitments: tally.commitments_unchanged, ofCommitments: tally.commitments };
  const all = tally.milestones > 0 && unchanged.length === 0;
  return [
    { kind: 'heading', level: 1, text: m.diff_same({}, o), page: 'upright' },
    { kind: 'paragraph', text: [all ? m.diff_same_none({}, o) : m.diff_same_text({ ...counts, ...commitments }, o)] },
    ...(unchanged.length > 0 ? [sameTable(report, locale)] : []),
    ...repeatedBlocks(report, locale),
  ];
}

function sameTable({ difference: { pairs, unchanged }, names }: DifferenceReport, locale: Locale): Block {
  const o = { locale };
  const same = new Set(unchanged);
  const milestones = pairs
    .flatMap(({ before, after }) => (after ?? before)?.milestone ?? [])
    .filter(({ id }) => same.has(id));
  const byCommitment = Map.groupBy(milestones, ({ commitment }) => commitment);
  const numbers = (own: typeof milestones) =>
    formatList(
      own.map(({ number }) => number),
      locale,
    );
  return {
    kind: 'table',
    caption: m.diff_same_caption({}, o),
    columns: [
      { label: m.report_commitment({}, o), kind: 'text', width: 3 },
      { label: m.diff_same_milestones({}, o), kind: 'text', width: 2 },
    ],
    groups: [
      {
        title: null,
        rows: [...byCommitment].map(([id, own]) => [cell(commitmentTitle(id, names, locale)), cell(numbers(own))]),
      },
    ],
    notes: [],
    dense: true,
  };
}

/** Reports of the interval that no row of the changes of state names. */
export function untoldReports({ facts, reports }: DifferenceReport['difference']): IntervalReport[] {
  const told = new Set(facts.flatMap(({ kind, report }) => (kind === 'STATE' && report !== null ? [report] : [])));
  return reports.filter(({ report }) => !told.has(report.id));
}

function repeatedBlocks({ difference, names }: DifferenceReport, locale: Locale): Block[] {
  const o = { locale };
  const reports = untoldReports(difference);
  if (reports.length === 0) return [];
  return [
    { kind: 'paragraph', text: [m.diff_repeat_intro({}, o)] },
    {
      kind: 'table',
      caption: m.diff_repeat_caption({}, o),
      columns: [
        { label: m.report_commitment({}, o), kind: 'text', width: 3 },
        { label: m.diff_repeat_source({}, o), kind: 'text', width: 1.5 },
        { label: m.diff_repeat_state({}, o), kind: 'text', width: 1.5 },
        { label: m.diff_col_origin({}, o), kind: 'text', width: 2.4 },
      ],
      groups: [{ title: null, rows: reports.map((one) => reportRow(one, names, locale)) }],
      notes: [],
      dense: true,
    },
  ];
}

function reportRow(
  { report, commitment, corrects, aboutEarlier }: IntervalReport,
  names: Names,
  locale: Locale,
): Cell[] {
  const o = { locale };
  const { organization } = report;
  const day = formatDate(report.reportedOn, locale, 'short');
  return [
    { text: placeTexts({ commitment, milestone: report.milestone }, names, locale) },
    cell(sourceWord(report.source, locale)),
    cell(stateWord(report.state, locale)),
    cellOf([
      whenAndWho(onDay(report.publishedOn), { organization, office: signingOffice(report) }, names, locale),
      corrects ? [strong(m.diff_report_correction({}, o))] : [],
      aboutEarlier ? [quiet(m.diff_report_earlier({ day }, o))] : [],
    ]),
  ];
}
