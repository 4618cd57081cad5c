/** Differences between sources as a file, from the same view as the page. */
import { notFound } from '#domain/errors.ts';
import { discrepanciesTable } from '#server/reports/open-data/discrepancies.ts';
import { tableCsv, tableRecords } from '#server/reports/table.ts';
import { type DiscrepanciesRequest, discrepancyList } from './discrepancy-list.ts';
import type { Dossiers } from './dossiers.ts';
import type { OpenDataFile } from './open-data.ts';

export interface DiscrepanciesFileRequest extends DiscrepanciesRequest {
  readonly format: string;
  /** Lets spreadsheets that guess the encoding read the CSV as UTF-8. */
  readonly byteOrderMark?: boolean;
}

/** @throws NOT_FOUND when there is no such plan, body, commitment or format */
export async function discrepanciesFile(dossiers: Dossiers, request: DiscrepanciesFileRequest): Promise<OpenDataFile> {
  const view = await discrepancyList(dossiers, request);
  const rows = [...view.discrepancies, ...view.oneStep].map((row) => ({ ...row, plan: view.plan.slug }));
  const table = discrepanciesTable(rows);
  const name = `discrepancias-${view.plan.slug}-${view.asOf}.${request.format}`;
  if (request.format === 'csv') return { body: tableCsv(table, request), type: 'text/csv; charset=utf-8', name };
  if (request.format !== 'json') throw notFound('FORMAT_UNKNOWN', 'csv json');
  const { id, columns } = table;
  const content = { table: id, asOf: view.asOf, revision: dossiers.revision(), columns, rows: tableRecords(table) };
  return { body: JSON.stringify(content), type: 'application/json', name };
}
