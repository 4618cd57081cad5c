/** What every question of a report's form is shown with. */
import type { FilingPage } from '#contracts/filing-views.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import type { FieldFault } from '../forms/Field.svelte';
import { answeredQuestions } from './answer-words.ts';
import type { FormAnswers } from './answers.ts';

export interface Asking {
  readonly page: FilingPage;
  readonly answers: FormAnswers;
  readonly faults: readonly FieldFault[];
  readonly locale: Locale;
  /** Whether the side is asked. */
  readonly asks: (field: string) => boolean;
  /** What was answered last time, by name of the form's field; null: nothing. */
  readonly last: (field: string) => string | null;
}

export function askingOf(
  page: FilingPage,
  answers: FormAnswers,
  faults: readonly FieldFault[],
  locale: Locale,
): Asking {
  const context = { partners: page.partners, vocabulary: page.plan.vocabulary, locale };
  const said = page.last ? answeredQuestions(page.last.content, context) : [];
  const last = new Map(said.map(({ field, answer }) => [field, answer]));
  return {
    ...{ page, answers, faults, locale },
    asks: (field) => page.questions.some((question) => question === field),
    last: (field) => last.get(field) ?? null,
  };
}

/** The hint of a question whose answers are short: what is to be known, and what was answered last time. */
export function hintOf({ last }: Asking, field: string, hint?: string): string | undefined {
  const before = last(field);
  const parts = [hint, before === null ? undefined : m.filing_last_state({ value: before })];
  return parts.filter((part) => part !== undefined).join(' ') || undefined;
}
