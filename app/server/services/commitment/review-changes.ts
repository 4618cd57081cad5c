/** What independent eyes said of a commitment, as changes: verdicts, assessments, replies, values of the IRM copied here. */
import type { Change } from '#contracts/commitment-changes.ts';
import { isKnownBy, type IsoDate, type PartialDate } from '#domain/dates.ts';
import type { AssessmentValue, Commitment, IndependentAssessment, PlanDossier } from '#domain/records.ts';
import { evidencePieces, type EvidencePiece } from '#domain/reviewing/verdicts.ts';

type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

const on = (date: IsoDate): { readonly date: PartialDate; readonly to: null; readonly sources: readonly string[] } => ({
  ...{ date: { date, precision: 'DAY' }, to: null, sources: [] },
});

/** As far as it was public by a day. */
export function reviewChanges(dossier: PlanDossier, { id }: Commitment, asOf: IsoDate): Change[] {
  const assessments = (dossier.independentAssessments ?? []).filter(
    ({ commitment, releasedOn }) => commitment === id && releasedOn <= asOf,
  );
  return [
    ...verdictChanges(dossier, id, asOf),
    ...assessments.map((assessment) => assessmentChange(assessment)),
    ...assessments.flatMap((assessment) => replyChanges(assessment, asOf)),
    ...transcriptionChanges(dossier, id, asOf),
  ];
}

function verdictChanges(dossier: PlanDossier, commitment: string, asOf: IsoDate): Of<'VERDICT'>[] {
  const reviews = (dossier.evidenceReviews ?? []).filter(({ givenOn }) => givenOn <= asOf);
  if (reviews.length === 0) return [];
  const numbers = new Map(dossier.milestones.map(({ id, number }) => [id, number]));
  const told = ({ ids, evidence, milestone }: EvidencePiece) =>
    reviews
      .filter((review) => ids.includes(review.evidence))
      .map((review) => {
        const about = { review, title: evidence.title, milestone: numbers.get(milestone) ?? 0 };
        return { kind: 'VERDICT' as const, id: `verdict-${review.id}`, ...on(review.givenOn), ...about };
      });
  return evidencePieces(dossier, commitment, asOf).flatMap(told);
}

const assessmentChange = (assessment: IndependentAssessment): Of<'ASSESSMENT'> => ({
  ...{ kind: 'ASSESSMENT', id: `assessment-${assessment.id}`, ...on(assessment.releasedOn), assessment },
});

/** A reply that was given before the release was public with it. */
function replyChanges(assessment: IndependentAssessment, asOf: IsoDate): Of<'REPLY'>[] {
  return assessment.replies
    .filter(({ givenOn }) => givenOn <= asOf)
    .map((reply) => {
      const day = reply.givenOn > assessment.releasedOn ? reply.givenOn : assessment.releasedOn;
      return { kind: 'REPLY', id: `reply-${reply.id}`, ...on(day), reply, assessor: assessment.organization };
    });
}

/** Values of one report that were copied on one day, together; what was copied again stands on both days. */
function transcriptionChanges(dossier: PlanDossier, commitment: string, asOf: IsoDate): Of<'TRANSCRIPTION'>[] {
  const groups = new Map<string, AssessmentValue[]>();
  for (const value of dossier.assessments) {
    const { copied, source } = value;
    if (value.commitment !== commitment || source !== 'IRM' || !copied || copied.on > asOf) continue;
    const key = `${copied.on} ${value.report ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return [...groups].flatMap(([key, values]) => {
    const [day] = key.split(' ');
    const report = dossier.irmReports.find(({ id }) => id === values[0]?.report);
    if (day === undefined || !report || !isKnownBy(report.publishedOn, asOf)) return [];
    return [{ kind: 'TRANSCRIPTION' as const, id: `copied-${day}-${report.id}`, ...on(day), report, values }];
  });
}
