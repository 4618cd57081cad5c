/** Writing a coding: saving what is written so far, and signing it. */
import type { ReviewPage } from '#contracts/reviewing-views.ts';
import { type AppError, conflict, invalid } from '#domain/errors.ts';
import type { Actor } from '#domain/policy/roles.ts';
import {
  checkCoding,
  type Coding,
  type CodingContext,
  type CodingFinding,
  settledCoding,
} from '#domain/reviewing/coding.ts';
import { type ReviewSeat, statusAfter, writingSeat } from '#domain/reviewing/workflow.ts';
import { signature } from '../filing/access.ts';
import type { NewCoding, ReviewChange } from '../ports-reviewing.ts';
import { allowOn, type ReviewerRole, type Reviewing } from './access.ts';
import { codingIn, contextOf, findReview, type FoundReview, stateOf } from './place.ts';
import { reviewTrace } from './trail-words.ts';
import { keysToWrite, reviewPage } from './view.ts';

export interface CodingRequest {
  /** Id of the assessment. */
  readonly id: string;
  /** The version of the coding that it was written on; 0: not begun. */
  readonly codingVersion: number;
  readonly coding: Coding;
}

/** The refusal of a coding, with all that is wrong in it. */
export interface CodingIncomplete extends AppError {
  readonly findings: readonly CodingFinding[];
}

/**
 * Saves what is written so far; it may lack anything.
 * @throws NOT_FOUND REVIEW; FORBIDDEN; INVALID CODING_INCOMPLETE for texts that are too long; CONFLICT REVIEW_STATUS where the
 *   person has nothing to write, CODING_CHANGED where it was saved or signed elsewhere
 */
export async function saveCoding(reviewing: Reviewing, actor: Actor, request: CodingRequest): Promise<ReviewPage> {
  const found = await findReview(reviewing, request.id);
  const by = allowOn(actor, 'ASSESS', found.place);
  const { seat, context } = writingPlace(actor, found);
  const content = answersTo(request.coding, context, keysToWrite(seat, found.stored, context));
  requireInOrder(checkCoding(content, context).filter(({ code }) => code === 'TEXT_TOO_LONG'));
  const { at } = signature(reviewing, actor, by);
  const coding = newCoding(actor, by, seat, content);
  const outcome = await reviewing.reviews.save({ reviewId: request.id, version: request.codingVersion, at, coding });
  if (outcome !== 'DONE') throw conflict('CODING_CHANGED', request.id);
  return reviewPage(actor, await findReview(reviewing, request.id), by.organization);
}

export interface SendRequest extends CodingRequest {
  /** The version of the assessment that was seen. */
  readonly version: number;
  readonly requestKey: string;
}

/**
 * Signs a coding: it goes to a second reader; coded twice, it waits for the other, or settles where the two differ.
 * @throws as `saveCoding`, and INVALID CODING_INCOMPLETE with every fault
 */
export async function sendCoding(reviewing: Reviewing, actor: Actor, request: SendRequest): Promise<ReviewPage> {
  const found = await findReview(reviewing, request.id);
  const by = allowOn(actor, 'ASSESS', found.place);
  const taken = await reviewing.reviews.findByRequest(request.requestKey);
  if (taken !== null && taken.id !== request.id) throw conflict('REQUEST_KEY_USED', request.requestKey);
  if (taken === null) {
    const outcome = await reviewing.reviews.change(sending(reviewing, actor, by, found, request));
    if (outcome !== 'DONE') throw conflict('CODING_CHANGED', request.id);
  }
  return reviewPage(actor, await findReview(reviewing, request.id), by.organization);
}

function sending(
  reviewing: Reviewing,
  actor: Actor,
  by: ReviewerRole,
  found: FoundReview,
  { id, version, codingVersion, coding, requestKey }: SendRequest,
): ReviewChange {
  const { stored, place } = found;
  const { seat, context } = writingPlace(actor, found);
  const keys = keysToWrite(seat, stored, context);
  const content = answersTo(coding, context, keys);
  requireInOrder(checkCoding(content, context, keys));
  const isNew = codingIn(stored, seat) === undefined;
  const { organization: organizationId } = by;
  return {
    ...{ id, version, status: statusAfter(stateOf(stored), 'SEND', seat) },
    step: { action: 'SENT', organizationId, note: null, content, requestKey },
    ...(isNew ? { joins: newCoding(actor, by, seat, content) } : {}),
    sends: { seat, version: isNew ? 1 : codingVersion, content },
    by: signature(reviewing, actor, by),
    audit: reviewTrace('REVIEW_SENT', place, organizationId, { entity: 'Review', entityId: id, isPublic: false }),
  };
}

/** Where somebody writes. @throws CONFLICT REVIEW_STATUS */
function writingPlace({ userId }: Actor, { stored, place }: FoundReview): { seat: ReviewSeat; context: CodingContext } {
  const seat = writingSeat(stateOf(stored), userId);
  if (seat === null) throw conflict('REVIEW_STATUS', stored.status);
  return { seat, context: contextOf(stored, place) };
}

const newCoding = (
  { userId }: Actor,
  { organization: organizationId, office }: ReviewerRole,
  seat: ReviewSeat,
  content: Coding,
): NewCoding => ({ seat, userId, organizationId, office, content });

/** The answers to the questions that are asked, settled by the rules; nothing else is kept. */
function answersTo(coding: Coding, context: CodingContext, keys: readonly string[]): Coding {
  return Object.fromEntries(Object.entries(settledCoding(coding, context)).filter(([key]) => keys.includes(key)));
}

/** @throws INVALID CODING_INCOMPLETE */
function requireInOrder(findings: readonly CodingFinding[]): void {
  if (findings.length > 0) throw Object.assign(invalid('CODING_INCOMPLETE'), { findings });
}
