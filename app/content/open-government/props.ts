import type { LocalizedText } from '#domain/text.ts';

/** What the page on open government shows from the data. */
export interface OpenGovernmentProps {
  /** Pillars as the plan itself names them, with how many of its commitments declare each. */
  pillars: readonly { readonly title: LocalizedText; readonly commitments: number }[];
  /** Commitments of the plan; a commitment may declare several pillars. */
  commitments: number;
  planTitle: LocalizedText;
}
