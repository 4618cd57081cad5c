import type { LocalizedText } from '#domain/text.ts';

/** The office that answers for the plan before OGP; null where the data names none. */
export interface ContactProps {
  contact: { readonly organization: LocalizedText; readonly office: LocalizedText } | null;
}
