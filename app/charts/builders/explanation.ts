import type { FigureExplanation } from '#domain/figures.ts';
import type { LeftOutReason } from '#domain/formulas.ts';
import { formatDate } from '#format/dates.ts';
import { formatList } from '#format/numbers.ts';
import { m } from '#messages';
import type { Explanation } from '../spec.ts';
import { type ChartContext, midSentence, plain } from './context.ts';

/**
 * The explanation that came with a figure, in words.
 * @param formula what is counted, in a sentence
 */
export function explanationOf(figure: FigureExplanation, formula: string, context: ChartContext): Explanation {
  const t = { locale: context.locale };
  const date = formatDate(figure.cutoff, context.locale);
  const lines = [
    { term: m.charts_how_formula({}, t), text: formula },
    { term: m.charts_how_data({}, t), text: coverageOf(figure, context) },
    { term: m.charts_how_left_out({}, t), text: leftOutOf(figure, context) },
    {
      term: m.charts_how_cutoff({}, t),
      text: m.charts_how_version({ date, formula: figure.formula, revision: context.dossier.revision }, t),
    },
  ];
  return { formula: figure.formula, lines };
}

function coverageOf({ formula, n, N }: FigureExplanation, { locale }: ChartContext): string {
  const t = { locale };
  if (formula === 'coverage-by-period/1') return m.charts_how_rounds({ n, total: N }, t);
  if (formula === 'milestone-timeline/1') return m.charts_how_dated({ n, total: N }, t);
  if (formula === 'milestones-by-mark/1' || formula === 'commitment-states/1') {
    return m.charts_how_covered_any({ n, total: N }, t);
  }
  return m.charts_how_covered({ n, total: N }, t);
}

function leftOutOf({ leftOut }: FigureExplanation, context: ChartContext): string {
  const t = { locale: context.locale };
  const parts = leftOut.map(({ reason, count, items }) => reasonWords(reason, count, items, context));
  return parts.length === 0 ? m.charts_how_nothing({}, t) : `${parts.join('; ')}.`;
}

function reasonWords(reason: LeftOutReason, n: number, items: readonly string[], context: ChartContext): string {
  const t = { locale: context.locale };
  if (reason === 'NO_REPORT') return m.charts_left_out_no_report({ n }, t);
  if (reason === 'END_UNKNOWN') return m.charts_left_out_end_unknown({ n }, t);
  const rounds = formatList(
    items.map((id) => roundName(id, context)),
    context.locale,
  );
  return reason === 'ROUND_AHEAD'
    ? m.charts_left_out_round_ahead({ rounds }, t)
    : m.charts_left_out_round_without_data({ rounds }, t);
}

function roundName(id: string, context: ChartContext): string {
  const period = context.dossier.periods.find((known) => known.id === id);
  return period ? midSentence(plain(period.label, context), context) : id;
}
