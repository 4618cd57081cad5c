/** Evidence that cannot be consulted. Nothing is fetched from here: what counts is that an independent reviewer tried. */
import type { IsoDate } from '../dates.ts';
import type { PlanDossier } from '../records.ts';
import { evidencePieces, verdictsOn } from '../reviewing/verdicts.ts';
import type { MilestoneStanding } from '../standing.ts';

/**
 * The days on which reviewers found pieces of evidence of a milestone's standing report to be out of reach, by the latest
 * verdict of each body; in order.
 */
export function unreadableSince(
  dossier: PlanDossier,
  { milestone, latest: { AGENCY_SELF: report } }: MilestoneStanding,
  asOf: IsoDate,
): IsoDate[] {
  const isSaid = dossier.evidenceReviews?.some(({ verdict }) => verdict === 'INACCESSIBLE') ?? false;
  if (!report || !isSaid) return [];
  const given = new Set(report.evidence.map(({ id }) => id));
  return evidencePieces(dossier, milestone.commitment, asOf)
    .filter(({ ids }) => ids.some((id) => given.has(id)))
    .flatMap(({ ids }) => verdictsOn(dossier, ids, asOf).standing)
    .filter(({ verdict }) => verdict === 'INACCESSIBLE')
    .map(({ givenOn }) => givenOn)
    .sort();
}
