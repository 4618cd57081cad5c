/** A plan with the records of one data revision: today's, or an earlier one from which a report was made. */
import { notFound } from '#domain/errors.ts';
import type { PlanDossier } from '#domain/records.ts';
import type { Dossiers } from '../dossiers.ts';
import type { KeptData } from '../ports-reports.ts';

export interface RevisionPorts {
  readonly dossiers: Dossiers;
  readonly kept: KeptData;
}

/**
 * All that was known of the plan at that revision; left out: at the present one.
 * @throws NOT_FOUND for an unknown plan, `REPORT_REVISION` for a revision that has not come, `REPORT_REVISION_GONE` for one whose
 *   records are not kept: no report was made from it, or too many later ones were (subject: the number)
 */
export async function planAtRevision(
  { dossiers, kept }: RevisionPorts,
  slug: string,
  revision?: number,
): Promise<PlanDossier> {
  const present = await dossiers.find(slug);
  if (revision === undefined || revision === present.revision) return present;
  if (revision > present.revision) throw notFound('REPORT_REVISION', String(revision));
  const then = await kept.find(slug, revision);
  if (!then) throw notFound('REPORT_REVISION_GONE', String(revision));
  return then;
}
