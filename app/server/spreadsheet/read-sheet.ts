import type { Cell, Sheet } from 'hucre/xlsx';
import { type CellFault, fromCell } from './cell-values.ts';
import { cellAddress, type FormColumn, type FormValue, HEAD_ROWS, KEY_COLUMNS } from './form.ts';

/** Something that cannot be taken over, and where it is. */
export interface SheetFinding {
  /** Address such as `C14`, in the list beside the form with the sheet's name (`Evidencia!C14`); null: the whole sheet. */
  readonly cell: string | null;
  /** Key of the row; null where it has none, or concerns the whole sheet. */
  readonly key: string | null;
  /** Id of the column; null where it concerns the row. */
  readonly column: string | null;
  readonly code: CellFault | 'COLUMN_MISSING' | 'COLUMN_REPEATED' | 'KEY_MISSING' | 'KEY_REPEATED';
}

export interface ReadCell {
  /** Address such as `C14`, or `Evidencia!C14`. */
  readonly address: string;
  readonly value: FormValue;
}

export interface ReadRow {
  /** Empty where a row was added to the list. */
  readonly key: string;
  /** By id of the column; cells with a finding are left out. */
  readonly cells: Readonly<Record<string, ReadCell>>;
}

export interface SheetOptions {
  readonly columns: readonly FormColumn[];
  readonly dayFirst: boolean;
  /** Whether rows may be added, as in the list beside the form; its addresses bear the sheet's name. */
  readonly takesNewRows: boolean;
}

interface PlacedColumn {
  readonly column: FormColumn;
  readonly at: number;
}

/** Reads the form, or the list beside it. */
export class SheetReader {
  readonly #sheet: Sheet;
  readonly #options: SheetOptions;
  readonly #findings: SheetFinding[] = [];

  constructor(sheet: Sheet, options: SheetOptions) {
    this.#sheet = sheet;
    this.#options = options;
  }

  read(): { readonly rows: readonly ReadRow[]; readonly findings: readonly SheetFinding[] } {
    const columns = this.#columns();
    const rows: ReadRow[] = [];
    const seen = new Set<string>();
    for (let row = HEAD_ROWS; row < this.#sheet.rows.length; row += 1) {
      const given = String(this.#cell(row, 0).value ?? '').trim();
      // A row that was copied brings its key along: in a list it is a new one.
      const key = this.#options.takesNewRows && seen.has(given) ? '' : given;
      if (key !== '' && seen.has(key)) this.#find(row, 0, key, null, 'KEY_REPEATED');
      else if (key !== '' || (this.#options.takesNewRows && this.#isFilled(row, columns)))
        rows.push(this.#row(row, key, columns));
      else if (this.#isFilled(row, columns)) this.#find(row, KEY_COLUMNS, null, null, 'KEY_MISSING');
      seen.add(key);
    }
    return { rows, findings: this.#findings };
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
      if (read.ok) cells[column.id] = { address: this.#address(row, at), value: read.value };
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
    this.#findings.push({ cell: this.#address(row, at), key, column, code });
  }

  #address(row: number, at: number): string {
    return (this.#options.takesNewRows ? `${this.#sheet.name}!` : '') + cellAddress(row, at);
  }
}
