/** Assessments: variables and values of their method, IRM values with report and citation (invariants 4 and 5). */
import { belongsTo } from '../irm/methodologies.ts';
import { notAssessable } from '../irm/rules.ts';
import { isValueOf } from '../irm/scales.ts';
import type { AssessmentValue, PlanDossier } from '../records.ts';
import { finding, type DomainFinding } from './finding.ts';

/** Every fault of every assessment. */
export function wrongAssessments({ assessments }: Pick<PlanDossier, 'assessments'>): DomainFinding[] {
  const barred = notVerifiable(assessments);
  return assessments.flatMap((assessment) => [
    ...wrongValue(assessment),
    ...(assessment.source === 'IRM' ? unfounded(assessment) : []),
    ...assessedNoFurther(assessment, barred),
  ]);
}

function wrongValue({ id, variable, methodology, value, naReason, transcription }: AssessmentValue): DomainFinding[] {
  const reasonMissing = value === null && naReason === null && transcription === 'DONE';
  return [
    ...(belongsTo(variable, methodology) ? [] : [finding('VARIABLE_NOT_IN_METHOD', id, variable)]),
    ...(value === null || isValueOf(variable, value) ? [] : [finding('VALUE_NOT_ON_SCALE', id, value)]),
    ...(value !== null && naReason !== null ? [finding('VALUE_WITH_REASON', id, naReason)] : []),
    ...(reasonMissing ? [finding('NO_VALUE_WITHOUT_REASON', id)] : []),
  ];
}

/** What the IRM said needs its report, and a value the place it was copied from. */
function unfounded({ id, report, value, citation }: AssessmentValue): DomainFinding[] {
  return [
    ...(report === null ? [finding('IRM_WITHOUT_REPORT', id)] : []),
    ...(value !== null && citation === null ? [finding('IRM_WITHOUT_CITATION', id, value)] : []),
  ];
}

/** Who assesses a commitment no further is the source that found it not verifiable, no other. */
const keyOf = ({ commitment, source }: AssessmentValue, variable: string): string =>
  [commitment, source, variable].join(' ');

/** Commitment and variable pairs that the IRM assesses no further. */
function notVerifiable(assessments: readonly AssessmentValue[]): ReadonlySet<string> {
  return new Set(
    assessments
      .filter(({ variable }) => variable === 'VERIFIABILITY')
      .flatMap((found) => notAssessable(found.methodology, found.value).map((variable) => keyOf(found, variable))),
  );
}

function assessedNoFurther(assessment: AssessmentValue, barred: ReadonlySet<string>): DomainFinding[] {
  const { id, variable, methodology, value } = assessment;
  if (value === null || methodology !== 'IRM_2021_PLUS' || !barred.has(keyOf(assessment, variable))) return [];
  return [finding('ASSESSED_THOUGH_NOT_VERIFIABLE', id, value)];
}
