import type { IsoDate } from '#domain/dates.ts';
import { notFound } from '#domain/errors.ts';
import type { PlanDossier } from '#domain/records.ts';
import { isPlanPublicBy } from '#domain/versions.ts';
import { assessmentsTable, repliesTable } from '#server/reports/open-data/assessments.ts';
import { commitmentsTable } from '#server/reports/open-data/commitments.ts';
import { evidenceTable } from '#server/reports/open-data/evidence.ts';
import { figuresTable } from '#server/reports/open-data/figures.ts';
import { forumsTable, meetingsTable, seatsTable } from '#server/reports/open-data/forum.ts';
import { irmValuesTable } from '#server/reports/open-data/irm-values.ts';
import { milestonesTable } from '#server/reports/open-data/milestones.ts';
import { organizationsTable } from '#server/reports/open-data/organizations.ts';
import { plansTable } from '#server/reports/open-data/plans.ts';
import { reportsTable } from '#server/reports/open-data/reports.ts';
import { versionsTable } from '#server/reports/open-data/versions.ts';
import { verdictsTable } from '#server/reports/open-data/verdicts.ts';
import { type OpenTable, tableCsv, tableRecords } from '#server/reports/table.ts';
import type { Dossiers } from './dossiers.ts';

/** Tables of open data by the name in their address. */
const TABLES: Readonly<Record<string, (dossiers: readonly PlanDossier[], asOf: IsoDate) => OpenTable>> = {
  planes: plansTable,
  compromisos: commitmentsTable,
  hitos: milestonesTable,
  reportes: reportsTable,
  organizaciones: organizationsTable,
  veredictos: verdictsTable,
  evaluaciones: assessmentsTable,
  respuestas: repliesTable,
  'valores-irm': irmValuesTable,
  evidencias: evidenceTable,
  cifras: figuresTable,
  versiones: versionsTable,
  foros: forumsTable,
  puestos: seatsTable,
  reuniones: meetingsTable,
};

/** Tables that tell of a plan's content, which nobody could read before the plan was public. */
const OF_PUBLIC_PLANS: ReadonlySet<string> = new Set(['planes', 'compromisos', 'hitos', 'cifras']);

const FORMATS = ['csv', 'json'];

async function tableOf(dossiers: Dossiers, id: string, asOf: IsoDate): Promise<OpenTable> {
  const make = Object.hasOwn(TABLES, id) ? TABLES[id] : undefined;
  if (!make) throw notFound('TABLE_UNKNOWN', Object.keys(TABLES).join(' '));
  const all = await dossiers.all(asOf);
  return make(OF_PUBLIC_PLANS.has(id) ? all.filter((dossier) => isPlanPublicBy(dossier, asOf)) : all, asOf);
}

/** What the page of downloads says of each table. */
export interface OpenDataSummary {
  readonly id: string;
  readonly rows: number;
  readonly columns: OpenTable['columns'];
}

export async function openDataSummaries(dossiers: Dossiers, asOf: IsoDate): Promise<OpenDataSummary[]> {
  const tables = await Promise.all(Object.keys(TABLES).map((id) => tableOf(dossiers, id, asOf)));
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
