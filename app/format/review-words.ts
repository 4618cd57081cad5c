/** Words of reviewing: verdicts, where an assessment stands, its steps, and what is wrong with an answer. */
import type { ComputedFact, ComputedKind } from '#domain/irm/computed.ts';
import { type Agreement, kappaBand, type KappaBand, type KappaUndefined } from '#domain/reviewing/agreement.ts';
import type { CodingFault } from '#domain/reviewing/coding.ts';
import type { ReviewAction, ReviewMove, ReviewSeat, ReviewStatus } from '#domain/reviewing/workflow.ts';
import type { AssessmentPart } from '#domain/records.ts';
import type { Aspect, EvidenceVerdict, NaReason, Variable } from '#domain/values.ts';
import { m } from '#messages';
import type { Locale } from './locale.ts';
import { formatNumber } from './numbers.ts';
import { naReasonWord, valueMeaning, valueWord, variableQuestion, variableWord } from './words.ts';
import { speaker, type Words } from './words/message.ts';

const VERDICTS = {
  SUPPORTS: m.review_verdict_supports,
  PARTIAL: m.review_verdict_partial,
  DOES_NOT_SUPPORT: m.review_verdict_does_not_support,
  INACCESSIBLE: m.review_verdict_inaccessible,
} satisfies Words<EvidenceVerdict>;
export const verdictWord = speaker(VERDICTS);

const VERDICT_MEANINGS = {
  SUPPORTS: m.review_verdict_meaning_supports,
  PARTIAL: m.review_verdict_meaning_partial,
  DOES_NOT_SUPPORT: m.review_verdict_meaning_does_not_support,
  INACCESSIBLE: m.review_verdict_meaning_inaccessible,
} satisfies Words<EvidenceVerdict>;
export const verdictMeaning = speaker(VERDICT_MEANINGS);

const STATUSES = {
  CODING: m.review_status_coding,
  SUBMITTED: m.review_status_submitted,
  RETURNED: m.review_status_returned,
  DECIDING: m.review_status_deciding,
  CONFIRMED: m.review_status_confirmed,
  SCHEDULED: m.review_status_scheduled,
  RELEASED: m.review_status_released,
  WITHDRAWN: m.review_status_withdrawn,
} satisfies Words<ReviewStatus>;
export const reviewStatusWord = speaker(STATUSES);

const STEPS = {
  BEGUN: m.review_step_begun,
  JOINED: m.review_step_joined,
  SENT: m.review_step_sent,
  DECIDED: m.review_step_decided,
  CONFIRMED: m.review_step_confirmed,
  RETURNED: m.review_step_returned,
  OPENED: m.review_step_opened,
  SCHEDULED: m.review_step_scheduled,
  RELEASED: m.review_step_released,
  WITHDRAWN: m.review_step_withdrawn,
} satisfies Words<ReviewAction | 'DECIDED'>;
export const reviewStepWord = speaker(STEPS);

const MOVES = {
  JOIN: m.review_move_join,
  SAVE: m.review_move_save,
  SEND: m.review_move_send,
  CONFIRM: m.review_move_confirm,
  RETURN: m.review_move_return,
  OPEN: m.review_move_open,
  SCHEDULE: m.review_move_schedule,
  RELEASE: m.review_move_release,
  WITHDRAW: m.review_move_withdraw,
} satisfies Words<ReviewMove>;
/** What can be done with an assessment, as a button says it. */
export const reviewMoveWord = speaker(MOVES);

const SEATS = {
  FIRST: m.review_seat_first,
  SECOND: m.review_seat_second,
  DECIDING: m.review_seat_deciding,
} satisfies Words<ReviewSeat>;
export const reviewSeatWord = speaker(SEATS);

const PARTS = {
  AUTHOR: m.review_part_author,
  READER: m.review_part_reader,
  CODER: m.review_part_coder,
  DECIDER: m.review_part_decider,
} satisfies Words<AssessmentPart>;
/** What an office had to do with an assessment. */
export const assessmentPartWord = speaker(PARTS);

const FAULTS = {
  ANSWER_MISSING: m.review_fault_answer_missing,
  VALUE_UNKNOWN: m.review_fault_value_unknown,
  REASON_NOT_ALLOWED: m.review_fault_reason_not_allowed,
  VALUE_AND_REASON: m.review_fault_value_and_reason,
  RATIONALE_MISSING: m.review_fault_rationale_missing,
  TEXT_TOO_LONG: m.review_fault_text_too_long,
  CITATION_MISSING: m.review_fault_citation_missing,
  PAGE_MISSING: m.review_fault_page_missing,
  URL_INVALID: m.review_fault_url_invalid,
  EVIDENCE_UNKNOWN: m.review_fault_evidence_unknown,
  TECHNOLOGY_ALONE: m.review_fault_technology_alone,
  ASSESSED_ELSEWHERE: m.review_fault_assessed_elsewhere,
  NOTHING_ASSESSED: m.review_fault_nothing_assessed,
} satisfies Words<CodingFault>;
/** What is wrong with an answer, and what to do. */
export const codingFaultSentence = speaker(FAULTS);

/** A variable, and which value of the Partnership it is about: "¿Contribuyó a la apertura? Acceso a la información". */
export function questionWord(variable: Variable, aspect: Aspect, locale: Locale): string {
  const whole = variableWord(variable, locale);
  if (aspect === 'OVERALL') return whole;
  return `${whole}${whole.endsWith('?') ? '' : ':'} ${valueWord('RELEVANCE', aspect, locale)}`;
}

const VALUES_OF_OGP = {
  ATI: m.review_question_ati,
  CP: m.review_question_cp,
  PA: m.review_question_pa,
  TI: m.review_question_ti,
} satisfies Words<Exclude<Aspect, 'OVERALL'>>;

/**
 * What a coder asks of the commitment: of relevance, the question of each value of the Partnership (2.4); of any other variable
 * as a whole, its own. Nothing is asked anew where a whole is coded towards one value.
 */
export function guidingQuestion(variable: Variable, aspect: Aspect, locale: Locale): string {
  if (aspect === 'OVERALL') return variableQuestion(variable, locale);
  return variable === 'RELEVANCE' ? VALUES_OF_OGP[aspect]({}, { locale }) : '';
}

/** What a value means; "yes" and "no" to a guiding question need no more. */
export function codeMeaning(
  { variable, aspect }: { readonly variable: Variable; readonly aspect: Aspect },
  value: string,
  locale: Locale,
): string {
  return variable === 'RELEVANCE' && aspect !== 'OVERALL' ? '' : valueMeaning(variable, value, locale);
}

/** The word of a code: of its value or, with none, of the reason; a value of the Partnership is served or not. */
export function codeWord(
  { variable, aspect }: { readonly variable: Variable; readonly aspect: Aspect },
  { value, naReason }: { readonly value: string | null; readonly naReason: NaReason | null },
  locale: Locale,
): string {
  if (value === null)
    return naReason === null ? m.review_code_open({}, { locale }) : naReasonWord(naReason, 'DONE', locale);
  if (variable !== 'RELEVANCE' || aspect === 'OVERALL') return valueWord(variable, value, locale);
  return value === 'YES' ? m.review_code_yes({}, { locale }) : m.review_code_no({}, { locale });
}

const COMPUTED = {
  RELEVANT: m.review_computed_relevant,
  HIGH_AMBITION: m.review_computed_high_ambition,
  POTENTIAL_STAR: m.review_computed_potential_star,
  HIGH_COMPLETION: m.review_computed_high_completion,
  CHANGE_IN_COMPLETION: m.review_computed_change_in_completion,
  STRONG_EARLY_RESULTS: m.review_computed_strong_early_results,
  STARRED: m.review_computed_starred,
} satisfies Words<ComputedKind>;
/** Something that follows from codes, as a name. */
export const computedWord = speaker(COMPUTED);

/** How a fact that follows from codes turns out: "sí", "no", "dos grados más". */
export function computedAnswer({ answer, steps }: ComputedFact, locale: Locale): string {
  if (steps !== undefined) {
    if (steps === 0) return m.review_computed_same({}, { locale });
    const say = steps > 0 ? m.review_computed_rose : m.review_computed_fell;
    return say({ steps: m.commitment_differ_steps({ n: Math.abs(steps) }, { locale }) }, { locale });
  }
  if (answer === null) return m.review_computed_unknown({}, { locale });
  return answer ? m.review_computed_yes({}, { locale }) : m.review_computed_no({}, { locale });
}

const BANDS = {
  POOR: m.review_kappa_poor,
  SLIGHT: m.review_kappa_slight,
  FAIR: m.review_kappa_fair,
  MODERATE: m.review_kappa_moderate,
  SUBSTANTIAL: m.review_kappa_substantial,
  ALMOST_PERFECT: m.review_kappa_almost_perfect,
} satisfies Words<KappaBand>;
/** The name of a range of kappa. */
export const kappaBandWord = speaker(BANDS);

/** Cohen's kappa with two decimals and the name of its range, or why it is undefined. */
export function kappaWord({ kappa, undefinedBecause }: Agreement, locale: Locale): string {
  if (kappa !== null) return `${formatNumber(kappa, locale, 2)} (${kappaBandWord(kappaBand(kappa), locale)})`;
  return undefinedBecause === null ? '' : UNDEFINED[undefinedBecause]({}, { locale });
}

const UNDEFINED = {
  NOTHING_CODED_TWICE: m.review_agreement_none,
  ONE_THING_ONLY: m.review_agreement_one_thing,
  ONE_CODE_ONLY: m.review_agreement_one,
} satisfies Words<KappaUndefined>;
