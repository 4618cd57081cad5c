/** Assessments of independent reviewers that were public on a day. They stand beside what the IRM said, never instead. */
import type { IsoDate } from '../dates.ts';
import type { AssessmentReply, IndependentAssessment, PlanDossier } from '../records.ts';
import { MOMENTS } from '../values.ts';

/** An assessment with what came before and after it. */
export interface StandingAssessment {
  readonly assessment: IndependentAssessment;
  /** Those that it corrects, the newest first. */
  readonly corrected: readonly IndependentAssessment[];
  /** What the body answered by that day, the oldest first. */
  readonly replies: readonly AssessmentReply[];
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The assessments of a commitment that stood on a day: by moment, then by day. */
export function assessmentsOn(dossier: PlanDossier, commitment: string, asOf: IsoDate): StandingAssessment[] {
  const known = (dossier.independentAssessments ?? []).filter(
    (one) => one.commitment === commitment && one.releasedOn <= asOf,
  );
  const byId = new Map(known.map((one) => [one.id, one]));
  const superseded = new Set(known.map(({ supersedes }) => supersedes));
  return known
    .filter(({ id }) => !superseded.has(id))
    .toSorted(
      (a, b) => MOMENTS.indexOf(a.moment) - MOMENTS.indexOf(b.moment) || compareText(a.releasedOn, b.releasedOn),
    )
    .map((assessment) => {
      const corrected = chainOf(assessment, byId);
      const replies = [...corrected.toReversed(), assessment].flatMap((one) => one.replies);
      return { assessment, corrected, replies: replies.filter(({ givenOn }) => givenOn <= asOf) };
    });
}

function chainOf(
  { supersedes }: IndependentAssessment,
  byId: ReadonlyMap<string, IndependentAssessment>,
): IndependentAssessment[] {
  const before = byId.get(supersedes ?? '');
  return before ? [before, ...chainOf(before, byId)] : [];
}
