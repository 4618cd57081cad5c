/** Words of the cells of the plan matrix: an answer, and below it the base that it stands on. */
import type { ReportSource } from '#domain/values.ts';
import type { Locale } from '../locale.ts';
import { formatList } from '../numbers.ts';
import { formatRange } from '../dates.ts';
import { markWord, sourceWord, variableQuestion } from '../words.ts';
import { m } from '#messages';
import type { Agreement, MatrixHeads, SourceCell } from './matrix-rows.ts';

/** A cell: `plain` when the answer is calm or missing and needs no weight. */
export interface CellWords {
  readonly answer: string;
  readonly base: string;
  readonly plain: boolean;
}

/** "4 completos, reportó 7 de 7"; the Core Group does not report, it gives a view. */
export function sourceWords(cell: SourceCell, source: ReportSource, locale: Locale): CellWords {
  const { complete, reported, of } = cell;
  if (reported === 0) {
    const base = m.components_cell_none_of({ of }, { locale });
    return { answer: markWord('no-report', locale), base, plain: true };
  }
  const say = source === 'CORE_GROUP' ? m.components_cell_viewed : m.components_cell_reported;
  return {
    answer: m.components_cell_complete({ n: complete }, { locale }),
    base: say({ n: reported, of }, { locale }),
    plain: false,
  };
}

/** "Sí, 7 de 7 comparables"; "No en 2 de 9, hitos 6 y 8". */
export function agreementWords(agreement: Agreement, locale: Locale): CellWords {
  const { comparable, of, differing, discrepancies } = agreement;
  if (comparable === 0) {
    const base = m.components_agree_incomparable_base({}, { locale });
    return { answer: m.components_agree_incomparable({}, { locale }), base, plain: true };
  }
  if (differing.length === 0) {
    const base = m.components_agree_base({ n: comparable, of }, { locale });
    return { answer: m.components_agree_yes({}, { locale }), base, plain: true };
  }
  return {
    answer: m.components_agree_no({ n: differing.length, of: comparable }, { locale }),
    base: whichMilestones(differing, discrepancies, locale),
    plain: false,
  };
}

/** A discrepancy is named before a mere difference. */
function whichMilestones(differing: readonly number[], discrepancies: readonly number[], locale: Locale): string {
  if (discrepancies.length === 0) {
    return m.components_agree_milestones({ n: differing.length, list: formatList(differing, locale) }, { locale });
  }
  const list = formatList(discrepancies, locale);
  return m.components_agree_discrepancies({ n: discrepancies.length, list }, { locale });
}

/** "5 con evidencia", "ninguno con evidencia". */
export function evidenceWords(n: number, locale: Locale): string {
  return n > 0 ? m.components_cell_evidence({ n }, { locale }) : m.components_cell_no_evidence({}, { locale });
}

/** On a card the column name is out of sight: "Entidad, 15 a 21 oct 2021". */
export function sourceLabel(source: ReportSource, { sources }: MatrixHeads, locale: Locale): string {
  const dates = sources[source];
  const name = sourceWord(source, locale);
  if (!dates) return name;
  return m.components_matrix_card_label({ name, when: formatRange(dates.from, dates.to, locale, 'short') }, { locale });
}

/** What the IRM answers, and in which report. */
export function irmLabel({ irm }: MatrixHeads, locale: Locale): string {
  const name = m.components_matrix_irm({ question: variableQuestion(irm.variable, locale) }, { locale });
  return irm.report === null ? name : m.components_matrix_card_label({ name, when: irm.report }, { locale });
}
