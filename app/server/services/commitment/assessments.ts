/** Assessments of independent reviewers on a commitment, with what follows from them. */
import type { AssessmentStory } from '#contracts/commitment-assessments.ts';
import type { IsoDate } from '#domain/dates.ts';
import { computedFacts } from '#domain/irm/computed.ts';
import type { Commitment, IndependentAssessment, IndependentValue, PlanDossier } from '#domain/records.ts';
import { agreementOf } from '#domain/reviewing/agreement.ts';
import { planTerm } from '#domain/reviewing/codebook.ts';
import { assessmentsOn, type StandingAssessment } from '#domain/reviewing/released.ts';
import { evidencePieces } from '#domain/reviewing/verdicts.ts';

export function assessmentStories(dossier: PlanDossier, commitment: Commitment, asOf: IsoDate): AssessmentStory[] {
  const standing = assessmentsOn(dossier, commitment.id, asOf);
  return standing.map((one) => ({
    ...one,
    computed: factsOf(one.assessment, standing, dossier),
    evidence: citedIn(one.assessment, dossier, asOf),
    ...agreementIn(one.assessment, dossier, asOf),
  }));
}

/** From what the same body coded by the same method. */
function factsOf(
  { organization, methodology, moment }: IndependentAssessment,
  standing: readonly StandingAssessment[],
  dossier: PlanDossier,
) {
  const own = standing
    .map(({ assessment }) => assessment)
    .filter((one) => one.organization === organization && one.methodology === methodology);
  const codes = own.flatMap((one) => one.values.map((value) => ({ ...value, moment: one.moment })));
  return computedFacts(codes, { methodology, moment, planYear: planTerm(dossier).year });
}

function citedIn({ values, commitment }: IndependentAssessment, dossier: PlanDossier, asOf: IsoDate) {
  const cited = new Set(values.flatMap(({ evidence }) => evidence ?? []));
  const pieces = cited.size === 0 ? [] : evidencePieces(dossier, commitment, asOf);
  return Object.fromEntries(
    pieces.flatMap(({ ids, evidence }) => ids.filter((id) => cited.has(id)).map((id) => [id, evidence] as const)),
  );
}

const sameQuestion = (a: IndependentValue, b: IndependentValue): boolean =>
  a.variable === b.variable && a.aspect === b.aspect;

/** Over every commitment that was coded twice by the same method at the same moment, as far as it was public that day. */
function agreementIn({ values, methodology, moment }: IndependentAssessment, dossier: PlanDossier, asOf: IsoDate) {
  const coded = values.filter(({ codes }) => codes !== undefined);
  if (coded.length === 0) return { twice: null, agreement: [] };
  const alike = dossier.commitments
    .flatMap(({ id }) => assessmentsOn(dossier, id, asOf))
    .filter(({ assessment }) => assessment.methodology === methodology && assessment.moment === moment)
    .flatMap(({ assessment }) => assessment.values);
  return {
    twice: { agreed: coded.filter(({ codes }) => codes?.[0] === codes?.[1]).length, of: coded.length },
    agreement: coded.map((value) => ({
      ...{ variable: value.variable, aspect: value.aspect },
      agreement: agreementOf(alike.flatMap((one) => (sameQuestion(one, value) && one.codes ? [one.codes] : []))),
    })),
  };
}
