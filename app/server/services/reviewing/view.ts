/** Assessments on their way as those who take part in them see them. */
import type { ReplyView, ReviewPage, ReviewSummary } from '#contracts/reviewing-views.ts';
import { recordKey } from '#domain/filing/ids.ts';
import { rolesInPlan } from '#domain/policy/independence.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { checkCoding, type Coding, type CodingContext, type CodingFinding } from '#domain/reviewing/coding.ts';
import { checkDecision, differingKeys, isStillInOrder, keysToDecide } from '#domain/reviewing/decision.ts';
import { isEarly, lastReplyDay } from '#domain/reviewing/reply-time.ts';
import { movesOf, readableSeats, type ReviewSeat, seatOf, writingSeat } from '#domain/reviewing/workflow.ts';
import { bodyOf } from '../filing/view.ts';
import { labelsOf, planLabel } from '../plan-labels.ts';
import type { StoredReview } from '../ports-reviewing.ts';
import type { ReviewPlace } from './access.ts';
import { judgingBodies, pieceViews } from './evidence.ts';
import { bothCodings, codingIn, contextOf, decidedIn, differingIn, type FoundReview, stateOf } from './place.ts';
import { replyTime, roundOf } from './wait.ts';

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
export function reviewPage(actor: Actor, { stored, place }: FoundReview, organization: string): ReviewPage {
  const { dossier, commitment } = place;
  const context = contextOf(stored, place);
  const state = stateOf(stored);
  const readable = readableSeats(state, actor.userId);
  const isKnown = readable.length > 0;
  const everything = readable.length === stored.codings.length;
  return {
    ...reviewSummary(actor, { stored, place }),
    ...{ version: stored.version, correction: stored.correction, questions: context.questions },
    language: dossier.jurisdiction.authoritativeLanguage,
    codings: stored.codings
      .filter(({ seat }) => readable.includes(seat))
      .map(({ seat, organizationId, office, content, sentAt }) => ({
        ...{ seat, office, content, sentAt, body: bodyOf(place, organizationId) },
      })),
    differing: isKnown && stored.status !== 'CODING' ? differingIn(stored, context) : null,
    decided: isKnown && everything ? decidedIn(stored, context) : null,
    writing: writingOf(actor.userId, stored, context),
    ...piecesOf(place, organization),
    steps: stepViews(stored, place),
    isOpen: state.isOpen,
    wait: waitOf({ stored, place }),
    isOutdated: isOutdated(stored, context),
    rolesInPlan: rolesInPlan(actor, dossier, commitment.id),
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
  const content: Coding = { ...agreedOn(seat, stored, context), ...own?.content };
  const keys = keysToWrite(seat, stored, context);
  return {
    ...{ seat, content, version: own?.version ?? 0, disclosure: own?.disclosure ?? null },
    questions: context.questions.filter(({ key }) => keys.includes(key)),
    findings: findingsIn(seat, stored, content, context),
  };
}

/** What the two agree on and the third may overrule is where the decision on it begins. */
function agreedOn(seat: ReviewSeat, stored: StoredReview, context: CodingContext): Coding {
  const both = seat === 'DECIDING' ? bothCodings(stored, context) : null;
  if (both === null) return {};
  const differing = differingKeys(both, context.questions);
  const open = keysToDecide(both, context.questions).filter((key) => !differing.includes(key));
  return Object.fromEntries(open.flatMap((key) => (both[0][key] ? [[key, both[0][key]]] : [])));
}

/** All that keeps what is written in a seat from being signed. */
export function findingsIn(
  seat: ReviewSeat,
  stored: StoredReview,
  content: Coding,
  context: CodingContext,
): CodingFinding[] {
  const both = seat === 'DECIDING' ? bothCodings(stored, context) : null;
  return both ? checkDecision(both, content, context) : checkCoding(content, context);
}

/** The third decides only where there is something to decide. */
export function keysToWrite(seat: ReviewSeat, stored: StoredReview, context: CodingContext): string[] {
  const both = seat === 'DECIDING' ? bothCodings(stored, context) : null;
  return both ? keysToDecide(both, context.questions) : context.questions.map(({ key }) => key);
}

/** How the body's time to reply stands; null where nobody answers, so that there is nothing to wait for. */
function waitOf(found: FoundReview): ReviewPage['wait'] {
  const time = replyTime(found);
  if (time.answering.length === 0) return null;
  return { lastDay: lastReplyDay(time), isOver: !isEarly(time, found.place.today) };
}

/** Whether what was signed or confirmed could not be released as it stands, so that it has to be returned. */
export function isOutdated(stored: StoredReview, context: CodingContext): boolean {
  const isSigned = ['SUBMITTED', 'CONFIRMED', 'SCHEDULED'].includes(stored.status);
  const decided = isSigned ? decidedIn(stored, context) : null;
  return decided !== null && !isStillInOrder(decided, context);
}

function stepViews({ steps, codings }: StoredReview, place: ReviewPlace): ReviewPage['steps'] {
  const decider = codings.find(({ seat }) => seat === 'DECIDING')?.userId;
  return steps.map(({ action, at, office, note, organizationId, userId }) => ({
    ...{ at, office, note, body: organizationId === null ? null : bodyOf(place, organizationId) },
    action: action === 'SENT' && userId === decider ? 'DECIDED' : action,
  }));
}

export function replyViews(stored: StoredReview, place: ReviewPlace): ReplyView[] {
  const round = roundOf(stored);
  return stored.replies.map(({ organizationId, at: _, round: answered, ...reply }) => ({
    ...{ ...reply, body: bodyOf(place, organizationId), isToEarlierText: answered < round },
  }));
}
