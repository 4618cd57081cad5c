/** The right of reply: the body that answers for a commitment reads an assessment once it may, and says what it has to say. */
import type { ReplyDesk } from '#contracts/reviewing-views.ts';
import { conflict, forbidden, invalid, notFound } from '#domain/errors.ts';
import { recordId } from '#domain/filing/ids.ts';
import { holdersOfSide } from '#domain/filing/sides.ts';
import { permission } from '#domain/policy/policy.ts';
import type { Actor, HeldRole } from '#domain/policy/roles.ts';
import { lastReplyDay } from '#domain/reviewing/reply-time.ts';
import { labelsOf, planLabel } from '../plan-labels.ts';
import { NOTE_LIMIT, signature } from '../filing/access.ts';
import { bodyOf } from '../filing/view.ts';
import type { StoredReview } from '../ports-reviewing.ts';
import type { Reviewing, ReviewPlace } from './access.ts';
import { contextOf, decidedIn, findReview, type FoundReview, placeOfReview } from './place.ts';
import { reviewTrace } from './trail-words.ts';
import { piecesOf, replyViews } from './view.ts';
import { currentReplies, replyTime, roundOf } from './wait.ts';

/** An assessment that a body may reply to, as its list shows it. */
export type ReplySummary = Pick<
  ReplyDesk,
  'id' | 'plan' | 'commitment' | 'moment' | 'methodology' | 'body' | 'isReleased' | 'releaseOn' | 'replyBy'
> & {
  /** Replies to the text as it stands. */
  readonly replies: number;
  /** When it was opened to the body; null: it became public without that. */
  readonly openedAt: string | null;
};

/** Released, or opened to the body before; nothing else exists for it. */
const isVisible = ({ status, openedAt }: StoredReview): boolean =>
  status === 'RELEASED' || ((status === 'CONFIRMED' || status === 'SCHEDULED') && openedAt !== null);

/** The role by which somebody answers for the body that leads the commitment today. */
function answering(actor: Actor, { dossier, commitment, today }: ReviewPlace) {
  const leads = holdersOfSide(dossier, commitment.id, 'AGENCY_SELF', today);
  const holders = leads.map((key) => recordId(dossier.jurisdiction.slug, key));
  const asked = actor.roles.flatMap(({ organization }) => organization ?? []);
  const found = asked.map((organization) => permission(actor, 'ASSESSMENT_REPLY', { organization, holders }));
  return found.find(({ allowed }) => allowed) ?? found[0] ?? permission(actor, 'ASSESSMENT_REPLY', null);
}

/** Whether somebody may read and reply to what is opened of a commitment. */
export const mayReply = (actor: Actor, place: ReviewPlace): boolean => answering(actor, place).allowed;

/** The assessments that a person may read and reply to, the newest first; nothing is refused. */
export async function repliesDesk(reviewing: Reviewing, actor: Actor): Promise<ReplySummary[]> {
  const stored = await reviewing.reviews.list({ statuses: ['CONFIRMED', 'SCHEDULED', 'RELEASED'] });
  const found = await Promise.all(
    stored.filter(isVisible).map(async (one) => ({ stored: one, place: await placeOfReview(reviewing, one) })),
  );
  return found
    .filter(({ place }) => mayReply(actor, place))
    .map((one) => ({ ...replyHead(one), replies: currentReplies(one.stored).length, openedAt: one.stored.openedAt }))
    .toReversed();
}

function replyHead({ stored, place }: FoundReview) {
  const { id, moment, methodology, status, releaseOn } = stored;
  const { dossier, commitment } = place;
  const isReleased = status === 'RELEASED';
  return {
    ...{ id, moment, methodology, releaseOn, isReleased },
    replyBy: isReleased ? null : lastReplyDay(replyTime({ stored, place })),
    plan: planLabel(dossier),
    commitment: labelsOf(dossier).commitment(commitment.id) ?? { code: commitment.code, number: 0, title: {} },
    body: bodyOf(place, stored.organizationId),
  };
}

/**
 * An assessment for the body that answers.
 * @throws NOT_FOUND REVIEW, also for one that is not opened to the body yet; FORBIDDEN
 */
export async function openForReply(reviewing: Reviewing, actor: Actor, id: string): Promise<ReplyDesk> {
  const { found } = await findForReply(reviewing, actor, id);
  return deskOf(found);
}

async function findForReply(
  reviewing: Reviewing,
  actor: Actor,
  id: string,
): Promise<{ found: FoundReview; by: HeldRole }> {
  const found = await findReview(reviewing, id);
  const granted = answering(actor, found.place);
  if (!granted.allowed) throw forbidden(granted.refusal, 'ASSESSMENT_REPLY');
  if (!isVisible(found.stored)) throw notFound('REVIEW', id);
  return { found, by: granted.by };
}

function deskOf({ stored, place }: FoundReview): ReplyDesk {
  const context = contextOf(stored, place);
  return {
    ...replyHead({ stored, place }),
    questions: context.questions,
    decided: decidedIn(stored, context) ?? {},
    ...piecesOf(place, stored.organizationId),
    replies: replyViews(stored, place),
  };
}

export interface ReplyRequest {
  /** Id of the assessment. */
  readonly id: string;
  readonly text: string;
  /** Whether the body wants no more time: the assessment may be released without waiting for the last day to reply. */
  readonly endsWait?: boolean;
  readonly requestKey: string;
}

/**
 * Replies to an assessment: before its release where it was opened to the body, and after. Printed beside it once it is
 * public; never changed.
 * @throws NOT_FOUND REVIEW; FORBIDDEN; INVALID REPLY_MISSING, REPLY_TOO_LONG; CONFLICT REQUEST_KEY_USED
 */
export async function replyTo(reviewing: Reviewing, actor: Actor, request: ReplyRequest): Promise<ReplyDesk> {
  const { found, by } = await findForReply(reviewing, actor, request.id);
  const { stored, place } = found;
  const text = request.text.trim();
  if (text === '') throw invalid('REPLY_MISSING');
  if (text.length > NOTE_LIMIT) throw invalid('REPLY_TOO_LONG', String(NOTE_LIMIT));
  const organizationId = by.organization ?? '';
  const beforeRelease = stored.status !== 'RELEASED';
  const outcome = await reviewing.reviews.reply({
    ...{ reviewId: stored.id, requestKey: request.requestKey, by: signature(reviewing, actor, by) },
    reply: {
      ...{ id: reviewing.newId(), organizationId, text, givenOn: place.today, beforeRelease },
      ...{ round: roundOf(stored), endsWait: beforeRelease && request.endsWait === true },
    },
    audit: reviewTrace('REVIEW_REPLIED', place, organizationId, {
      ...{ entity: 'Review', entityId: stored.id, isPublic: !beforeRelease },
    }),
  });
  const taken = outcome === 'DONE' ? stored : await reviewing.reviews.findByRequest(request.requestKey);
  if (taken?.id !== stored.id) throw conflict('REQUEST_KEY_USED', request.requestKey);
  await reviewing.dossiers.refresh();
  return deskOf(await findReview(reviewing, request.id));
}
