import { comparisonTable } from '#server/reports/open-data/comparison.ts';
import type { Dossiers } from '../dossiers.ts';
import { type TableFile, tableFile, type TableForm } from '../table-file.ts';
import { compare, type ComparisonRequest } from './compare.ts';

export type ComparisonFileRequest = ComparisonRequest & TableForm;

/** A comparison as a file, from the same view as the page. @throws INVALID for an address that there is not; NOT_FOUND for a format */
export async function comparisonFile(dossiers: Dossiers, request: ComparisonFileRequest): Promise<TableFile> {
  const { items, asOf, revision } = await compare(dossiers, request);
  return tableFile(comparisonTable(items), { name: 'comparacion', asOf, revision }, request);
}
