/** How long the body that answers has to reply, and the reason that is needed to release an assessment before. */
import type { IsoDate } from '#domain/dates.ts';
import { invalid } from '#domain/errors.ts';
import { recordKey } from '#domain/filing/ids.ts';
import { holdersOfSide } from '#domain/filing/sides.ts';
import { dayIn } from '#domain/instants.ts';
import { isEarly, type ReplyTime } from '#domain/reviewing/reply-time.ts';
import type { StoredReply, StoredReview } from '../ports-reviewing.ts';
import type { FoundReview } from './place.ts';

/** How often it was returned: each time its text is written anew. */
export function roundOf({ steps }: Pick<StoredReview, 'steps'>): number {
  return steps.filter(({ action }) => action === 'RETURNED').length;
}

/** The replies to the text as it stands; those to an earlier text count for nothing here. */
export function currentReplies(stored: StoredReview): StoredReply[] {
  const round = roundOf(stored);
  return stored.replies.filter((reply) => reply.round === round);
}

export function replyTime({ stored, place }: FoundReview): ReplyTime {
  const { dossier, commitment, today } = place;
  const { openedAt } = stored;
  const waived = currentReplies(stored).filter(({ endsWait }) => endsWait);
  return {
    openedOn: openedAt === null ? null : dayIn(new Date(openedAt), dossier.jurisdiction.timezone),
    answering: holdersOfSide(dossier, commitment.id, 'AGENCY_SELF', today),
    waived: waived.map(({ organizationId }) => recordKey(organizationId)),
  };
}

/** The reason that a release on a day needs and has; null: none is needed. @throws INVALID EARLY_REASON_MISSING */
export function earlyReason(found: FoundReview, day: IsoDate, reason: string | null): string | null {
  if (!isEarly(replyTime(found), day)) return null;
  if (reason === null) throw invalid('EARLY_REASON_MISSING', day);
  return reason;
}
