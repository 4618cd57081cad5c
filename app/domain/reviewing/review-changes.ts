/** What independent reviewers made public, and what the bodies replied, as changes of the plan. */
import type { IsoDate, PartialDate } from '../dates.ts';
import type { AssessmentReply, EvidenceReview, IndependentAssessment, PlanDossier } from '../records.ts';
import { evidencePieces } from './verdicts.ts';

interface ReviewBase {
  readonly kind: 'REVIEW';
  readonly date: PartialDate;
  readonly day: IsoDate;
  readonly commitment: string;
  /** Id of the body that says it. */
  readonly organization: string;
}

/** An assessment that was released or corrected, a reply to one, or the verdicts of a body on a commitment's evidence in one day. */
export type ReviewChange = ReviewBase &
  (
    | { readonly step: 'ASSESSMENT'; readonly assessment: IndependentAssessment }
    | { readonly step: 'REPLY'; readonly assessment: IndependentAssessment; readonly reply: AssessmentReply }
    | { readonly step: 'VERDICTS'; readonly verdicts: readonly EvidenceReview[] }
  );

const on = (day: IsoDate, commitment: string, organization: string): ReviewBase => ({
  ...{ kind: 'REVIEW', date: { date: day, precision: 'DAY' }, day, commitment, organization },
});

export function reviewChanges(dossier: PlanDossier, asOf: IsoDate): ReviewChange[] {
  const known = new Set(dossier.commitments.map(({ id }) => id));
  const released = (dossier.independentAssessments ?? []).filter(({ commitment }) => known.has(commitment));
  return [...released.flatMap(assessmentChanges), ...verdictChanges(dossier, asOf)];
}

/** A reply that was given before the release became public with it. */
function assessmentChanges(assessment: IndependentAssessment): ReviewChange[] {
  const { commitment, organization, releasedOn, replies } = assessment;
  return [
    { ...on(releasedOn, commitment, organization), step: 'ASSESSMENT', assessment },
    ...replies.map((reply): ReviewChange => {
      const day = reply.givenOn > releasedOn ? reply.givenOn : releasedOn;
      return { ...on(day, commitment, reply.organization), step: 'REPLY', assessment, reply };
    }),
  ];
}

function verdictChanges(dossier: PlanDossier, asOf: IsoDate): ReviewChange[] {
  const all = dossier.evidenceReviews ?? [];
  if (all.length === 0) return [];
  return dossier.commitments.flatMap(({ id }) => {
    const ids = new Set(evidencePieces(dossier, id, asOf).flatMap((piece) => piece.ids));
    const own = Map.groupBy(
      all.filter(({ evidence }) => ids.has(evidence)),
      ({ givenOn, organization }) => `${givenOn} ${organization}`,
    );
    return [...own.values()].flatMap((verdicts): ReviewChange[] => {
      const [first] = verdicts;
      return first ? [{ ...on(first.givenOn, id, first.organization), step: 'VERDICTS', verdicts }] : [];
    });
  });
}
