/** Milestones said to be complete whose evidence, says an independent reviewer, does not show it. */
import type { IsoDate } from '../dates.ts';
import type { EvidenceReview, PlanDossier } from '../records.ts';
import { evidencePieces, verdictsOn } from '../reviewing/verdicts.ts';
import type { MilestoneStanding } from '../standing.ts';
import { isComplete } from '../states.ts';

/**
 * The verdicts by which reviewers dispute that a milestone is complete, the oldest first. A body disputes it where it found that
 * a piece of evidence of the agency's standing report does not support it, and has found of no piece since that it does. What
 * another body found clears nothing: each is a voice of its own.
 */
export function disputingVerdicts(
  dossier: PlanDossier,
  { milestone, latest: { AGENCY_SELF: report } }: MilestoneStanding,
  asOf: IsoDate,
): EvidenceReview[] {
  const isSaid = dossier.evidenceReviews?.some(({ verdict }) => verdict === 'DOES_NOT_SUPPORT') ?? false;
  if (!report || !isSaid || !isComplete(report.state)) return [];
  const given = new Set(report.evidence.map(({ id }) => id));
  const standing = evidencePieces(dossier, milestone.commitment, asOf)
    .filter(({ ids }) => ids.some((id) => given.has(id)))
    .flatMap(({ ids }) => verdictsOn(dossier, ids, asOf).standing);
  const supportedSince = ({ organization, givenOn }: EvidenceReview): boolean =>
    standing.some((one) => one.organization === organization && one.verdict === 'SUPPORTS' && one.givenOn > givenOn);
  return standing
    .filter((one) => one.verdict === 'DOES_NOT_SUPPORT' && !supportedSince(one))
    .toSorted((a, b) => (a.givenOn < b.givenOn ? -1 : a.givenOn > b.givenOn ? 1 : 0));
}
