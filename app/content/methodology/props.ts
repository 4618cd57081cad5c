import type { Snippet } from 'svelte';
import type { Figure } from '#domain/figures.ts';
import type { PublishedComparison } from '#domain/published-comparison.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { FormulaText } from './formulas.ts';

/** What the page on method shows from the data. */
export interface MethodologyProps {
  /** A live figure with its explanation, drawn by the page below each formula. */
  example?: Snippet<[FormulaText]>;
  /** A government's own percentages beside ours; null where none was published. */
  published: Figure<PublishedComparison> | null;
  /** Table of those percentages by commitment, drawn by the page. */
  publishedTable?: Snippet;
  /** Milestones whose original end date is known, of all. */
  originalDates: { readonly known: number; readonly total: number };
  /** IRM values that were copied here, and those still to be copied. */
  transcribed: { readonly done: number; readonly pending: number };
  contact: { readonly organization: LocalizedText; readonly office: LocalizedText } | null;
}
