/** What fields of an assessment are called in a summary of faults: the question, and the field of its answer. */
import type { Question } from '#domain/reviewing/codebook.ts';
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
};

/** `COMPLETION-rationale`: "Nivel de cumplimiento, Por qué"; a field of a move by its own name. */
export function fieldTitle(field: string, questions: readonly Question[], locale: Locale): string | undefined {
  const cut = field.lastIndexOf('-');
  const question = questions.find(({ key }) => key === field.slice(0, cut));
  const name = FIELDS[field.slice(cut + 1)]?.();
  if (question === undefined || name === undefined) return name;
  return `${questionWord(question.variable, question.aspect, locale)}, ${name}`;
}
