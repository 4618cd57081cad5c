/** What of reviewing waits for a person: for the first page of the workspace. */
import type { ReviewingWaiting } from '#contracts/reviewing-views.ts';
import { generalDependence } from '#domain/policy/independence.ts';
import { permission } from '#domain/policy/policy.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { Reviewing } from './access.ts';
import { reviewInbox } from './inbox.ts';
import { repliesDesk } from './reply.ts';

/** Whether somebody judges anything at all. */
export const judges = (actor: Actor): boolean =>
  permission(actor, 'ASSESS', null).allowed && generalDependence(actor) === null;

/** Nothing is refused: for whom nothing waits there is nothing. */
export async function waitingReviews(reviewing: Reviewing, actor: Actor): Promise<ReviewingWaiting> {
  const inbox = judges(actor) ? await reviewInbox(reviewing, actor) : null;
  const opened = await repliesDesk(reviewing, actor);
  return {
    evidence: inbox?.commitments.filter(({ unjudged }) => unjudged > 0).length ?? 0,
    reviews: inbox?.reviews.filter(({ moves }) => moves.some((move) => move !== 'WITHDRAW')).length ?? 0,
    replies: opened.filter(({ isReleased, replies }) => !isReleased && replies === 0).length,
  };
}
