/**
 * A report as blocks with words already in the reader's language: what PDF, Word and, where a report is a page too, the page
 * render, so that they say the same in the same order. It knows nothing of plans.
 */
import type { MarkShape } from '#domain/values.ts';

/** A run of text. Plain strings are in the document's own language. */
export type Run =
  | string
  | {
      readonly text: string;
      /** BCP 47, where the language is another one than the document's. */
      readonly lang?: string;
      readonly weight?: 'strong' | 'quiet';
      readonly href?: string;
    };
/** One paragraph. */
export type Text = readonly Run[];

/** A milestone as a mark, with the words that say the same. */
export interface DocumentMark {
  readonly number: number;
  readonly shape: MarkShape;
  readonly overdue: boolean;
  readonly apart: 'NO' | 'DIFFERS' | 'DISCREPANCY';
  readonly words: string;
}

/** What a table cell holds: paragraphs, or the marks of milestones. */
export type Cell = { readonly text: readonly Text[] } | { readonly marks: readonly DocumentMark[] };

export interface DocumentColumn {
  readonly label: string;
  /** Numbers stand to the right. */
  readonly kind: 'text' | 'number';
  /** Share of the width, relative to the other columns. */
  readonly width: number;
}

/** Rows under a heading of their own within a table; null: without one. */
export interface RowGroup {
  readonly title: string | null;
  readonly rows: readonly (readonly Cell[])[];
}

export type TextBlock =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly text: string;
      readonly lang?: string;
      /** Begins on a new page; `wide` lays that page and those that follow across. */
      readonly page?: 'upright' | 'wide';
    }
  | { readonly kind: 'paragraph'; readonly text: Text; readonly style?: 'lede' | 'note' }
  | { readonly kind: 'points'; readonly items: readonly Text[] }
  | { readonly kind: 'facts'; readonly items: readonly { readonly term: string; readonly text: readonly Text[] }[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly DocumentColumn[];
      readonly groups: readonly RowGroup[];
      /** Below the table: what its words mean, where it comes from. */
      readonly notes: readonly Text[];
      /** What drawn marks mean: only for forms that draw them. */
      readonly legend?: readonly Text[];
      /** Many columns: set smaller. */
      readonly dense?: boolean;
      /** Begins on the next page where only a few rows had room on this one. */
      readonly apart?: boolean;
    };
