/** Beginning an assessment, or the correction of one that is public. */
import type { ReviewPage } from '#contracts/reviewing-views.ts';
import { type AppError, checkTogether, conflict, invalid, notFound } from '#domain/errors.ts';
import { recordId, recordKey } from '#domain/filing/ids.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { IndependentAssessment, IndependentValue } from '#domain/records.ts';
import { type Codebook, codebooksFor, planTerm } from '#domain/reviewing/codebook.ts';
import type { CodedAnswer, Coding } from '#domain/reviewing/coding.ts';
import { assessmentsOn } from '#domain/reviewing/released.ts';
import { textIn } from '#domain/text.ts';
import { noteOf, signature } from '../filing/access.ts';
import type { NewReview } from '../ports-reviewing.ts';
import {
  allowOn,
  allowReviewer,
  commitmentIdOf,
  placeOfCode,
  plansToday,
  type ReviewerRole,
  type Reviewing,
  type ReviewPlace,
} from './access.ts';
import { findReview } from './place.ts';
import { reviewTrace } from './trail-words.ts';
import { reviewPage } from './view.ts';

export interface BeginRequest {
  /** Public code of the commitment. */
  readonly code: string;
  /** As chosen; what the plan cannot be assessed by is refused. */
  readonly methodology: string;
  readonly moment: string;
  /** Whether two code it without seeing each other and a third decides. */
  readonly isDouble: boolean;
}

/**
 * Begins an assessment of a commitment at a moment of the cycle, by a method.
 * @throws FORBIDDEN; INVALID COMMITMENT where there is none, CODEBOOK where plans of that time and level are not assessed so at
 *   that moment, both at once; CONFLICT REVIEW_OPEN while the own body has one on its way, ASSESSMENT_EXISTS where it has one that is public
 */
export async function beginReview(reviewing: Reviewing, actor: Actor, request: BeginRequest): Promise<ReviewPage> {
  allowReviewer(actor, 'ASSESS');
  const { place, book } = await chosen(reviewing, request);
  const by = allowOn(actor, 'ASSESS', place);
  const standing = assessmentsOn(place.dossier, place.commitment.id, place.today).find(
    ({ assessment }) =>
      assessment.organization === recordKey(by.organization) &&
      assessment.moment === book.moment &&
      assessment.methodology === book.methodology,
  );
  if (standing) throw conflict('ASSESSMENT_EXISTS', standing.assessment.id);
  const review = { ...book, isDouble: request.isDouble, correctsId: null, correction: null };
  return begin(reviewing, actor, by, place, review, {});
}

/** What is to be assessed, and by what. @throws INVALID COMMITMENT, CODEBOOK */
async function chosen(reviewing: Reviewing, request: BeginRequest): Promise<{ place: ReviewPlace; book: Codebook }> {
  const place = await placeOfCode(reviewing, request.code).catch(nothingThere);
  const dossiers = place === null ? (await plansToday(reviewing)).map(({ dossier }) => dossier) : [place.dossier];
  const book = codebooksFor(...dossiers.map(planTerm)).find(
    ({ methodology, moment }) => methodology === request.methodology && moment === request.moment,
  );
  await checkTogether(
    () => given(place, 'COMMITMENT', request.code),
    () => given(book, 'CODEBOOK', `${request.methodology} ${request.moment}`),
  );
  return { place: given(place, 'COMMITMENT', request.code), book: given(book, 'CODEBOOK', request.methodology) };
}

function nothingThere(failure: AppError): null {
  if (failure.code === 'NOT_FOUND') return null;
  throw failure;
}

function given<Value>(value: Value | null | undefined, detail: string, subject: string): Value {
  if (value === null || value === undefined) throw invalid(detail, subject);
  return value;
}

export interface CorrectRequest {
  readonly code: string;
  /** Key of the assessment within the plan. */
  readonly assessment: string;
  /** Why; public with the correction. */
  readonly reason: string;
}

/**
 * Begins the correction of an assessment that is public, with its answers; what it corrects stays to be read.
 * @throws NOT_FOUND COMMITMENT, ASSESSMENT; FORBIDDEN, and ASSESSMENT_OF_ANOTHER for one of another body; INVALID
 *   NOTE_MISSING, NOTE_TOO_LONG; CONFLICT REVIEW_OPEN
 */
export async function correctAssessment(
  reviewing: Reviewing,
  actor: Actor,
  request: CorrectRequest,
): Promise<ReviewPage> {
  const place = await placeOfCode(reviewing, request.code);
  const by = allowOn(actor, 'ASSESS', place);
  const { dossier, commitment, today } = place;
  const found = assessmentsOn(dossier, commitment.id, today).find(
    ({ assessment }) => assessment.id === request.assessment,
  );
  if (!found) throw notFound('ASSESSMENT', request.assessment);
  const { assessment } = found;
  if (assessment.organization !== recordKey(by.organization)) throw conflict('ASSESSMENT_OF_ANOTHER', assessment.id);
  const correction = noteOf(request.reason, true);
  const { moment, methodology } = assessment;
  const correctsId = recordId(dossier.plan.id, assessment.id);
  const coding = codingOf(assessment, dossier.jurisdiction.authoritativeLanguage);
  return begin(reviewing, actor, by, place, { moment, methodology, isDouble: false, correctsId, correction }, coding);
}

async function begin(
  reviewing: Reviewing,
  actor: Actor,
  by: ReviewerRole,
  place: ReviewPlace,
  review: Pick<NewReview['review'], 'moment' | 'methodology' | 'isDouble' | 'correctsId' | 'correction'>,
  content: Coding,
): Promise<ReviewPage> {
  const id = reviewing.newId();
  const { organization: organizationId, office } = by;
  const outcome = await reviewing.reviews.begin({
    review: { ...review, id, commitmentId: commitmentIdOf(place), organizationId },
    coding: { seat: 'FIRST', userId: actor.userId, organizationId, office, content, disclosure: null },
    by: signature(reviewing, actor, by),
    audit: reviewTrace('REVIEW_BEGUN', place, organizationId, { entity: 'Review', entityId: id, isPublic: false }),
  });
  if (outcome !== 'DONE') throw conflict('REVIEW_OPEN', place.commitment.code);
  return reviewPage(actor, await findReview(reviewing, id), organizationId);
}

/** The answers that an assessment was made from. */
export function codingOf({ values }: IndependentAssessment, language: string): Coding {
  const key = ({ variable, aspect }: IndependentValue): string =>
    aspect === 'OVERALL' ? variable : `${variable}.${aspect}`;
  return Object.fromEntries(
    values.map((one): [string, CodedAnswer] => [
      key(one),
      {
        ...{
          value: one.value,
          naReason: one.naReason,
          evidence: one.evidence,
          url: one.url ?? '',
          page: one.page ?? '',
        },
        rationale: one.rationale ? textIn(one.rationale, language).text : '',
      },
    ]),
  );
}
