/**
 * One chart as plain data. The page's table, the CSV, the picture and the interactive chart are all made from one
 * `ChartSpec`, so they cannot disagree. It holds no function and no colour: it can cross from server to browser as it is.
 */
import type { IsoDate, PartialDate } from '#domain/dates.ts';
import type { Locale } from '#format/locale.ts';
import type { ChartId } from './catalog.ts';
import type { ChartConfig } from './config.ts';

/** A table cell. An absence always has a word: it is never a blank, a dash or 0 (rule D5). */
export type Cell =
  | {
      readonly kind: 'number';
      readonly value: number;
      /** A word before it, such as "no change". */ readonly note?: string;
    }
  | { readonly kind: 'share'; readonly n: number; readonly of: number }
  | { readonly kind: 'date'; readonly date: PartialDate }
  | {
      readonly kind: 'code';
      /** Stable code, written beside the word in files. */
      readonly code: string;
      readonly word: string;
      readonly lang?: string;
      /** Canonical (Spanish) path of its page. */
      readonly href?: string;
    }
  | { readonly kind: 'missing'; readonly word: string };

export interface Column {
  /** Stable name; the CSV's header in every language is made from `label`. */
  readonly id: string;
  readonly label: string;
  readonly kind: Exclude<Cell['kind'], 'missing'>;
}

export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly Column[];
  /** One cell for each column; the first is the row's heading. */
  readonly rows: readonly (readonly Cell[])[];
}

/** How the numbers came about: label and sentence pairs, in reading order. */
export interface Explanation {
  /** Id of the formula with its version, such as `planned-vs-reported/1`: the anchor on the methodology page. */
  readonly formula: string;
  readonly lines: readonly { readonly term: string; readonly text: string }[];
}

export interface ChartSpec {
  readonly id: ChartId;
  /** Address of the plan, for example `ecuador-2019-2022`; of a comparison its own name. */
  readonly plan: string;
  readonly locale: Locale;
  /** The day that the chart shows. */
  readonly asOf: IsoDate;
  /** What the chart is, in few words: "Hitos por estado y fuente". For lists, file names and labels of controls. */
  readonly name: string;
  /** What the chart finds, in words made from the data. */
  readonly title: string;
  readonly description: string;
  /** The whole picture in sentences, for those who do not see it. */
  readonly altText: string;
  /** How to read the marks, and where the data comes from. */
  readonly note: string;
  /** Printed inside a picture that travels alone. */
  readonly credit: { readonly source: string; readonly cutoff: string; readonly site: string };
  readonly table: ChartTable;
  readonly explanation: Explanation;
  /** Null when there is nothing to draw on that day: `title` and `description` then say so. */
  readonly config: ChartConfig | null;
}

/** A chart of a plan, or another that is drawn in the same way. */
export type AnyChart = Omit<ChartSpec, 'id'> & { readonly id: string };
