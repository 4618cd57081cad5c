/** A report between its facts and its forms: blocks with words, and what stands around them on paper. */
import type { ChartSpec } from '#charts/spec.ts';
import type { Cell, Run, Text, TextBlock } from '#contracts/report-blocks.ts';
import type { Locale } from '#format/locale.ts';

export type { Cell, DocumentColumn, DocumentMark, RowGroup, Run, Text } from '#contracts/report-blocks.ts';

/** Charts are drawn in the forms that are files; pages have their own. */
export type Block = TextBlock | { readonly kind: 'chart'; readonly spec: ChartSpec };

export interface ReportDocument {
  readonly locale: Locale;
  readonly title: string;
  readonly subtitle: string;
  /** What it is about, in a few lines below the title. */
  readonly cover: readonly { readonly term: string; readonly text: readonly Text[] }[];
  /** What stands below the cover's facts, set smaller. */
  readonly coverNotes: readonly Text[];
  readonly blocks: readonly Block[];
  readonly words: {
    readonly contents: string;
    /** In the caption of a table that goes on after a break. */
    readonly continued: string;
    /** With `{page}` and `{pages}` for the numbers. */
    readonly pageOf: string;
    /** In the head of each page. */
    readonly head: string;
    /** At the foot of each page: revision, hash, address. */
    readonly foot: readonly string[];
    readonly author: string;
    readonly table: string;
    readonly figure: string;
    /** What the file is about, in a sentence. */
    readonly subject: string;
  };
  /** When it counts as made: the data revision's own time, so that the same data gives the same file. ISO, UTC. */
  readonly madeAt: string;
}

/** A cell with one paragraph. */
export const cell = (...runs: Run[]): Cell => ({ text: [runs] });

/** A cell with several paragraphs; those without words are left out. */
export const cellOf = (paragraphs: readonly Text[]): Cell => ({
  text: paragraphs.filter((paragraph) => paragraph.length > 0),
});
