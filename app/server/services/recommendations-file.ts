/** The IRM's recommendations to a plan as a file: one row for each answer, and one for each that nobody answered. */
import type { IsoDate } from '#domain/dates.ts';
import { notFound } from '#domain/errors.ts';
import { recommendationsTable } from '#server/reports/open-data/recommendations.ts';
import { tableCsv, tableRecords } from '#server/reports/table.ts';
import type { Dossiers } from './dossiers.ts';
import type { OpenDataFile } from './open-data.ts';

export interface RecommendationsRequest {
  readonly plan: string;
  readonly asOf: IsoDate;
  readonly format: string;
  /** Lets spreadsheets that guess the encoding read the CSV as UTF-8. */
  readonly byteOrderMark?: boolean;
}

/** @throws NOT_FOUND when there is no such plan or format */
export async function recommendationsFile(dossiers: Dossiers, request: RecommendationsRequest): Promise<OpenDataFile> {
  const { plan, asOf, format } = request;
  const dossier = await dossiers.find(plan, asOf);
  const table = recommendationsTable([dossier], asOf);
  const name = `recomendaciones-${plan}-${asOf}.${format}`;
  if (format === 'csv') return { body: tableCsv(table, request), type: 'text/csv; charset=utf-8', name };
  if (format !== 'json') throw notFound('FORMAT_UNKNOWN', 'csv json');
  const { id, columns } = table;
  const content = { table: id, asOf, revision: dossiers.revision(), columns, rows: tableRecords(table) };
  return { body: JSON.stringify(content), type: 'application/json', name };
}
