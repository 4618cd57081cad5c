/** Milestones by state on both days: rows then, columns now, with totals at both ends. */
import type { DifferenceReport } from '#contracts/difference-report.ts';
import type { StateMatrix } from '#domain/difference/state-matrix.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import { quiet, strong } from '../status/compose/words.ts';
import { type Block, cell, type Cell } from '../status/document.ts';
import { daysOf, matrixStateWord, sourceInSentence } from './words.ts';

export function matrixSection(report: DifferenceReport, locale: Locale): Block[] {
  const o = { locale };
  const { from, to } = daysOf(report, locale, 'short');
  return [
    { kind: 'heading', level: 1, text: m.diff_matrix({}, o), page: 'upright' },
    { kind: 'paragraph', text: [m.diff_matrix_intro(daysOf(report, locale), o)] },
    ...report.difference.matrices.map((matrix) =>
      isSilent(matrix) ? silence(matrix, locale) : tableOf(matrix, from, to, locale),
    ),
  ];
}

/** Whether the source reported on nothing, on either day. */
const isSilent = ({ states, before, after }: StateMatrix): boolean =>
  states.every(
    (state, at) => state === 'NO_REPORT' || state === 'NOT_IN_PLAN' || (before[at] === 0 && after[at] === 0),
  );

const silence = ({ source }: StateMatrix, locale: Locale): Block => ({
  kind: 'paragraph',
  text: [m.diff_matrix_none({ source: sourceInSentence(source, locale) }, { locale })],
});

function tableOf(
  { source, states, counts, before, after }: StateMatrix,
  from: string,
  to: string,
  locale: Locale,
): Block {
  const o = { locale };
  const total = m.diff_matrix_total({}, o);
  const all = before.reduce((sum, n) => sum + n, 0);
  const same = counts.reduce((sum, row, at) => sum + (row[at] ?? 0), 0);
  const number = (n: number): Cell => (n === 0 ? cell(quiet('0')) : cell(String(n)));
  const rows = states.map((state, at) => [
    cell(matrixStateWord(state, locale)),
    ...(counts[at] ?? []).map(number),
    cell(strong(String(before[at] ?? 0))),
  ]);
  const totals = [cell(strong(total)), ...after.map((n) => cell(strong(String(n)))), cell(strong(String(all)))];
  return {
    kind: 'table',
    caption: m.diff_matrix_caption({ source: sourceInSentence(source, locale) }, o),
    columns: [
      { label: m.diff_matrix_row({ from, to }, o), kind: 'text', width: 2.4 },
      ...states.map((state) => ({ label: matrixStateWord(state, locale), kind: 'number' as const, width: 1.5 })),
      { label: total, kind: 'number', width: 1 },
    ],
    groups: [{ title: null, rows: [...rows, totals] }],
    notes: [[m.diff_matrix_summary({ same, other: all - same }, o)]],
    dense: true,
  };
}
