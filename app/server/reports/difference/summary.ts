/** What changed in a page: sentences made from the counts, the counts themselves, and the figures of both days. */
import type { DifferenceReport } from '#contracts/difference-report.ts';
import { TALLY_IDS } from '#domain/difference/tally.ts';
import type { Figure } from '#domain/figures.ts';
import type { Locale } from '#format/locale.ts';
import { formatNumber } from '#format/numbers.ts';
import { inSentence } from '#format/words.ts';
import { m } from '#messages';
import { quiet } from '../status/compose/words.ts';
import { type Block, cell, type Cell } from '../status/document.ts';
import { figuresOf, type NamedFigure } from '../status/figures.ts';
import { summaryPoints } from './summary-points.ts';
import { tallyName } from './tally-words.ts';
import { changeWords, daysOf, columnHeads } from './words.ts';

export function summarySection(report: DifferenceReport, locale: Locale): Block[] {
  const o = { locale };
  const { tally, pairs } = report.difference;
  return [
    { kind: 'heading', level: 1, text: m.report_summary({}, o), page: 'upright' },
    { kind: 'paragraph', style: 'lede', text: [lede(report, locale)] },
    ...(isQuiet(report) || pairs.length === 0
      ? []
      : [{ kind: 'points' as const, items: summaryPoints(tally, locale) }]),
    figuresTable(report, locale),
    countsTable(report, locale),
  ];
}

/** Whether nothing at all differs, nobody reported and nothing else happened. */
const isQuiet = ({ difference: { facts, reports, happenings } }: DifferenceReport): boolean =>
  facts.length === 0 && reports.length === 0 && happenings.length === 0;

function lede(report: DifferenceReport, locale: Locale): string {
  const o = { locale };
  const { tally, pairs } = report.difference;
  const days = daysOf(report, locale);
  if (isQuiet(report)) return m.diff_nothing(days, o);
  if (pairs.length === 0) return m.diff_nothing_plan({}, o);
  const { milestones_changed: n, milestones: of, milestones_unchanged: same } = tally;
  const changed = { n, of, commitments: tally.commitments_changed, ofCommitments: tally.commitments };
  const rest =
    same === 0
      ? m.diff_lede_none_same({}, o)
      : m.diff_lede_same({ same, sameCommitments: tally.commitments_unchanged }, o);
  return `${m.diff_lede({ ...days, ...changed }, o)} ${rest}`;
}

/** What there was; what there was none of stands below, since that is an answer too. */
function countsTable({ difference: { tally } }: DifferenceReport, locale: Locale): Block {
  const o = { locale };
  const none = TALLY_IDS.filter((id) => tally[id] === 0).map((id) => inSentence(tallyName(id, locale)));
  const some = TALLY_IDS.filter((id) => tally[id] > 0);
  return {
    kind: 'table',
    caption: m.diff_counts_caption({}, o),
    columns: [
      { label: m.diff_counts_what({}, o), kind: 'text', width: 6 },
      { label: m.diff_counts_n({}, o), kind: 'number', width: 1 },
    ],
    groups: [
      { title: null, rows: some.map((id) => [cell(tallyName(id, locale)), cell(formatNumber(tally[id], locale))]) },
    ],
    notes: none.length > 0 ? [[m.diff_counts_zero({ list: none.join('; ') }, o)]] : [],
    dense: true,
  };
}

function figuresTable(report: DifferenceReport, locale: Locale): Block {
  const o = { locale };
  const { from, to } = report;
  const now = new Map(figuresOf(to).map((figure) => [figure.id, figure]));
  const rows = figuresOf(from).flatMap((before): Cell[][] => {
    const after = now.get(before.id);
    if (!after) return [];
    const change = changeWords(before.value, after.value, locale);
    return [[cell(before.name[locale]), valueCell(before, locale), valueCell(after, locale), cell(change)]];
  });
  return {
    kind: 'table',
    caption: m.diff_figures_caption({}, o),
    columns: [
      { label: m.report_method_figure({}, o), kind: 'text', width: 3 },
      ...columnHeads(report, locale).map((label) => ({ label, kind: 'number' as const, width: 1.3 })),
      { label: m.diff_figures_change({}, o), kind: 'number', width: 1.4 },
    ],
    groups: [{ title: null, rows }],
    notes: [[m.diff_figures_note({}, o)]],
    dense: true,
  };
}

function valueCell({ value, figure }: NamedFigure, locale: Locale): Cell {
  const o = { locale };
  const { n, N }: Figure<unknown>['explanation'] = figure.explanation;
  const base = quiet(` (${m.report_n_of({ n, of: N }, o)})`);
  return cell(value === null ? m.diff_unknown({}, o) : formatNumber(value, locale), base);
}
