import { BYTE_ORDER_MARK, csvField } from '#charts/csv.ts';
import type { Locale } from '#format/locale.ts';
import type { Column, ColumnType, Value } from './columns.ts';

/** A column of a table of open data, without its way to the value. */
export interface OpenColumn {
  readonly id: string;
  readonly description: Readonly<Record<Locale, string>>;
  readonly type: ColumnType;
}

/** A table of open data: the same values feed CSV and JSON. */
export interface OpenTable {
  readonly id: string;
  readonly columns: readonly OpenColumn[];
  readonly rows: readonly (readonly Value[])[];
}

export function openTable<Row>(id: string, columns: readonly Column<Row>[], rows: readonly Row[]): OpenTable {
  return {
    id,
    columns: columns.map(({ id: name, description, type }) => ({ id: name, description, type })),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
  };
}

/** RFC 4180; a text that a spreadsheet would run as a formula is made harmless. */
export function tableCsv({ columns, rows }: OpenTable, options: { readonly byteOrderMark?: boolean } = {}): string {
  const body = [columns.map(({ id }) => id), ...rows].map(csvLine).join('');
  return (options.byteOrderMark ? BYTE_ORDER_MARK : '') + body;
}

/** One line of CSV with its end. */
export function csvLine(values: readonly Value[]): string {
  return `${values.map((value) => csvField(asField(value))).join(',')}\r\n`;
}

const asField = (value: Value): string | number => (typeof value === 'boolean' ? String(value) : (value ?? ''));

/** Rows as objects, in the order of the columns. */
export function tableRecords({ columns, rows }: OpenTable): Record<string, Value>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ id }, i) => [id, row[i] ?? null])));
}
