/** Differences between sources as a file, from the same view as the page. */
import { discrepanciesTable } from '#server/reports/open-data/discrepancies.ts';
import { type DiscrepanciesRequest, discrepancyList } from './discrepancy-list.ts';
import type { Dossiers } from './dossiers.ts';
import { type TableFile, tableFile, type TableForm } from './table-file.ts';

export type DiscrepanciesFileRequest = DiscrepanciesRequest & TableForm;

/** @throws NOT_FOUND when there is no such plan, body, commitment or format */
export async function discrepanciesFile(dossiers: Dossiers, request: DiscrepanciesFileRequest): Promise<TableFile> {
  const view = await discrepancyList(dossiers, request);
  const rows = [...view.discrepancies, ...view.oneStep].map((row) => ({ ...row, plan: view.plan.slug }));
  const table = discrepanciesTable(rows);
  const facts = { name: `discrepancias-${view.plan.slug}`, asOf: view.asOf, revision: dossiers.revision() };
  return tableFile(table, facts, request);
}
