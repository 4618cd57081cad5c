import { type ActionFailure, fail } from '@sveltejs/kit';
import type { AppError } from '#domain/errors.ts';
import { answer, STATUS_OF_FAILURE } from './errors.ts';

/** What is wrong with a form: the field (empty: none in particular), a stable code, a sentence in the person's language. */
export interface FormFault {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** What a failure means for a form; none: it is not one that the form can answer. */
export type FaultReader = (failure: AppError) => readonly FormFault[];

/** The same faults for one form of several on a page, whose fields bear a prefix there. */
export function within(prefix: string, read: FaultReader): FaultReader {
  return (failure) => read(failure).map((fault) => ({ ...fault, field: fault.field && prefix + fault.field }));
}

export type Attempt<V, T> =
  | { readonly ok: true; readonly value: V }
  | { readonly ok: false; readonly failure: ActionFailure<{ faults: readonly FormFault[]; typed: T }> };

/**
 * Does what a form asks for. An expected failure becomes an answer with its status and its words, and what was typed; one
 * that the form has no words for, such as an address that leads to nothing, becomes the page of its status.
 * @param typed what the form is to show again; never a password
 */
export async function attempt<V, T extends object>(
  typed: T,
  read: FaultReader,
  work: () => Promise<V>,
): Promise<Attempt<V, T>> {
  try {
    return { ok: true, value: await work() };
  } catch (failure) {
    const { code } = (failure ?? {}) as { code?: string };
    const status = STATUS_OF_FAILURE[code ?? ''];
    const { also = [] } = (failure ?? {}) as Partial<AppError>;
    const faults = status === undefined ? [] : [failure as AppError, ...also].flatMap(read);
    // Without words for a form it is an error page of its own kind: nothing expected is answered with 500.
    if (status === undefined || faults.length === 0) return answer(Promise.reject<never>(failure));
    return { ok: false, failure: fail(status, { faults, typed }) };
  }
}

/** A text field of a form, as typed. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** Some text fields of a form, without blanks around them. */
export function textsOf<Name extends string>(form: FormData, names: readonly Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, textOf(form, name).trim()])) as Record<Name, string>;
}

/** No record ever has this version. */
const NO_VERSION = -1;
/** What a database takes for a whole number. */
const LARGEST = 2_147_483_647;

/** The version of a record that a form was filled on; 0 where it has none: not begun. What is no number was never a version. */
export function versionOf(form: FormData, name = 'version'): number {
  const text = textOf(form, name).trim();
  if (text === '') return 0;
  return /^\d{1,10}$/u.test(text) && Number(text) <= LARGEST ? Number(text) : NO_VERSION;
}
