/** What is done with an assessment besides writing it: reading, returning, opening to the body, releasing. */
import type { ReviewPage } from '#contracts/reviewing-views.ts';
import { addDays, isIsoDay, type IsoDate } from '#domain/dates.ts';
import { conflict, invalid } from '#domain/errors.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { ACTION_OF_MOVE, mayMove, type ReviewMove, statusAfter } from '#domain/reviewing/workflow.ts';
import { noteOf, signature } from '../filing/access.ts';
import type { ReviewChange } from '../ports-reviewing.ts';
import { allowOn, type ReviewerRole, type Reviewing, type ReviewPlace } from './access.ts';
import { disclosureOf } from './disclosure.ts';
import { findReview, type FoundReview, stateOf } from './place.ts';
import { releasable, releaseOf, returning } from './release.ts';
import { reviewTrace } from './trail-words.ts';
import { reviewPage } from './view.ts';
import { earlyReason } from './wait.ts';

/** Moves of a reviewer that write nothing. */
export type PlainMove = Exclude<ReviewMove, 'SAVE' | 'SEND'>;

export interface ReviewMoveRequest {
  /** Id of the assessment. */
  readonly id: string;
  /** The version that was seen. */
  readonly version: number;
  readonly move: PlainMove;
  /** Needed to return or give up an assessment, and to release it before the body's time to reply has passed. */
  readonly note?: string | null;
  /** What the body of a second reader has to do with the commitment; asked where the plan names it there. */
  readonly disclosure?: string | null;
  /** Day of release, for SCHEDULE. */
  readonly releaseOn?: IsoDate | null;
  /** The same key is taken once, however often the form is sent. */
  readonly requestKey: string;
}

const NEEDS_NOTE: readonly ReviewMove[] = ['RETURN', 'WITHDRAW'];
const LATEST_DAYS = 366;

/**
 * Makes a move.
 * @throws NOT_FOUND REVIEW; FORBIDDEN; INVALID NOTE_MISSING, NOTE_TOO_LONG, RELEASE_ON for a day that does not exist, is not
 *   after today or is more than a year away, EARLY_REASON_MISSING for one before the body's time to reply has passed,
 *   DISCLOSURE_MISSING, DISCLOSURE_TOO_LONG; CONFLICT REVIEW_STATUS, REVIEW_CHANGED, REQUEST_KEY_USED, and CONFIRMED_OUTDATED
 *   where something became public by which the rules would change what is to be confirmed or released
 */
export async function moveReview(reviewing: Reviewing, actor: Actor, request: ReviewMoveRequest): Promise<ReviewPage> {
  const found = await findReview(reviewing, request.id);
  const by = allowOn(actor, 'ASSESS', found.place);
  if (!(await isRepeated(reviewing, request))) {
    const outcome = await reviewing.reviews.change(changeOf(reviewing, actor, by, found, request));
    if (outcome !== 'DONE' && !(await isRepeated(reviewing, request))) throw conflict('REVIEW_CHANGED', request.id);
    await reviewing.dossiers.refresh();
  }
  return reviewPage(actor, await findReview(reviewing, request.id), by.organization);
}

async function isRepeated({ reviews }: Reviewing, { id, requestKey }: ReviewMoveRequest): Promise<boolean> {
  const taken = await reviews.findByRequest(requestKey);
  if (taken !== null && taken.id !== id) throw conflict('REQUEST_KEY_USED', requestKey);
  return taken !== null;
}

function changeOf(
  reviewing: Reviewing,
  actor: Actor,
  by: ReviewerRole,
  { stored, place }: FoundReview,
  request: ReviewMoveRequest,
): ReviewChange {
  const { id, version, move, requestKey, releaseOn } = request;
  const state = stateOf(stored);
  const note = noteOf(request.note, NEEDS_NOTE.includes(move));
  if (!mayMove(state, move, actor.userId)) throw conflict('REVIEW_STATUS', stored.status);
  const action = ACTION_OF_MOVE[move];
  const signed = signature(reviewing, actor, by);
  const { organization: organizationId, office } = by;
  return {
    ...{ id, version, status: statusAfter(state, move, null), by: signed },
    step: { action, organizationId, note, content: null, requestKey, disclosure: disclosureIn(actor, place, request) },
    ...detailsOf(move, { stored, place }, { releaseOn, note, at: signed.at }),
    ...(move === 'JOIN' && {
      joins: { seat: 'SECOND' as const, userId: actor.userId, organizationId, office, content: {}, disclosure: null },
    }),
    audit: reviewTrace(`REVIEW_${action}`, place, move === 'RELEASE' ? stored.organizationId : organizationId, {
      ...{ entity: 'Review', entityId: id, after: { status: action, note }, isPublic: move === 'RELEASE' },
    }),
  };
}

const disclosureIn = (actor: Actor, place: ReviewPlace, { move, disclosure }: ReviewMoveRequest): string | null =>
  move === 'CONFIRM' ? disclosureOf(actor, place, disclosure) : null;

/** What a move changes besides the status. */
function detailsOf(
  move: PlainMove,
  found: FoundReview,
  { releaseOn, note, at }: Pick<ReviewMoveRequest, 'releaseOn'> & { readonly note: string | null; readonly at: string },
): Partial<ReviewChange> {
  switch (move) {
    case 'CONFIRM':
      return { confirmed: releasable(found) };
    case 'OPEN':
      releasable(found);
      return { openedAt: at };
    case 'SCHEDULE':
      return { releaseOn: scheduled(found, releaseOn, note) };
    case 'RELEASE':
      return { releaseOn: null, release: releaseOf(found, earlyReason(found, found.place.today, note)) };
    case 'RETURN':
      return returning(found.stored);
    default:
      return {};
  }
}

function scheduled(found: FoundReview, releaseOn: IsoDate | null | undefined, note: string | null): IsoDate {
  const day = releaseDay(releaseOn, found.place.today);
  earlyReason(found, day, note);
  releasable(found);
  return day;
}

function releaseDay(day: IsoDate | null | undefined, today: IsoDate): IsoDate {
  if (day && isIsoDay(day) && day > today && day <= addDays(today, LATEST_DAYS)) return day;
  throw invalid('RELEASE_ON', day ?? '');
}
