/** Where the sources differ, milestone by milestone: those more than one step apart, then those one step apart. */
import { stepsWord } from '#format/sentences/milestones.ts';
import type { DifferenceRow } from '#contracts/difference-views.ts';
import type { StatusReport } from '#contracts/status-report.ts';
import { REPORT_SOURCES } from '#domain/values.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { sourceWord, stateWord } from '#format/words.ts';
import { m } from '#messages';
import { type Block, cell, type Cell, cellOf } from '../document.ts';
import { actionTexts, flagBlocks } from './flags.ts';
import { judgementBlocks } from './judgements.ts';
import { bodyName, dateOr, quiet, strong, told } from './words.ts';

export function differencesSection(report: StatusReport, locale: Locale): Block[] {
  const o = { locale };
  const { figures, discrepancies, oneStep } = report;
  const { n, N } = figures.discrepancies.explanation;
  return [
    { kind: 'heading', level: 1, text: m.report_differences({}, o), page: 'wide' },
    {
      kind: 'paragraph',
      text: [
        n === 0
          ? m.report_differences_incomparable({}, o)
          : m.report_differences_lede(
              { n: figures.discrepancies.value, differing: figures.differing.value, comparable: n, of: N },
              o,
            ),
      ],
    },
    ...(discrepancies.length > 0 ? [tableOf(discrepancies, m.report_differences_caption({}, o), report, locale)] : []),
    ...(oneStep.length > 0 ? [tableOf(oneStep, m.report_differences_caption_one({}, o), null, locale)] : []),
    ...judgementBlocks(report, locale),
    ...flagBlocks(report, locale),
  ];
}

/** @param taken of a table that tells what was done about each; null: one step apart raises no flag */
function tableOf(rows: readonly DifferenceRow[], caption: string, taken: StatusReport | null, locale: Locale): Block {
  const o = { locale };
  return {
    kind: 'table',
    caption,
    columns: [
      { label: m.report_commitment({}, o), kind: 'text', width: 2.6 },
      { label: m.report_milestone_head({}, o), kind: 'text', width: 4 },
      ...REPORT_SOURCES.map((source) => ({ label: sourceWord(source, locale), kind: 'text' as const, width: 2.2 })),
      { label: m.report_distance({}, o), kind: 'text', width: 1.6 },
      { label: m.report_since_head({}, o), kind: 'text', width: 1.8 },
      ...(taken ? [{ label: m.flags_taken_heading({}, o), kind: 'text' as const, width: 3 }] : []),
    ],
    groups: [
      {
        title: null,
        rows: rows.map((row) => [
          ...rowCells(row, locale),
          ...(taken ? [cellOf(actionTexts(row.flag, taken, locale))] : []),
        ]),
      },
    ],
    notes: [],
    dense: true,
  };
}

function rowCells({ commitment, milestone, columns, steps, since }: DifferenceRow, locale: Locale): Cell[] {
  const o = { locale };
  return [
    cellOf([[strong(`${commitment.number}. `), told(commitment.title, locale)], [quiet(commitment.code)]]),
    cell(strong(`${milestone.number}. `), told(milestone.title, locale)),
    ...columns.map(({ report, by }) => {
      if (!report) return cell(quiet(m.report_no_report({}, o)));
      const signed = [by ? bodyName(by, locale) : '', dateOr(report.reportedOn, '', locale)].filter(Boolean).join(', ');
      const proof = report.evidence.length;
      return cellOf([
        [stateWord(report.state, locale)],
        [quiet(signed)],
        [quiet(proof > 0 ? m.report_pieces({ n: proof }, o) : m.report_no_evidence({}, o))],
      ]);
    }),
    cell(stepsWord(steps, locale)),
    cell(formatDate(since, locale, 'short')),
  ];
}
