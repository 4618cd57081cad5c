/** What the forms of a report are made from, whatever it tells. */
import type { Locale } from '#format/locale.ts';
import type { OpenTable } from '../table.ts';
import type { ReportDocument } from './document.ts';

/** What a workbook says of itself, before its tables. */
export interface WorkbookFacts {
  readonly title: string;
  readonly author: string;
  /** ISO date and time of the data revision. */
  readonly madeAt: string;
  /** Rows of the first sheet: what the report is of, and how to read it. */
  readonly readme: readonly (readonly [what: string, value: string])[];
  /** What a table holds, by its id. */
  readonly about: (table: string) => string;
}

/** Told how much of a long report is made: so many steps of so many. */
export type Progress = (done: number, of: number) => void;

export interface ReportParts {
  readonly locale: Locale;
  readonly tables: readonly OpenTable[];
  readonly json: string;
  readonly workbook: () => WorkbookFacts;
  /** The document in words: only for forms that are read as one. */
  readonly compose: () => ReportDocument;
  /** The same as OGP's self-assessment form; null for a report that has none. */
  readonly selfAssessment: (() => ReportDocument) | null;
  /** Parts of the name of the file: the kind of report, what it is about, and its days. */
  readonly name: { readonly kind: string; readonly about: readonly string[]; readonly days: readonly string[] };
}
