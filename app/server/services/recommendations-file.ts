/** The IRM's recommendations to a plan as a file: one row for each answer, and one for each that nobody answered. */
import type { IsoDate } from '#domain/dates.ts';
import { recommendationsTable } from '#server/reports/open-data/recommendations.ts';
import type { Dossiers } from './dossiers.ts';
import { type TableFile, tableFile, type TableForm } from './table-file.ts';

export interface RecommendationsRequest extends TableForm {
  readonly plan: string;
  readonly asOf: IsoDate;
}

/** @throws NOT_FOUND when there is no such plan or format */
export async function recommendationsFile(dossiers: Dossiers, request: RecommendationsRequest): Promise<TableFile> {
  const { plan, asOf } = request;
  const dossier = await dossiers.find(plan, asOf);
  const table = recommendationsTable([dossier], asOf);
  const facts = { name: `recomendaciones-${plan}`, asOf, revision: dossiers.revision() };
  return tableFile(table, facts, request);
}
