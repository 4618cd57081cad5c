/** What fields of an assessment are called in a summary of faults: the question, and the field of its answer. */
import type { Question } from '#domain/reviewing/codebook.ts';
import type { ReportQuestion } from '#domain/reviewing/transcription.ts';
import type { Locale } from '#format/locale.ts';
import { questionWord } from '#format/review-words.ts';
import { m } from '#messages';

const FIELDS: Readonly<Record<string, () => string>> = {
  answer: m.review_page_answer,
  rationale: m.review_page_rationale,
  evidence: m.review_page_evidence,
  url: m.review_page_url,
  page: m.review_page_page,
  releaseOn: m.review_page_release_on,
  note: m.review_page_note,
  disclosure: m.review_page_disclosure,
};
const COPY_FIELDS: Readonly<Record<string, () => string>> = {
  answer: m.review_page_answer,
  page: m.review_copy_page,
  url: m.review_copy_url,
  note: m.review_copy_note,
  reason: m.review_copy_reason,
};
/** Several forms of a page tell their fields apart by what stands before the last hyphen. */
const cutOf = (field: string): number => field.lastIndexOf('-');

/** `COMPLETION-rationale`: "Nivel de cumplimiento, Por qué"; a field of a move by its own name. */
export function fieldTitle(field: string, questions: readonly Question[], locale: Locale): string | undefined {
  const cut = cutOf(field);
  const question = questions.find(({ key }) => key === field.slice(0, cut));
  const name = FIELDS[field.slice(cut + 1)]?.();
  if (question === undefined || name === undefined) return name;
  return `${questionWord(question.variable, question.aspect, locale)}, ${name}`;
}

/** `acta-31-note`: a field of the verdict on a piece of evidence. */
export function verdictField(field: string): string {
  return field.slice(cutOf(field) + 1) === 'note' ? m.review_evidence_note() : m.review_evidence_verdict();
}

/** `COMPLETION-END_OF_TERM-page`: a field of what is copied from a report. */
export function copyField(field: string, questions: readonly ReportQuestion[], locale: Locale): string | undefined {
  const prefix = field.slice(0, cutOf(field));
  const question = questions.find(({ key, moment }) => `${key}-${moment}` === prefix);
  const name = COPY_FIELDS[field.slice(cutOf(field) + 1)]?.();
  return question && name && `${questionWord(question.variable, question.aspect, locale)}, ${name}`;
}
