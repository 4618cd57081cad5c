import type { IsoDate } from '#domain/dates.ts';
import type { OpenTable } from '#server/reports/table.ts';
import type { Dossiers } from './dossiers.ts';
import { type TableFile, tableFile, type TableForm } from './table-file.ts';
import { makeTable, TABLE_IDS } from './open-data/tables.ts';

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

export interface OpenDataRequest extends TableForm {
  readonly table: string;
  readonly asOf: IsoDate;
}

/** A table as a file. @throws NOT_FOUND `TABLE_UNKNOWN` or `FORMAT_UNKNOWN`, whose subject lists those there are */
export async function openDataFile(dossiers: Dossiers, request: OpenDataRequest): Promise<TableFile> {
  const table = await tableOf(dossiers, request.table, request.asOf);
  const facts = { name: table.id, asOf: request.asOf, revision: dossiers.revision() };
  return tableFile(table, facts, request);
}
