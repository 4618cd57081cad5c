/** An assessment on its way with all that its rules depend on. */
import { notFound } from '#domain/errors.ts';
import { recordKey } from '#domain/filing/ids.ts';
import { planTerm, questionsOf } from '#domain/reviewing/codebook.ts';
import { type Coding, type CodingContext, settledCoding } from '#domain/reviewing/coding.ts';
import { type CodedPair, decidedCoding, differingKeys } from '#domain/reviewing/decision.ts';
import { assessmentsOn } from '#domain/reviewing/released.ts';
import { evidencePieces } from '#domain/reviewing/verdicts.ts';
import type { ReviewSeat, ReviewState } from '#domain/reviewing/workflow.ts';
import { planOf } from '../filing/place.ts';
import type { StoredReview } from '../ports-reviewing.ts';
import { placeOfCode, type Reviewing, type ReviewPlace } from './access.ts';

export interface FoundReview {
  readonly stored: StoredReview;
  readonly place: ReviewPlace;
}

/** @throws NOT_FOUND REVIEW */
export async function findReview(reviewing: Reviewing, id: string): Promise<FoundReview> {
  const stored = await reviewing.reviews.find(id);
  if (stored === null) throw notFound('REVIEW', id);
  return { stored, place: await placeOfReview(reviewing, stored) };
}

/** @throws NOT_FOUND where the commitment is no longer in the plan */
export async function placeOfReview(
  reviewing: Reviewing,
  { commitmentId }: Pick<StoredReview, 'commitmentId'>,
): Promise<ReviewPlace> {
  const { commitments } = await planOf(reviewing, commitmentId);
  const found = commitments.find(({ id }) => id === recordKey(commitmentId));
  return placeOfCode(reviewing, found?.code ?? commitmentId);
}

export function stateOf({ status, isDouble, codings, steps, openedAt }: StoredReview): ReviewState {
  return {
    ...{ status, isDouble, isOpen: openedAt !== null },
    seats: codings.map(({ seat, userId, sentAt }) => ({ seat, userId, isSent: sentAt !== null })),
    readers: steps.filter(({ action }) => action === 'CONFIRMED').map(({ userId }) => userId),
  };
}

/** The questions of an assessment, and what the answers are checked against. */
export function contextOf(
  { methodology, moment, organizationId, correctsId }: StoredReview,
  { dossier, commitment, today }: ReviewPlace,
): CodingContext {
  const own = assessmentsOn(dossier, commitment.id, today).filter(
    ({ assessment }) =>
      assessment.organization === recordKey(organizationId) &&
      assessment.methodology === methodology &&
      assessment.moment !== moment,
  );
  const values = own.flatMap(({ assessment }) => assessment.values);
  const assessed = own.filter(({ assessment }) => assessment.values.some(({ value }) => value !== null));
  return {
    methodology,
    questions: questionsOf(methodology, moment, planTerm(dossier)),
    evidence: evidencePieces(dossier, commitment.id, today).flatMap(({ ids }) => ids),
    verifiability: values.find(({ variable }) => variable === 'VERIFIABILITY')?.value ?? null,
    assessedAt: assessed.map(({ assessment }) => assessment.moment),
    isCorrection: correctsId !== null,
  };
}

export function codingIn({ codings }: StoredReview, seat: ReviewSeat): StoredReview['codings'][number] | undefined {
  return codings.find((coding) => coding.seat === seat);
}

/** The two codings of something coded twice, settled; null before both are there. */
export function bothCodings(stored: StoredReview, context: CodingContext): CodedPair | null {
  const [first, second] = [codingIn(stored, 'FIRST'), codingIn(stored, 'SECOND')];
  if (!stored.isDouble || !first?.sentAt || !second?.sentAt) return null;
  return [settledCoding(first.content, context), settledCoding(second.content, context)];
}

/** Where the two codings differ; null before both are there. */
export function differingIn(stored: StoredReview, context: CodingContext): string[] | null {
  const both = bothCodings(stored, context);
  return both && differingKeys(both, context.questions);
}

/** What an assessment comes to: as it was confirmed or signed, whatever became public since; null while that is not known. */
export function decidedIn(stored: StoredReview, context: CodingContext): Coding | null {
  if (stored.confirmed !== null) return stored.confirmed;
  if (!stored.isDouble) {
    const { content, sentAt } = codingIn(stored, 'FIRST') ?? { content: {}, sentAt: null };
    return sentAt === null ? settledCoding(content, context) : content;
  }
  const both = bothCodings(stored, context);
  const decision = codingIn(stored, 'DECIDING');
  if (both === null || !decision?.sentAt) return null;
  return settledCoding(decidedCoding(both, decision.content, context.questions), context);
}
