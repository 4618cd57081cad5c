/** Every commitment with what is needed to read it. */
import type { Commitment, Milestone, Organization, Participation, PlanDossier } from '#domain/records.ts';
import { rememberPerPlans } from './memory.ts';

/** Facts of one plan by commitment, so that a list of thousands is not searched through for each of them. */
export interface PlanParts {
  readonly milestones: ReadonlyMap<string, readonly Milestone[]>;
  readonly participations: ReadonlyMap<string, readonly Participation[]>;
  readonly organizations: ReadonlyMap<string, Organization>;
}

/** A commitment in the list of all, with what is needed to read it. */
export interface PlacedCommitment {
  readonly dossier: PlanDossier;
  readonly parts: PlanParts;
  readonly commitment: Commitment;
}

/** Every commitment, plan by plan. Its place here is its number in the list's facts and in the search index. */
export const allCommitments = (dossiers: readonly PlanDossier[]): readonly PlacedCommitment[] => placed(dossiers, '');

const placed = rememberPerPlans(
  (dossiers) =>
    dossiers.flatMap((dossier) => {
      const parts = partsOf(dossier);
      return dossier.commitments.map((commitment) => ({ dossier, parts, commitment }));
    }),
  1,
);

function partsOf(dossier: PlanDossier): PlanParts {
  return {
    milestones: Map.groupBy(dossier.milestones, (milestone) => milestone.commitment),
    participations: Map.groupBy(dossier.participations, (part) => part.commitment),
    organizations: new Map(dossier.organizations.map((organization) => [organization.id, organization])),
  };
}
