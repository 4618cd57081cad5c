import type { IsoDate } from '#domain/dates.ts';
import { notFound } from '#domain/errors.ts';
import { type OpenTable, tableCsv, tableRecords } from '#server/reports/table.ts';
import type { Dossiers } from './dossiers.ts';
import { makeTable, TABLE_IDS } from './open-data/tables.ts';

const FORMATS = ['csv', 'json'];

async function tableOf(dossiers: Dossiers, id: string, asOf: IsoDate): Promise<OpenTable> {
  return makeTable(id, await dossiers.all(asOf), asOf);
}

/** What the page of downloads says of each table. */
export interface OpenDataSummary {
  readonly id: string;
  readonly rows: number;
  readonly columns: OpenTable['columns'];
}

export async function openDataSummaries(dossiers: Dossiers, asOf: IsoDate): Promise<OpenDataSummary[]> {
  const tables = await Promise.all(TABLE_IDS.map((id) => tableOf(dossiers, id, asOf)));
  return tables.map(({ id, columns, rows }) => ({ id, columns, rows: rows.length }));
}

export interface OpenDataRequest {
  readonly table: string;
  readonly format: string;
  readonly asOf: IsoDate;
  /** Lets spreadsheets that guess the encoding read the CSV as UTF-8. */
  readonly byteOrderMark: boolean;
}

export interface OpenDataFile {
  readonly body: string;
  readonly type: string;
  readonly name: string;
}

/** A table as a file. @throws NOT_FOUND `TABLE_UNKNOWN` or `FORMAT_UNKNOWN`, whose subject lists those there are */
export async function openDataFile(dossiers: Dossiers, request: OpenDataRequest): Promise<OpenDataFile> {
  const table = await tableOf(dossiers, request.table, request.asOf);
  if (!FORMATS.includes(request.format)) throw notFound('FORMAT_UNKNOWN', FORMATS.join(' '));
  const name = `${table.id}-${request.asOf}.${request.format}`;
  if (request.format === 'csv') return { body: tableCsv(table, request), type: 'text/csv; charset=utf-8', name };
  const content = {
    table: table.id,
    asOf: request.asOf,
    revision: dossiers.revision(),
    columns: table.columns,
    rows: tableRecords(table),
  };
  return { body: JSON.stringify(content), type: 'application/json', name };
}
