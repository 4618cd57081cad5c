/** One more piece of evidence, as the form of a report carries it beside the answers. Without zod: the page's script reads it. */

/** Before the names of the fields, in the form and in faults. */
export const EVIDENCE_PREFIX = 'evidence-';

export const EVIDENCE_FIELDS = ['kind', 'title', 'language', 'issuedOn', 'url'] as const;
export type EvidenceField = (typeof EVIDENCE_FIELDS)[number];

/** What was typed of a piece that is not added yet. */
export interface TypedEvidence {
  readonly facts: Readonly<Record<EvidenceField, string>>;
  /** Name of the file that was chosen; empty: none. A browser does not choose it again by itself. */
  readonly fileName: string;
}

/** @param fileName of a file that arrived; a form without files names the one that was chosen */
export function evidenceFromForm(form: FormData, fileName?: string): TypedEvidence {
  const text = (name: string): string => {
    const value = form.get(EVIDENCE_PREFIX + name);
    return typeof value === 'string' ? value : '';
  };
  const facts = Object.fromEntries(EVIDENCE_FIELDS.map((name) => [name, text(name)]));
  return { facts: facts as TypedEvidence['facts'], fileName: fileName ?? text('file') };
}

/** Whether anything was typed; kind and language are always chosen. */
export function isTyped({ facts, fileName }: TypedEvidence): boolean {
  return [facts.title, facts.issuedOn, facts.url, fileName].some((text) => text.trim() !== '');
}

/** Whether a field of the form is an answer, which is what a draft holds. */
export function isAnswer(name: string): boolean {
  return !['version', 'requestKey'].includes(name) && !name.startsWith(EVIDENCE_PREFIX);
}
