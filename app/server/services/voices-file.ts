/** What each voice concluded of commitments and of evidence, as a file, from the same view as the page. */
import { voicesTable } from '#server/reports/open-data/voices.ts';
import type { DiscrepanciesFileRequest } from './discrepancy-file.ts';
import { discrepancyList } from './discrepancy-list.ts';
import type { Dossiers } from './dossiers.ts';
import { type TableFile, tableFile } from './table-file.ts';

/** @throws NOT_FOUND when there is no such plan, body, commitment or format */
export async function voicesFile(dossiers: Dossiers, request: DiscrepanciesFileRequest): Promise<TableFile> {
  const { plan, asOf, judgements, disputed } = await discrepancyList(dossiers, request);
  const { discrepancies, oneStep, incomparable } = judgements;
  const table = voicesTable(plan.slug, [...discrepancies, ...oneStep, ...incomparable], disputed);
  const facts = { name: `voces-${plan.slug}`, asOf, revision: dossiers.revision() };
  return tableFile(table, facts, request);
}
