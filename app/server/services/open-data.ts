import type { IsoDate } from '#domain/dates.ts';
import type { OpenTable } from '#server/reports/table.ts';
import type { Dossiers } from './dossiers.ts';
import { type TableFile, tableFile, type TableForm } from './table-file.ts';
import { pauses } from './pauses.ts';
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

/** Counted plan by plan, so that no table is ever held whole, and in turns with requests. */
export async function openDataSummaries(dossiers: Dossiers, asOf: IsoDate): Promise<OpenDataSummary[]> {
  const plans = await dossiers.all(asOf);
  const pause = pauses();
  const found: OpenDataSummary[] = [];
  for (const id of TABLE_IDS) {
    const { columns } = makeTable(id, [], asOf);
    let rows = 0;
    for (const plan of plans) {
      rows += makeTable(id, [plan], asOf).rows.length;
      await pause();
    }
    found.push({ id, columns, rows });
  }
  return found;
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
