/** What each voice concluded of commitments and of evidence, as a file, from the same view as the page. */
import { notFound } from '#domain/errors.ts';
import { voicesTable } from '#server/reports/open-data/voices.ts';
import { tableCsv, tableRecords } from '#server/reports/table.ts';
import type { DiscrepanciesFileRequest } from './discrepancy-file.ts';
import { discrepancyList } from './discrepancy-list.ts';
import type { Dossiers } from './dossiers.ts';
import type { OpenDataFile } from './open-data.ts';

/** @throws NOT_FOUND when there is no such plan, body, commitment or format */
export async function voicesFile(dossiers: Dossiers, request: DiscrepanciesFileRequest): Promise<OpenDataFile> {
  const { plan, asOf, judgements, disputed } = await discrepancyList(dossiers, request);
  const { discrepancies, oneStep, incomparable } = judgements;
  const table = voicesTable(plan.slug, [...discrepancies, ...oneStep, ...incomparable], disputed);
  const name = `voces-${plan.slug}-${asOf}.${request.format}`;
  if (request.format === 'csv') return { body: tableCsv(table, request), type: 'text/csv; charset=utf-8', name };
  if (request.format !== 'json') throw notFound('FORMAT_UNKNOWN', 'csv json');
  const { id, columns } = table;
  const content = { table: id, asOf, revision: dossiers.revision(), columns, rows: tableRecords(table) };
  return { body: JSON.stringify(content), type: 'application/json', name };
}
