/** What a report of the IRM says of a commitment, and what a person must give to copy a value of it here. */
import { isWebAddress } from '../web-address.ts';
import { wrongAssessments } from '../invariants/assessments.ts';
import type { AssessmentValue, IrmReport } from '../records.ts';
import type { IrmReportType, Moment, NaReason } from '../values.ts';
import { type PlanTime, type Question, questionsOf } from './codebook.ts';
import { PAGE_LIMIT, URL_LIMIT } from './coding.ts';

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
  /** Why it replaces what is here already; needed where that was something else. */
  readonly reason: string;
}

/** What of a question is here already. */
export type KnownCopy = Pick<AssessmentValue, 'value' | 'naReason' | 'transcription'>;

export type CopyFault =
  | 'ANSWER_MISSING'
  | 'VALUE_UNKNOWN'
  | 'REASON_UNKNOWN'
  | 'NOT_VERIFIABLE'
  | 'PLACE_MISSING'
  | 'URL_INVALID'
  | 'URL_TOO_LONG'
  | 'PAGE_TOO_LONG'
  | 'REASON_MISSING'
  | 'REASON_TOO_LONG';

const REASONS: readonly NaReason[] = ['NOT_APPLICABLE', 'NOT_ASSESSABLE'];

/** Longest reason for copying anew, in characters. */
export const REASON_LIMIT = 2_000;

/** Whether a copy says something else than the one that stands here: then readers are told why. */
export function replaces(
  { value, naReason }: Pick<CopiedAnswer, 'value' | 'naReason'>,
  known: KnownCopy | null,
): boolean {
  return known?.transcription === 'DONE' && (known.value !== value || known.naReason !== naReason);
}

/**
 * All that keeps a value from being copied: a value of the scale or a reason, where it stands in the report, and why it
 * replaces another.
 */
export function checkCopy(answer: CopiedAnswer, { values }: Question, known: KnownCopy | null): CopyFault[] {
  const { value, naReason } = answer;
  return [
    ...(value === null && naReason === null ? (['ANSWER_MISSING'] as const) : []),
    ...(value !== null && !values.includes(value) ? (['VALUE_UNKNOWN'] as const) : []),
    ...(naReason !== null && !REASONS.includes(naReason) ? (['REASON_UNKNOWN'] as const) : []),
    ...placeFaults(answer),
    ...(replaces(answer, known) && answer.reason.trim() === '' ? (['REASON_MISSING'] as const) : []),
    ...(answer.reason.trim().length > REASON_LIMIT ? (['REASON_TOO_LONG'] as const) : []),
  ];
}

function placeFaults({ page, url }: CopiedAnswer): CopyFault[] {
  const [place, address] = [page.trim(), url.trim()];
  return [
    ...(place === '' && address === '' ? (['PLACE_MISSING'] as const) : []),
    ...(address !== '' && !isWebAddress(address) ? (['URL_INVALID'] as const) : []),
    ...(address.length > URL_LIMIT ? (['URL_TOO_LONG'] as const) : []),
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
