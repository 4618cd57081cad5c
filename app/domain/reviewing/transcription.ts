/** What a report of the IRM says of a commitment, and what a person must give to copy a value of it here. */
import { isWebAddress } from '../web-address.ts';
import { wrongAssessments } from '../invariants/assessments.ts';
import type { AssessmentValue, IrmReport } from '../records.ts';
import type { IrmReportType, Moment, NaReason } from '../values.ts';
import { type PlanTime, type Question, questionsOf } from './codebook.ts';
import { PAGE_LIMIT } from './coding.ts';

/** Moments that a kind of report speaks of (1.2). Briefs and reports on a whole plan code no commitment. */
const MOMENTS_OF_TYPE: Readonly<Record<IrmReportType, readonly Moment[]>> = {
  PROGRESS: ['MIDTERM'],
  END_OF_TERM: ['END_OF_TERM'],
  DESIGN: ['DESIGN'],
  IMPLEMENTATION: ['END_OF_TERM'],
  TRANSITIONAL_RESULTS: ['END_OF_TERM'],
  HYBRID: ['DESIGN', 'END_OF_TERM'],
  COCREATION_BRIEF: [],
  ACTION_PLAN_REVIEW: ['DESIGN'],
  MIDTERM_REVIEW: ['MIDTERM'],
  RESULTS: ['END_OF_TERM'],
  LOCAL_INCEPTION: [],
  LOCAL_END_OF_COMMITMENT: ['END_OF_COMMITMENT'],
  LOCAL_END_OF_PLAN: [],
};

/** Something that a report codes for every commitment or for some. */
export interface ReportQuestion extends Question {
  readonly moment: Moment;
}

/** What a report codes, by its kind and method. Relevance is copied as the report gives it, aspect by aspect. */
export function questionsOfReport({ type, methodology }: IrmReport, term: PlanTime): ReportQuestion[] {
  return MOMENTS_OF_TYPE[type].flatMap((moment) =>
    questionsOf(methodology, moment, term).map((question) => ({ ...question, moment })),
  );
}

/** A value as it is copied. */
export interface CopiedAnswer {
  readonly value: string | null;
  readonly naReason: NaReason | null;
  /** Page or section of the report; else an address that leads there. */
  readonly page: string;
  readonly url: string;
}

export type CopyFault =
  | 'ANSWER_MISSING'
  | 'VALUE_UNKNOWN'
  | 'REASON_UNKNOWN'
  | 'NOT_VERIFIABLE'
  | 'PLACE_MISSING'
  | 'URL_INVALID'
  | 'PAGE_TOO_LONG';

const REASONS: readonly NaReason[] = ['NOT_APPLICABLE', 'NOT_ASSESSABLE'];

/** All that keeps a value from being copied: a value of the scale or a reason, and where it stands in the report. */
export function checkCopy({ value, naReason, page, url }: CopiedAnswer, { values }: Question): CopyFault[] {
  const [place, address] = [page.trim(), url.trim()];
  return [
    ...(value === null && naReason === null ? (['ANSWER_MISSING'] as const) : []),
    ...(value !== null && !values.includes(value) ? (['VALUE_UNKNOWN'] as const) : []),
    ...(naReason !== null && !REASONS.includes(naReason) ? (['REASON_UNKNOWN'] as const) : []),
    ...(place === '' && address === '' ? (['PLACE_MISSING'] as const) : []),
    ...(address !== '' && !isWebAddress(address) ? (['URL_INVALID'] as const) : []),
    ...(place.length > PAGE_LIMIT ? (['PAGE_TOO_LONG'] as const) : []),
  ];
}

/**
 * Whether a value contradicts what else the IRM said of the commitment: since 2021 what is not verifiable is assessed no
 * further (2.3), so one of the two was copied wrong.
 * @param known what of it is here already; an earlier copy of the same value does not count
 */
export function contradicts(value: AssessmentValue, known: readonly AssessmentValue[]): boolean {
  const others = known.filter(
    (one) => one.commitment === value.commitment && one.source === 'IRM' && !isCopyOf(one, value),
  );
  const before = faultsAmong(others);
  return faultsAmong([...others, value]) > before;
}

const faultsAmong = (assessments: readonly AssessmentValue[]): number =>
  wrongAssessments({ assessments }).filter(({ code }) => code === 'ASSESSED_THOUGH_NOT_VERIFIABLE').length;

/** Whether two are about the same thing in the same report. */
const isCopyOf = (a: AssessmentValue, b: AssessmentValue): boolean =>
  a.report === b.report &&
  a.moment === b.moment &&
  a.variable === b.variable &&
  (a.aspect ?? 'OVERALL') === (b.aspect ?? 'OVERALL');
