import { type Cell, readXlsx, type Sheet } from 'hucre/xlsx';
import { invalid } from '#domain/errors.ts';
import { type CellFault, fromCell } from './cell-values.ts';
import { cellAddress, columnLetters, type FormColumn, type FormValue, HEAD_ROWS, KEY_COLUMNS, MARK } from './form.ts';
import { guardWorkbook, SHEET_LIMITS, type SheetLimits } from './guard.ts';

/** Something that cannot be taken over, and where it is. */
export interface SheetFinding {
  /** Address such as `C14`; null where it concerns the whole sheet. */
  readonly cell: string | null;
  /** Key of the row; null where it has none, or concerns the whole sheet. */
  readonly key: string | null;
  /** Id of the column; null where it concerns the row. */
  readonly column: string | null;
  readonly code: CellFault | 'COLUMN_MISSING' | 'COLUMN_REPEATED' | 'KEY_MISSING' | 'KEY_REPEATED';
}

export interface ReadCell {
  /** Address such as `C14`. */
  readonly address: string;
  readonly value: FormValue;
}

export interface ReadRow {
  readonly key: string;
  /** By id of the column; cells with a finding are left out. */
  readonly cells: Readonly<Record<string, ReadCell>>;
}

export interface ReadForm {
  readonly stamp: string;
  readonly rows: readonly ReadRow[];
  /** From top to bottom. */
  readonly findings: readonly SheetFinding[];
}

export interface ReadFormOptions {
  readonly columns: readonly FormColumn[];
  /** Whether `3/4/2021` is 3 April: in Spanish. */
  readonly dayFirst: boolean;
  readonly limits?: SheetLimits;
}

/**
 * What a person filled in. Columns are known by their hidden ids, so their order does not matter, and others may stand
 * between them; rows without a key are findings.
 * @throws INVALID with a code of `guardWorkbook`, or SHEET_NOT_FORM when it is another workbook
 */
export async function readForm(file: Uint8Array, options: ReadFormOptions): Promise<ReadForm> {
  const limits = options.limits ?? SHEET_LIMITS;
  await guardWorkbook(file, limits);
  const range = `A1:${cellAddress(limits.rows - 1, limits.columns - 1)}`;
  const workbook = await readXlsx(file, { readStyles: true, range }).catch(() => {
    throw invalid('SHEET_BROKEN');
  });
  const sheet = workbook.sheets.find(({ rows }) => String(rows[0]?.[0] ?? '').startsWith(MARK));
  if (!sheet) throw invalid('SHEET_NOT_FORM');
  return new FormReader(sheet, options).read();
}

interface PlacedColumn {
  readonly column: FormColumn;
  readonly at: number;
}

class FormReader {
  readonly #sheet: Sheet;
  readonly #options: ReadFormOptions;
  readonly #findings: SheetFinding[] = [];

  constructor(sheet: Sheet, options: ReadFormOptions) {
    this.#sheet = sheet;
    this.#options = options;
  }

  read(): ReadForm {
    const columns = this.#columns();
    const rows = new Map<string, ReadRow>();
    for (let row = HEAD_ROWS; row < this.#sheet.rows.length; row += 1) {
      const key = String(this.#cell(row, 0).value ?? '').trim();
      if (key !== '' && rows.has(key)) this.#find(row, 0, key, null, 'KEY_REPEATED');
      else if (key !== '') rows.set(key, this.#row(row, key, columns));
      else if (this.#isFilled(row, columns)) this.#find(row, KEY_COLUMNS, null, null, 'KEY_MISSING');
    }
    const stamp = String(this.#sheet.rows[0]?.[0] ?? '').slice(MARK.length);
    return { stamp, rows: [...rows.values()], findings: this.#findings };
  }

  #columns(): PlacedColumn[] {
    const ids = (this.#sheet.rows[0] ?? []).map((id) => String(id ?? '').trim());
    return this.#options.columns.flatMap((column) => {
      const at = ids.indexOf(column.id);
      const twice = ids.indexOf(column.id, at + 1);
      if (at === -1) this.#findings.push({ cell: null, key: null, column: column.id, code: 'COLUMN_MISSING' });
      else if (twice !== -1) this.#find(1, twice, null, column.id, 'COLUMN_REPEATED');
      else return [{ column, at }];
      return [];
    });
  }

  #row(row: number, key: string, columns: readonly PlacedColumn[]): ReadRow {
    const cells: Record<string, ReadCell> = {};
    for (const { column, at } of columns) {
      const read = fromCell(this.#cell(row, at), column, this.#options.dayFirst);
      if (read.ok) cells[column.id] = { address: cellAddress(row, at), value: read.value };
      else this.#find(row, at, key, column.id, read.code);
    }
    return { key, cells };
  }

  #isFilled(row: number, columns: readonly PlacedColumn[]): boolean {
    return columns.some(({ at }) => String(this.#cell(row, at).value ?? '').trim() !== '');
  }

  #cell(row: number, at: number): Partial<Cell> {
    return this.#sheet.cells?.get(`${row},${at}`) ?? { value: this.#sheet.rows[row]?.[at] ?? null };
  }

  #find(row: number, at: number, key: string | null, column: string | null, code: SheetFinding['code']): void {
    this.#findings.push({ cell: `${columnLetters(at)}${row + 1}`, key, column, code });
  }
}
