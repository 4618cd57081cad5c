/** Forms of reviewing: how answers to questions travel in their fields. Without zod: pages read it too. */
import { type CodedAnswer, type Coding, EMPTY_ANSWER, REASONS_TO_GIVE } from '#domain/reviewing/coding.ts';
import type { NaReason } from '#domain/values.ts';

/** Before the code of a reason, in the one field that takes a value or a reason. */
const REASON = 'na:';

/** What a choice is sent as. */
export function choiceOf({ value, naReason }: Pick<CodedAnswer, 'value' | 'naReason'>): string {
  return value ?? (naReason === null ? '' : REASON + naReason);
}

/** A choice as it was sent; a value that is none goes on, for the service to refuse with all else. */
export function readChoice(sent: string): { readonly value: string | null; readonly naReason: NaReason | null } {
  if (!sent.startsWith(REASON)) return { value: sent === '' ? null : sent, naReason: null };
  const reason = REASONS_TO_GIVE.find((one) => sent === REASON + one);
  return { value: reason === undefined ? sent : null, naReason: reason ?? null };
}

/** The answers in a form, by the keys of their questions; `COMPLETION-rationale` is the reason for completion. */
export function codingFromForm(form: FormData): Coding {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const keys = form.getAll('question').filter((key) => typeof key === 'string');
  return Object.fromEntries(
    keys.map((key): [string, CodedAnswer] => [
      key,
      {
        ...{ ...EMPTY_ANSWER, ...readChoice(text(`${key}-answer`)), rationale: text(`${key}-rationale`) },
        evidence: text(`${key}-evidence`) || null,
        ...{ url: text(`${key}-url`), page: text(`${key}-page`) },
      },
    ]),
  );
}
