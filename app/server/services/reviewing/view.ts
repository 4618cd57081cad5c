/** Assessments on their way as those who take part in them see them. */
import type { ReplyView, ReviewPage, ReviewSummary } from '#contracts/reviewing-views.ts';
import { recordKey } from '#domain/filing/ids.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { checkCoding, type Coding, type CodingContext } from '#domain/reviewing/coding.ts';
import { movesOf, readableSeats, type ReviewSeat, seatOf, writingSeat } from '#domain/reviewing/workflow.ts';
import { bodyOf } from '../filing/view.ts';
import { labelsOf, planLabel } from '../plan-labels.ts';
import type { StoredReview } from '../ports-reviewing.ts';
import type { ReviewPlace } from './access.ts';
import { judgingBodies, pieceViews } from './evidence.ts';
import { codingIn, contextOf, decidedIn, differingIn, type FoundReview, stateOf } from './place.ts';

export function reviewSummary({ userId }: Pick<Actor, 'userId'>, { stored, place }: FoundReview): ReviewSummary {
  const { id, moment, methodology, isDouble, status, releaseOn, updatedAt } = stored;
  const state = stateOf(stored);
  const { dossier, commitment } = place;
  return {
    ...{ id, moment, methodology, isDouble, status, releaseOn, updatedAt },
    plan: planLabel(dossier),
    commitment: labelsOf(dossier).commitment(commitment.id) ?? { code: commitment.code, number: 0, title: {} },
    isCorrection: stored.correctsId !== null,
    body: bodyOf(place, stored.organizationId),
    moves: movesOf(state, userId),
    isOwn: seatOf(state, userId) !== null || state.readers.includes(userId),
    replies: stored.replies.length,
  };
}

/** @param organization id of the reader's own body */
export function reviewPage(
  actor: Pick<Actor, 'userId'>,
  { stored, place }: FoundReview,
  organization: string,
): ReviewPage {
  const context = contextOf(stored, place);
  const state = stateOf(stored);
  const readable = readableSeats(state, actor.userId);
  const isKnown = readable.length > 0;
  const everything = readable.length === stored.codings.length;
  return {
    ...reviewSummary(actor, { stored, place }),
    ...{ version: stored.version, correction: stored.correction, questions: context.questions },
    language: place.dossier.jurisdiction.authoritativeLanguage,
    codings: stored.codings
      .filter(({ seat }) => readable.includes(seat))
      .map(({ seat, organizationId, office, content, sentAt }) => ({
        ...{ seat, office, content, sentAt, body: bodyOf(place, organizationId) },
      })),
    differing: isKnown && stored.status !== 'CODING' ? differingIn(stored, context) : null,
    decided: isKnown && everything ? decidedIn(stored, context) : null,
    writing: writingOf(actor.userId, stored, context),
    ...piecesOf(place, organization),
    steps: stored.steps.map(({ action, at, office, note, organizationId }) => ({
      ...{ action, at, office, note, body: organizationId === null ? null : bodyOf(place, organizationId) },
    })),
    isOpen: state.isOpen,
    replyViews: replyViews(stored, place),
    assessment: stored.assessmentId && recordKey(stored.assessmentId),
  };
}

/** The evidence that may be cited, with the bodies that judged it. */
export function piecesOf(place: ReviewPlace, organization: string): Pick<ReviewPage, 'pieces' | 'bodies'> {
  const pieces = pieceViews(place, organization);
  return { pieces, bodies: judgingBodies(place, pieces) };
}

function writingOf(userId: string, stored: StoredReview, context: CodingContext): ReviewPage['writing'] {
  const seat = writingSeat(stateOf(stored), userId);
  if (seat === null) return null;
  const own = codingIn(stored, seat);
  const content: Coding = own?.content ?? {};
  const keys = keysToWrite(seat, stored, context);
  return {
    ...{ seat, content, version: own?.version ?? 0 },
    questions: context.questions.filter(({ key }) => keys.includes(key)),
    findings: checkCoding(content, context, keys),
  };
}

/** The third decides only where the two differ. */
export function keysToWrite(seat: ReviewSeat, stored: StoredReview, context: CodingContext): string[] {
  return seat === 'DECIDING' ? (differingIn(stored, context) ?? []) : context.questions.map(({ key }) => key);
}

export function replyViews({ replies }: StoredReview, place: ReviewPlace): ReplyView[] {
  return replies.map(({ organizationId, at: _, ...reply }) => ({ ...reply, body: bodyOf(place, organizationId) }));
}
