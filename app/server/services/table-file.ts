/** A table as a file that anyone may take: every download of one table is made here. */
import type { IsoDate } from '#domain/dates.ts';
import { notFound } from '#domain/errors.ts';
import { type OpenTable, tableCsv, tableRecords } from '#server/reports/table.ts';

export interface TableFile {
  readonly body: string;
  readonly type: string;
  readonly name: string;
}

/** In what form a table is wanted. */
export interface TableForm {
  readonly format: string;
  /** Lets spreadsheets that guess the encoding read the CSV as UTF-8. */
  readonly byteOrderMark?: boolean;
}

export interface TableFacts {
  /** Name of the file without day and ending: `discrepancias-ecuador-2019-2022`. */
  readonly name: string;
  readonly asOf: IsoDate;
  /** Data revision that it was made from. */
  readonly revision: number;
}

const FORMATS = ['csv', 'json'];

/** @throws NOT_FOUND `FORMAT_UNKNOWN`, whose subject lists the forms there are */
export function tableFile(table: OpenTable, { name: base, asOf, revision }: TableFacts, form: TableForm): TableFile {
  if (!FORMATS.includes(form.format)) throw notFound('FORMAT_UNKNOWN', FORMATS.join(' '));
  const name = `${base}-${asOf}.${form.format}`;
  if (form.format === 'csv') return { body: tableCsv(table, form), type: 'text/csv; charset=utf-8', name };
  const content = { table: table.id, asOf, revision, columns: table.columns, rows: tableRecords(table) };
  return { body: JSON.stringify(content), type: 'application/json', name };
}
