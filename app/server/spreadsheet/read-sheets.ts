/** Every sheet of a workbook as texts, for tables whose columns are known by their headers. */
import type { Cell } from 'hucre/xlsx';
import { invalid } from '#domain/errors.ts';
import { cellAddress } from './form.ts';
import { guardWorkbook, type SheetLimits } from './guard.ts';

export interface TextCell {
  readonly text: string;
  /** Left out: none. A formula is never reckoned: only what a person wrote is taken. */
  readonly fault?: 'FORMULA' | 'CELL_ERROR';
}

export interface TextSheet {
  readonly name: string;
  /** From the first row of the sheet on; blank rows keep their place. */
  readonly rows: readonly (readonly TextCell[])[];
}

/** Plans with thousands of milestones and their reports. */
export const TABLE_LIMITS: SheetLimits = {
  bytes: 20 * 1024 * 1024,
  unpackedBytes: 96 * 1024 * 1024,
  parts: 500,
  rows: 50_000,
  columns: 300,
  cells: 1_000_000,
};

/** @throws INVALID with a code of `guardWorkbook` */
export async function readSheets(file: Uint8Array, limits = TABLE_LIMITS): Promise<TextSheet[]> {
  await guardWorkbook(file, limits);
  const range = `A1:${cellAddress(limits.rows - 1, limits.columns - 1)}`;
  const { readXlsx } = await import('hucre/xlsx');
  const workbook = await readXlsx(file, { readStyles: true, range }).catch(() => {
    throw invalid('SHEET_BROKEN');
  });
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    rows: sheet.rows.map((row, r) =>
      Array.from(row, (value, c) => textCell(sheet.cells?.get(`${r},${c}`) ?? { value: value ?? null })),
    ),
  }));
}

function textCell({ value, type, formula, style }: Partial<Cell>): TextCell {
  if (formula !== undefined || type === 'formula') return { text: String(value ?? ''), fault: 'FORMULA' };
  if (type === 'error') return { text: String(value ?? ''), fault: 'CELL_ERROR' };
  if (value === null || value === undefined) return { text: '' };
  if (value instanceof Date) return { text: value.toISOString().replace(/T.*$/u, '') };
  // A share shown as a percentage is kept as 0.4.
  if (typeof value === 'number' && style?.numFmt?.includes('%'))
    return { text: String(Number((value * 100).toFixed(6))) };
  return { text: String(value) };
}
