import type { MarkShape, StateVocabulary } from '#domain/values.ts';
import { markWord } from '#format/words.ts';
import type { ChartDataset, TrackerOptions } from '../config.ts';
import { MARK_ORDER } from '../palette.ts';
import type { Cell, Column } from '../spec.ts';
import type { BarContext } from './context.ts';

type Counts = Readonly<Record<MarkShape, number>>;

const OF_VOCABULARY: Readonly<Record<StateVocabulary, readonly MarkShape[]>> = {
  EC_2021: ['complete', 'underway', 'prep', 'stopped', 'no-report'],
  OGP_SELF: ['complete', 'underway', 'not-started', 'no-report'],
};

/** The marks that can occur in the plan's vocabulary, and any that did occur: so bars keep their order from day to day. */
export function marksOf({ dossier }: BarContext, counts: readonly Counts[]): MarkShape[] {
  const possible = OF_VOCABULARY[dossier.plan.stateVocabulary];
  return MARK_ORDER.filter((mark) => possible.includes(mark) || counts.some((row) => row[mark] > 0));
}

/** For a table: as above, without "stopped" where no milestone is; a column of zeros would only crowd the others. */
export function tableMarksOf(context: BarContext, counts: readonly Counts[]): MarkShape[] {
  return marksOf(context, counts).filter((mark) => mark !== 'stopped' || counts.some((row) => row[mark] > 0));
}

export function markColumns(marks: readonly MarkShape[], { locale }: BarContext): Column[] {
  return marks.map((mark) => ({ id: mark, label: markWord(mark, locale), kind: 'number' }));
}

export function markCells(marks: readonly MarkShape[], counts: Counts): Cell[] {
  return marks.map((mark) => ({ kind: 'number', value: counts[mark] }));
}

/** Only signs that the picture shows. */
export function markLegend(
  marks: readonly MarkShape[],
  counts: readonly Counts[],
  { locale }: BarContext,
): TrackerOptions['legend'] {
  return marks
    .filter((mark) => counts.some((row) => row[mark] > 0))
    .map((mark) => ({ text: markWord(mark, locale), sign: mark }));
}

/** One dataset for each mark; a row without counts (a heading) has nothing to draw. */
export function markDatasets(
  marks: readonly MarkShape[],
  rows: readonly { readonly name: string; readonly counts: Counts | null; readonly N: number }[],
  context: BarContext,
  speak: (row: { readonly name: string; readonly N: number }, mark: MarkShape, n: number) => string,
): ChartDataset[] {
  return marks.map((mark) => ({
    id: mark,
    label: markWord(mark, context.locale),
    paint: mark,
    data: rows.map(({ counts }) => counts?.[mark] ?? null),
    spoken: rows.map((row) => (row.counts ? speak(row, mark, row.counts[mark]) : '')),
  }));
}
