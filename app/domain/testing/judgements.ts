/** Words of those who judge a commitment, for tests. */
import type { AssessmentValue, IndependentAssessment, IndependentValue, IrmReport } from '../records.ts';
import { day } from './dossier.ts';

/** The IRM's report on results, published on 1 June 2023, by the method of 2018 to 2020. */
export function anIrmReport(over: Partial<IrmReport> = {}): IrmReport {
  return {
    ...{ id: 'results', type: 'RESULTS', title: { es: 'Informe de resultados' }, methodology: 'IRM_2018_2020' },
    ...{ planVersion: null, coversFrom: day('2019-08-31'), coversTo: day('2022-08-31'), status: 'FINAL', url: null },
    ...{ publishedOn: day('2023-06-01'), variables: [], sources: [] },
    ...over,
  };
}

/** What the IRM concluded of `C01` at the end of the plan. */
export function anIrmValue(over: Partial<AssessmentValue> = {}): AssessmentValue {
  return {
    ...{ id: `${over.variable}-${over.moment}`, commitment: 'C01', source: 'IRM', report: 'results' },
    ...{ moment: 'END_OF_TERM', methodology: 'IRM_2018_2020', variable: 'COMPLETION', value: 'LIMITED' },
    ...{ naReason: null, transcription: 'DONE', note: null, citation: null },
    ...over,
  };
}

/** A value of an independent assessment. */
export function aReviewersValue(over: Partial<IndependentValue> = {}): IndependentValue {
  return {
    ...{ variable: 'COMPLETION', aspect: 'OVERALL', value: 'LIMITED', naReason: null, rationale: null },
    ...{ evidence: null, url: null, page: null },
    ...over,
  };
}

/** What the university of a test concluded of `C01` at the end of the plan, released on 1 March 2023. */
export function anAssessment(
  values: readonly Partial<IndependentValue>[],
  over: Partial<IndependentAssessment> = {},
): IndependentAssessment {
  return {
    ...{ id: `${over.organization ?? 'utpl'}-${over.moment ?? 'END_OF_TERM'}`, commitment: 'C01' },
    ...{ moment: 'END_OF_TERM', methodology: 'IRM_2018_2020', organization: 'utpl', credits: [] },
    ...{ releasedOn: '2023-03-01', supersedes: null, correction: null, replies: [] },
    ...{ values: values.map(aReviewersValue) },
    ...over,
  };
}
