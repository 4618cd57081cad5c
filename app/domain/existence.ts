/** What a plan consisted of on a day: a version may bring in commitments and milestones that those before it did not have. */
import type { IsoDate } from './dates.ts';
import type { Commitment, Milestone, PlanDossier, PlanVersion } from './records.ts';
import { versionInForce } from './versions.ts';

/** For each plan, by the version in force, the plan as it was: what is derived from a dossier is kept by its identity. */
const known = new WeakMap<PlanDossier, Map<string, PlanDossier>>();

/**
 * The plan with the commitments and milestones that it had on a day, and what was said of them; the same object where it
 * had them all.
 */
export function planOn(dossier: PlanDossier, asOf: IsoDate): PlanDossier {
  const { id } = versionInForce(dossier.versions, asOf);
  const byVersion = known.get(dossier) ?? new Map<string, PlanDossier>();
  known.set(dossier, byVersion);
  const found = byVersion.get(id) ?? planUnder(dossier, id);
  byVersion.set(id, found);
  return found;
}

/** The plan as one of its versions has it. */
export function planUnder(dossier: PlanDossier, version: string): PlanDossier {
  const { versions } = dossier;
  const at = versions.findIndex(({ id }) => id === version);
  const milestones = dossier.milestones.filter((milestone) =>
    existsAt(firstOfMilestone(milestone, versions), at, versions),
  );
  const commitments = dossier.commitments.filter((one) => existsAt(firstOfCommitment(one, dossier), at, versions));
  if (milestones.length === dossier.milestones.length && commitments.length === dossier.commitments.length)
    return dossier;
  const had = new Set(commitments.map(({ id }) => id));
  const steps = new Set(milestones.filter(({ commitment }) => had.has(commitment)).map(({ id }) => id));
  return {
    ...dossier,
    commitments,
    milestones: milestones.filter(({ id }) => steps.has(id)),
    participations: dossier.participations.filter(({ commitment }) => had.has(commitment)),
    responsibilityChanges: dossier.responsibilityChanges.filter(({ commitment }) => had.has(commitment)),
    assessments: dossier.assessments.filter(({ commitment }) => had.has(commitment)),
    reports: dossier.reports.filter(({ milestone }) => steps.has(milestone)),
  };
}

/**
 * What a later version brought in was not there before. A version whose text could not be read may have had it: then it is
 * shown, without dates (`milestoneIn`).
 * @param first place of the first version that has it; -1: none says so, and it was always there
 * @param at place of the version in force
 */
function existsAt(first: number, at: number, versions: readonly PlanVersion[]): boolean {
  return first <= at || versions.slice(at, first).every(({ milestoneDatesKnown }) => !milestoneDatesKnown);
}

function firstOfMilestone({ versions: texts }: Milestone, versions: readonly PlanVersion[]): number {
  return versions.findIndex(({ id }) => texts.some(({ planVersion }) => planVersion === id));
}

/** A commitment is in a version that gives it dates or words one of its milestones. */
function firstOfCommitment({ id, periods }: Commitment, { versions, milestones }: PlanDossier): number {
  const own = milestones.filter(({ commitment }) => commitment === id);
  return versions.findIndex(
    (version) =>
      version.id in periods || own.some(({ versions: texts }) => texts.some((t) => t.planVersion === version.id)),
  );
}
