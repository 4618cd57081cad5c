/** Commitments that a reader of this one may want to see: of the same theme, of the same body, before and after. */
import type { LineageLink, RelatedCommitment, RelatedStory } from '#contracts/commitment-story.ts';
import type { IsoDate } from '#domain/dates.ts';
import { milestonesComplete } from '#domain/figures.ts';
import { type LineageEntry, lineageOf } from '#domain/lineage.ts';
import { leadOrganizationsOn } from '#domain/participation.ts';
import type { Commitment } from '#domain/records.ts';
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
  const lineage = lineageOf(all, commitment.code);
  return {
    sameTheme: others.filter(({ theme }) => theme === commitment.theme).map(related),
    sameBody: others.filter((other) => shared(other).length > 0).map(related),
    continues: lineage.continues.map(({ code, entry }) => lineageLink(code, entry)),
    continuedBy: lineage.continuedBy.map((entry) => lineageLink(entry.commitment.code, entry)),
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

/** A commitment of another plan; a code of which no plan here knows has no title. */
export function lineageLink(code: string, entry: LineageEntry | null): LineageLink {
  return { code, title: entry?.commitment.shortTitle ?? null, plan: entry?.plan.shortTitle ?? null };
}
