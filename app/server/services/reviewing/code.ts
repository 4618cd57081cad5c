/** Writing a coding: saving what is written so far, and signing it. */
import type { ReviewPage } from '#contracts/reviewing-views.ts';
import { type AppError, checkTogether, conflict, invalid } from '#domain/errors.ts';
import type { Actor } from '#domain/policy/roles.ts';
import {
  checkCoding,
  type Coding,
  type CodingContext,
  type CodingFinding,
  settledCoding,
} from '#domain/reviewing/coding.ts';
import { decidedCoding } from '#domain/reviewing/decision.ts';
import { type ReviewSeat, statusAfter, writingSeat } from '#domain/reviewing/workflow.ts';
import { NOTE_LIMIT, signature } from '../filing/access.ts';
import type { NewCoding, ReviewChange } from '../ports-reviewing.ts';
import { allowOn, type ReviewerRole, type Reviewing } from './access.ts';
import { disclosureOf } from './disclosure.ts';
import { bothCodings, codingIn, contextOf, findReview, type FoundReview, stateOf } from './place.ts';
import { reviewTrace } from './trail-words.ts';
import { findingsIn, keysToWrite, reviewPage } from './view.ts';

export interface CodingRequest {
  /** Id of the assessment. */
  readonly id: string;
  /** The version of the coding that it was written on; 0: not begun. */
  readonly codingVersion: number;
  readonly coding: Coding;
  /** What the body has to do with the commitment; asked where the plan names it there. */
  readonly disclosure?: string | null;
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
  const coding = newCoding(actor, by, seat, content, request.disclosure?.trim().slice(0, NOTE_LIMIT) || null);
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
 * @throws as `saveCoding`, and INVALID CODING_INCOMPLETE with every fault, DISCLOSURE_MISSING, DISCLOSURE_TOO_LONG
 */
export async function sendCoding(reviewing: Reviewing, actor: Actor, request: SendRequest): Promise<ReviewPage> {
  const found = await findReview(reviewing, request.id);
  const { organization } = allowOn(actor, 'ASSESS', found.place);
  const taken = await reviewing.reviews.findByRequest(request.requestKey);
  if (taken !== null && taken.id !== request.id) throw conflict('REQUEST_KEY_USED', request.requestKey);
  if (taken === null) await sign(reviewing, actor, request, found);
  return reviewPage(actor, await findReview(reviewing, request.id), organization);
}

/** How often a signature is tried while others move the assessment. */
const TRIES = 5;

/**
 * While it is being coded, what somebody else does with the assessment (taking the second seat, signing the other coding) is
 * no reason to refuse a signature: only the own coding must be as it was seen. What it leads to is told anew each time.
 * @throws CONFLICT CODING_CHANGED
 */
async function sign(reviewing: Reviewing, actor: Actor, request: SendRequest, seen: FoundReview): Promise<void> {
  let found = seen;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const isCoding = found.stored.status === 'CODING';
    const version = isCoding ? found.stored.version : request.version;
    const by = allowOn(actor, 'ASSESS', found.place);
    const outcome = await reviewing.reviews.change(await sending(reviewing, actor, by, found, { ...request, version }));
    if (outcome === 'DONE') return;
    if (!isCoding) break;
    found = await findReview(reviewing, request.id);
  }
  throw conflict('CODING_CHANGED', request.id);
}

async function sending(
  reviewing: Reviewing,
  actor: Actor,
  by: ReviewerRole,
  found: FoundReview,
  { id, version, codingVersion, coding, disclosure: typed, requestKey }: SendRequest,
): Promise<ReviewChange> {
  const { stored, place } = found;
  const { seat, context } = writingPlace(actor, found);
  const content = answersTo(coding, context, keysToWrite(seat, stored, context));
  await checkTogether(
    () => requireInOrder(findingsIn(seat, stored, content, context)),
    () => disclosureOf(actor, place, typed),
  );
  const disclosure = disclosureOf(actor, place, typed);
  const isNew = codingIn(stored, seat) === undefined;
  const both = seat === 'DECIDING' ? bothCodings(stored, context) : null;
  const { organization: organizationId } = by;
  return {
    ...{ id, version, status: statusAfter(stateOf(stored), 'SEND', seat) },
    step: { action: 'SENT', organizationId, note: null, content, requestKey },
    ...(isNew ? { joins: newCoding(actor, by, seat, content, disclosure) } : {}),
    sends: { seat, version: isNew ? 1 : codingVersion, content, disclosure },
    // What a third reviewer decides is confirmed with it.
    ...(both ? { confirmed: settledCoding(decidedCoding(both, content, context.questions), context) } : {}),
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
  disclosure: string | null,
): NewCoding => ({ seat, userId, organizationId, office, content, disclosure });

/** The answers to the questions that are asked, settled by the rules; nothing else is kept. */
function answersTo(coding: Coding, context: CodingContext, keys: readonly string[]): Coding {
  return Object.fromEntries(Object.entries(settledCoding(coding, context)).filter(([key]) => keys.includes(key)));
}

/** @throws INVALID CODING_INCOMPLETE */
function requireInOrder(findings: readonly CodingFinding[]): void {
  if (findings.length > 0) throw Object.assign(invalid('CODING_INCOMPLETE'), { findings });
}
