/** Commitments that a reader of this one may want to see: of the same theme, of the same body, before and after. */
import type { LineageLink, RelatedCommitment, RelatedStory } from '#contracts/commitment-story.ts';
import type { IsoDate } from '#domain/dates.ts';
import { milestonesComplete } from '#domain/figures.ts';
import { leadOrganizationsOn } from '#domain/participation.ts';
import type { Commitment, PlanDossier } from '#domain/records.ts';
import type { MilestoneStanding } from '#domain/standing.ts';
import type { FoundCommitment } from './find.ts';

export function relatedTo(
  { dossier, commitment, all }: FoundCommitment,
  standings: readonly MilestoneStanding[],
  asOf: IsoDate,
): RelatedStory {
  const others = dossier.commitments.filter(({ id }) => id !== commitment.id);
  const leads = leadOrganizationsOn(dossier, commitment.id, asOf).map(({ id }) => id);
  const shared = (other: Commitment): string[] =>
    leadOrganizationsOn(dossier, other.id, asOf).flatMap(({ id }) => (leads.includes(id) ? id : []));
  const related = (other: Commitment): RelatedCommitment => relatedCommitment(other, standings, shared(other), asOf);
  return {
    sameTheme: others.filter(({ theme }) => theme === commitment.theme).map(related),
    sameBody: others.filter((other) => shared(other).length > 0).map(related),
    continues: commitment.continues.map((code) => lineageLink(all, code)),
    continuedBy: all.flatMap(({ plan, commitments }) =>
      commitments
        .filter(({ continues }) => continues.includes(commitment.code))
        .map(({ code, shortTitle }) => ({ code, title: shortTitle, plan: plan.shortTitle })),
    ),
  };
}

function relatedCommitment(
  { id, code, number, shortTitle }: Commitment,
  standings: readonly MilestoneStanding[],
  bodies: readonly string[],
  asOf: IsoDate,
): RelatedCommitment {
  const own = standings.filter(({ milestone }) => milestone.commitment === id);
  const complete = milestonesComplete(own, 'AGENCY_SELF', asOf).value;
  return { code, number, title: shortTitle, complete, milestones: own.length, bodies };
}

function lineageLink(all: readonly PlanDossier[], code: string): LineageLink {
  for (const { plan, commitments } of all) {
    const found = commitments.find((commitment) => commitment.code === code);
    if (found) return { code, title: found.shortTitle, plan: plan.shortTitle };
  }
  return { code, title: null, plan: null };
}
