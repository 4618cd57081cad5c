/** The cells of one row as data; what cannot be read is told, and its record goes without it. */
import type { TemplateColumn } from '#contracts/import-template/columns.ts';
import { TEMPLATE_TABLES } from '#contracts/import-template/tables.ts';
import type { PartialDate } from '#domain/dates.ts';
import type { Organization } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import { readDate } from '../ogp/dates.ts';
import type { Tell } from '../package/finding.ts';
import { findBody } from './body-book.ts';
import type { SourceRow } from './source-table.ts';
import { allowedIn, codeIn } from '#format/sentences/template-values.ts';

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/u;

export class RowCells {
  readonly row: SourceRow;
  readonly #tell: Tell;
  readonly #columns: ReadonlyMap<string, TemplateColumn>;

  constructor(row: SourceRow, tell: Tell) {
    this.row = row;
    this.#tell = tell;
    const columns = TEMPLATE_TABLES.find(({ id }) => id === row.table)?.columns ?? [];
    this.#columns = new Map(columns.map((column) => [column.id, column]));
  }

  tell(
    code: Parameters<Tell>[0],
    column: string | null,
    details: Parameters<Tell>[2] = {},
    record: string | null = null,
  ): void {
    const { where, row, cells } = this.row;
    const place = {
      table: where,
      row,
      record,
      column,
      value: column === null ? null : (cells.get(column)?.text ?? null),
    };
    this.#tell(code, place, details);
  }

  /** Whether every cell that such rows need is there; those that are missing are told. */
  has(needed: 'ALWAYS' | 'NEW'): boolean {
    const missing = [...this.#columns.values()].filter((column) => column.needed === needed && !this.#isGiven(column));
    for (const { id } of missing) this.tell('CELL_MISSING', id);
    return missing.length === 0;
  }

  /** A text is given in any language. */
  #isGiven({ id, kind }: TemplateColumn): boolean {
    const twin = kind === 'TEXT' ? id.replace(/_es$/u, '_en') : id;
    return this.row.cells.has(id) || this.row.cells.has(twin);
  }

  text(id: string): string | undefined {
    const cell = this.row.cells.get(id);
    if (cell?.fault === undefined) return cell?.text || undefined;
    this.tell(cell.fault === 'FORMULA' ? 'CELL_FORMULA' : 'CELL_FAULT', id);
    return undefined;
  }

  bilingual(id: string): LocalizedText | undefined {
    const [es, en] = [this.text(`${id}_es`), this.text(`${id}_en`)];
    return es === undefined && en === undefined ? undefined : { ...(es && { es }), ...(en && { en }) };
  }

  name(id: string): string | undefined {
    return this.#read(id, (text) => (NAME.test(text) ? text : undefined), 'NAME_UNREADABLE');
  }

  number(id: string): number | undefined {
    return this.#read(
      id,
      (text) => (/^\d{1,6}(?:[.,]0+)?$/u.test(text) ? Number.parseInt(text, 10) : undefined),
      'NUMBER_UNREADABLE',
    );
  }

  numbers(id: string, most: number): number[] | undefined {
    const read = (text: string): number[] | undefined => {
      const list = text
        .split(/[;,\s]+/u)
        .filter(Boolean)
        .map(Number);
      return list.every((one) => Number.isInteger(one) && one >= 1 && one <= most) ? [...new Set(list)] : undefined;
    };
    return this.#read(id, read, 'NUMBER_UNREADABLE');
  }

  percent(id: string): number | undefined {
    const read = (text: string): number | undefined => {
      const plain = text.replace(/\s*%$/u, '').replace(',', '.');
      const value = /^\d{1,3}(\.\d+)?$/u.test(plain) ? Number(plain) : Number.NaN;
      return value >= 0 && value <= 100 ? value : undefined;
    };
    return this.#read(id, read, 'PERCENT_UNREADABLE');
  }

  code(id: string): string | undefined {
    const list = this.#columns.get(id)?.list;
    if (!list) return undefined;
    return this.#read(id, (text) => codeIn(text, list) ?? undefined, 'NOT_IN_LIST', {
      allowed: allowedIn(list).join(', '),
    });
  }

  url(id: string): string | undefined {
    const read = (text: string): string | undefined =>
      /^https?:\/\/[^\s/]+\.[^\s/]+/iu.test(text) && URL.canParse(text) ? text : undefined;
    return this.#read(id, read, 'URL_UNREADABLE');
  }

  /** @param onText what is done with what is no date; left out: it is not taken */
  date(id: string, edge: 'START' | 'END', onText?: (written: string) => void): PartialDate | undefined {
    const text = this.text(id);
    if (text === undefined) return undefined;
    // 15/03/2026 is 15 March here: the template says so.
    const reading = readDate(text, edge, 'DAY_FIRST');
    if (reading.kind === 'DATE' && reading.remark !== 'COARSER') return reading.date;
    if (onText) onText(text);
    this.tell(onText ? 'DATE_UNREADABLE' : 'DATE_LEFT_OUT', id);
    return undefined;
  }

  bodies(id: string, known: readonly Organization[]): string[] {
    const text = this.text(id);
    if (text === undefined) return [];
    const found = text.split(/[;\n]+/u).flatMap((written) => {
      if (written.trim() === '') return [];
      const body = findBody(written, known);
      if (body.kind === 'FOUND') return [body.id];
      this.tell(body.kind === 'UNKNOWN' ? 'BODY_UNKNOWN' : 'BODY_AMBIGUOUS', id, { candidates: body.candidates });
      return [];
    });
    return [...new Set(found)];
  }

  #read<T>(
    id: string,
    read: (text: string) => T | undefined,
    code: Parameters<Tell>[0],
    details: Parameters<Tell>[2] = {},
  ): T | undefined {
    const text = this.text(id);
    if (text === undefined) return undefined;
    const value = read(text);
    if (value === undefined) this.tell(code, id, details);
    return value;
  }
}
