/** What was found in OGP's dataset: where, what stands there, and what was done about it. */
import type { FindingLevel } from './finding-text.ts';
import { DATASET_FINDINGS, type DatasetFindingCode } from './finding-texts.ts';

export interface DatasetFinding {
  /** As a spreadsheet counts: the first row of the file is 1. Null: the file as a whole. */
  readonly row: number | null;
  /** OGP's identifier of the commitment. */
  readonly commitment: string | null;
  /** Label of the column, in OGP's words. */
  readonly column: string | null;
  /** What stands in the cell. */
  readonly value: string | null;
  readonly code: DatasetFindingCode;
  readonly level: FindingLevel;
  readonly message: { readonly es: string; readonly en: string };
}

export interface FindingPlace {
  readonly row?: number;
  readonly commitment?: string;
  readonly column?: string;
  readonly value?: string;
}

/** Takes up findings as they come. */
export type Report = (
  code: DatasetFindingCode,
  place: FindingPlace,
  details?: Readonly<Record<string, string | number>>,
) => void;

/** Findings of one file, in the order in which they were made. */
export class Findings {
  readonly list: DatasetFinding[] = [];

  readonly report: Report = (code, { row, commitment, column, value }, details = {}) => {
    const [level, es, en] = DATASET_FINDINGS[code];
    const fill = (sentence: string): string =>
      sentence.replace(/\{(\w+)\}/gu, (_, name: string) => String(details[name] ?? ''));
    const place = { row: row ?? null, commitment: commitment ?? null, column: column ?? null, value: value ?? null };
    this.list.push({ ...place, code, level, message: { es: fill(es), en: fill(en) } });
  };

  /** By row; what is about the whole file comes first. */
  sorted(): DatasetFinding[] {
    return this.list.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
  }
}
