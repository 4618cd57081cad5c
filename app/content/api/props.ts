import type { Snippet } from 'svelte';

export interface ApiTextProps {
  /** Public address of the site. */
  readonly origin: string;
  /** Address of a plan there is, for the examples; null: there is none yet. */
  readonly plan: string | null;
  /** Resources with their columns. */
  readonly reference: Snippet;
  /** Codes of refusals with their sentences. */
  readonly refusals: Snippet;
}
