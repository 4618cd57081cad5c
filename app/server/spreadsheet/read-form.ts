import { invalid } from '#domain/errors.ts';
import { cellAddress, type FormColumn, LIST_MARK, MARK } from './form.ts';
import { guardWorkbook, SHEET_LIMITS, type SheetLimits } from './guard.ts';
import { type ReadRow, type SheetFinding, SheetReader } from './read-sheet.ts';

export interface ReadForm {
  readonly stamp: string;
  readonly rows: readonly ReadRow[];
  /** Rows of the list beside the form that hold anything; null where the workbook has no such sheet. */
  readonly list: readonly ReadRow[] | null;
  /** From top to bottom. */
  readonly findings: readonly SheetFinding[];
}

export interface ReadFormOptions {
  readonly columns: readonly FormColumn[];
  /** Of the list beside the form. */
  readonly listColumns?: readonly FormColumn[];
  /** Whether `3/4/2021` is 3 April: in Spanish. */
  readonly dayFirst: boolean;
  readonly limits?: SheetLimits;
}

/**
 * What a person filled in. Columns are known by their hidden ids, so their order does not matter, and others may stand
 * between them; rows of the form without a key are findings, in the list they are new.
 * @throws INVALID with a code of `guardWorkbook`, or SHEET_NOT_FORM when it is another workbook
 */
export async function readForm(file: Uint8Array, options: ReadFormOptions): Promise<ReadForm> {
  const limits = options.limits ?? SHEET_LIMITS;
  await guardWorkbook(file, limits);
  const range = `A1:${cellAddress(limits.rows - 1, limits.columns - 1)}`;
  const { readXlsx } = await import('hucre/xlsx');
  const workbook = await readXlsx(file, { readStyles: true, range }).catch(() => {
    throw invalid('SHEET_BROKEN');
  });
  const first = ({ rows }: (typeof workbook.sheets)[number]): string => String(rows[0]?.[0] ?? '');
  const sheet = workbook.sheets.find((found) => first(found).startsWith(MARK));
  if (!sheet) throw invalid('SHEET_NOT_FORM');
  const list = workbook.sheets.find((found) => first(found).startsWith(LIST_MARK));
  const { columns, listColumns = [], dayFirst } = options;
  const form = new SheetReader(sheet, { columns, dayFirst, takesNewRows: false }).read();
  const beside = list && new SheetReader(list, { columns: listColumns, dayFirst, takesNewRows: true }).read();
  return {
    ...{ stamp: first(sheet).slice(MARK.length), rows: form.rows, list: beside?.rows ?? null },
    findings: [...form.findings, ...(beside?.findings ?? [])],
  };
}
