/** What was found in a package or a template: where, what stands there, and what was done about it. */
import type { FindingLevel } from '../ogp/finding-text.ts';
import { PACKAGE_FINDINGS, type PackageFindingCode } from './finding-texts.ts';

/** One thing that whoever made the file should know. */
export interface ImportFinding {
  /** File of a package (`plans/x/plan.json`) or table of a template (`milestones`); null: the file as a whole. */
  readonly table: string | null;
  /** As a spreadsheet counts: the first row of the table is 1. Null: not in a table, or the table as a whole. */
  readonly row: number | null;
  /** The record, by its identifier. */
  readonly record: string | null;
  readonly column: string | null;
  readonly value: string | null;
  /** Stable code. */
  readonly code: string;
  readonly level: FindingLevel;
  readonly message: { readonly es: string; readonly en: string };
}

export type FindingPlace = Partial<Pick<ImportFinding, 'table' | 'row' | 'record' | 'column' | 'value'>>;
export type Tell = (
  code: PackageFindingCode,
  place: FindingPlace,
  details?: Readonly<Record<string, string | number>>,
) => void;

export function importFinding(
  code: PackageFindingCode,
  { table = null, row = null, record = null, column = null, value = null }: FindingPlace,
  details: Readonly<Record<string, string | number>> = {},
): ImportFinding {
  const [level, es, en] = PACKAGE_FINDINGS[code];
  const fill = (sentence: string): string =>
    sentence.replace(/\{(\w+)\}/gu, (_, name: string) => String(details[name] ?? ''));
  return { table, row, record, column, value, code, level, message: { es: fill(es), en: fill(en) } };
}
