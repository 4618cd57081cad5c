/** What a reviewer codes: one answer to each question, with reasons and where they can be read. */
import { isWebAddress } from '../web-address.ts';
import type { Methodology, Moment, NaReason } from '../values.ts';
import type { Question } from './codebook.ts';

/** An answer as it is written; a draft may lack anything. */
export interface CodedAnswer {
  readonly value: string | null;
  /** Why there is no value. */
  readonly naReason: NaReason | null;
  /** Why this value, in the language of the plan. */
  readonly rationale: string;
  /** Key of a piece of evidence of the commitment; else an address and where in it. */
  readonly evidence: string | null;
  readonly url: string;
  readonly page: string;
}

/** Answers by the keys of their questions. */
export type Coding = Readonly<Record<string, CodedAnswer>>;

export const EMPTY_ANSWER: CodedAnswer = {
  ...{ value: null, naReason: null, rationale: '', evidence: null, url: '', page: '' },
};

/** Reasons that a reviewer may give; "not used in the method" is no answer to a question of the method. */
export const REASONS_TO_GIVE = ['NOT_YET_ASSESSED', 'NOT_APPLICABLE', 'NOT_ASSESSABLE'] as const satisfies NaReason[];

/** Longest rationale, page or section, and address, in characters. */
export const RATIONALE_LIMIT = 5_000;
export const PAGE_LIMIT = 200;
export const URL_LIMIT = 2_000;

/** What the answers depend on besides themselves. */
export interface CodingContext {
  readonly methodology: Methodology;
  readonly questions: readonly Question[];
  /** Keys of the evidence published for the commitment. */
  readonly evidence: readonly string[];
  /** Verifiability that the same body found earlier by the same method; null: none, or it is asked here. */
  readonly verifiability: string | null;
  /** Other moments of which the same body has values in public, by the same method. */
  readonly assessedAt: readonly Moment[];
  /** Whether it corrects an assessment that is public: then it may take back all that this one said. */
  readonly isCorrection: boolean;
}

export type CodingFault =
  | 'ANSWER_MISSING'
  | 'VALUE_UNKNOWN'
  | 'REASON_NOT_ALLOWED'
  | 'VALUE_AND_REASON'
  | 'RATIONALE_MISSING'
  | 'TEXT_TOO_LONG'
  | 'CITATION_MISSING'
  | 'PAGE_MISSING'
  | 'URL_INVALID'
  | 'EVIDENCE_UNKNOWN'
  | 'TECHNOLOGY_ALONE'
  | 'ASSESSED_ELSEWHERE'
  | 'NOTHING_ASSESSED';

/** What is wrong with an answer. */
export interface CodingFinding {
  readonly key: string;
  /** The field of the answer. */
  readonly field: 'value' | 'rationale' | 'url' | 'page' | 'evidence';
  readonly code: CodingFault;
}

/** Whether a method assesses a commitment that is not verifiable no further: so the IRM of 2021 and after alone (2.3). */
export function barsUnverifiable(methodology: Methodology): boolean {
  return methodology === 'IRM_2021_PLUS';
}

export function isBarred(coding: Coding, { methodology, verifiability }: CodingContext): boolean {
  return barsUnverifiable(methodology) && (coding['VERIFIABILITY']?.value ?? verifiability) === 'NO';
}

/**
 * The answers to the questions asked, nothing else, with those that a rule decides: a commitment that is not verifiable is
 * assessed no further since 2021, whatever was written on the rest.
 */
export function settledCoding(coding: Coding, context: CodingContext): Coding {
  const barred = isBarred(coding, context);
  return Object.fromEntries(
    context.questions.map(({ key, variable }) => [
      key,
      barred && variable !== 'VERIFIABILITY'
        ? { ...EMPTY_ANSWER, naReason: 'NOT_ASSESSABLE' as const }
        : (coding[key] ?? EMPTY_ANSWER),
    ]),
  );
}

/** All that keeps a coding from being signed, confirmed or released. */
export function checkCoding(given: Coding, context: CodingContext): CodingFinding[] {
  const coding = settledCoding(given, context);
  const barred = isBarred(coding, context);
  const findings = [
    ...context.questions.flatMap((question) =>
      checkAnswer(question, coding[question.key] ?? EMPTY_ANSWER, context, barred),
    ),
    ...technologyAlone(coding, context),
    ...assessedElsewhere(coding, context),
  ];
  return findings.length > 0 || barred || context.isCorrection ? findings : nothingAssessed(coding, context);
}

function checkAnswer(
  { key, values, always }: Question,
  answer: CodedAnswer,
  context: CodingContext,
  barred: boolean,
): CodingFinding[] {
  const { value, naReason } = answer;
  const at = (field: CodingFinding['field'], code: CodingFault): CodingFinding => ({ key, field, code });
  if (value !== null && naReason !== null) return [at('value', 'VALUE_AND_REASON')];
  if (value !== null && !values.includes(value)) return [at('value', 'VALUE_UNKNOWN')];
  if (value === null && naReason === null) return [at('value', 'ANSWER_MISSING')];
  if (value !== null) return checkGrounds(answer, context.evidence).map(([field, code]) => at(field, code));
  return isReasonAllowed(naReason, always, barred) ? [] : [at('value', 'REASON_NOT_ALLOWED')];
}

/**
 * "Not assessable" follows from verifiability alone, never from a choice; "not applicable" is no answer to what the method
 * codes for every commitment.
 */
function isReasonAllowed(reason: NaReason | null, always: boolean, barred: boolean): boolean {
  if (reason === 'NOT_ASSESSABLE') return barred;
  return reason === 'NOT_YET_ASSESSED' || (reason === 'NOT_APPLICABLE' && !always);
}

/** A value has its reasons and a place where they can be read: evidence of the plan, or an address and where in it. */
function checkGrounds(
  { rationale, evidence, url, page }: CodedAnswer,
  known: readonly string[],
): (readonly [CodingFinding['field'], CodingFault])[] {
  const [given, address, place] = [rationale.trim(), url.trim(), page.trim()];
  return [
    ...(given === '' ? ([['rationale', 'RATIONALE_MISSING']] as const) : []),
    ...(given.length > RATIONALE_LIMIT ? ([['rationale', 'TEXT_TOO_LONG']] as const) : []),
    ...(evidence !== null && !known.includes(evidence) ? ([['evidence', 'EVIDENCE_UNKNOWN']] as const) : []),
    ...(evidence === null && address === '' ? ([['evidence', 'CITATION_MISSING']] as const) : []),
    ...(address !== '' && (!isWebAddress(address) || address.length > URL_LIMIT)
      ? ([['url', 'URL_INVALID']] as const)
      : []),
    ...(evidence === null && address !== '' && place === '' ? ([['page', 'PAGE_MISSING']] as const) : []),
    ...(place.length > PAGE_LIMIT ? ([['page', 'TEXT_TOO_LONG']] as const) : []),
  ];
}

/** The values of the Partnership by which a commitment is relevant; technology comes in addition to one of them (2.4). */
export const RELEVANT_BY: readonly string[] = ['RELEVANCE.ATI', 'RELEVANCE.CP', 'RELEVANCE.PA'];
export const TECHNOLOGY = 'RELEVANCE.TI';

/**
 * Technology counts together with another value of the Partnership, never by itself (2.4). A value that is not assessed is
 * none that it could come in addition to: who affirms technology affirms one of the other three.
 */
function technologyAlone(coding: Coding, { questions }: CodingContext): CodingFinding[] {
  if (!questions.some(({ key }) => key === TECHNOLOGY) || coding[TECHNOLOGY]?.value !== 'YES') return [];
  const isAccompanied = RELEVANT_BY.some((key) => coding[key]?.value === 'YES');
  return isAccompanied ? [] : [{ key: TECHNOLOGY, field: 'value', code: 'TECHNOLOGY_ALONE' }];
}

/**
 * What is not verifiable is assessed no further, so what the same body has said of it at another moment is to be corrected
 * first (2.3, and invariant 5 of 9.2).
 */
function assessedElsewhere(coding: Coding, context: CodingContext): CodingFinding[] {
  const isFoundHere = coding['VERIFIABILITY']?.value === 'NO' && isBarred(coding, context);
  return isFoundHere && context.assessedAt.length > 0
    ? [{ key: 'VERIFIABILITY', field: 'value', code: 'ASSESSED_ELSEWHERE' }]
    : [];
}

/** Who gives no value at all has assessed nothing: there is nothing to sign. */
function nothingAssessed(coding: Coding, { questions }: CodingContext): CodingFinding[] {
  const [first] = questions;
  const isEmpty = questions.every(({ key }) => (coding[key]?.value ?? null) === null);
  return first && isEmpty ? [{ key: first.key, field: 'value', code: 'NOTHING_ASSESSED' }] : [];
}
