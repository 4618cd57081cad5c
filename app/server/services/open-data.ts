import type { IsoDate } from '#domain/dates.ts';
import type { PlanDossier } from '#domain/records.ts';
import { commitmentsTable } from '#server/reports/open-data/commitments.ts';
import { milestonesTable } from '#server/reports/open-data/milestones.ts';
import { organizationsTable } from '#server/reports/open-data/organizations.ts';
import { plansTable } from '#server/reports/open-data/plans.ts';
import { reportsTable } from '#server/reports/open-data/reports.ts';
import { type OpenTable, tableCsv, tableRecords } from '#server/reports/table.ts';
import { notFound } from '#domain/errors.ts';
import type { Dossiers } from './dossiers.ts';

/** Tables of open data by the name in their address. */
const TABLES: Readonly<Record<string, (dossiers: readonly PlanDossier[], asOf: IsoDate) => OpenTable>> = {
  planes: plansTable,
  compromisos: commitmentsTable,
  hitos: milestonesTable,
  reportes: reportsTable,
  organizaciones: organizationsTable,
};

/** What the page of downloads says of each table. */
export interface OpenDataSummary {
  readonly id: string;
  readonly rows: number;
  readonly columns: OpenTable['columns'];
}

export async function openDataSummaries(dossiers: Dossiers, asOf: IsoDate): Promise<OpenDataSummary[]> {
  const all = await dossiers.all();
  return Object.values(TABLES).map((make) => {
    const { id, columns, rows } = make(all, asOf);
    return { id, columns, rows: rows.length };
  });
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

/** A table as a file. @throws NOT_FOUND when there is no such table or format. */
export async function openDataFile(dossiers: Dossiers, request: OpenDataRequest): Promise<OpenDataFile> {
  const make = Object.hasOwn(TABLES, request.table) ? TABLES[request.table] : undefined;
  if (!make) throw notFound('TABLE', request.table);
  const all = await dossiers.all();
  const table = make(all, request.asOf);
  const name = `${table.id}-${request.asOf}.${request.format}`;
  if (request.format === 'csv') return { body: tableCsv(table, request), type: 'text/csv; charset=utf-8', name };
  if (request.format !== 'json') throw notFound('FORMAT', request.format);
  const content = {
    table: table.id,
    asOf: request.asOf,
    revision: dossiers.revision(),
    columns: table.columns,
    rows: tableRecords(table),
  };
  return { body: JSON.stringify(content), type: 'application/json', name };
}
