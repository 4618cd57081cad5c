/** Every service of reviewing bound to what it works with: what pages and jobs call. */
import type { Actor } from '#domain/policy/roles.ts';
import type { Reviewing } from './access.ts';
import { beginReview, correctAssessment } from './begin.ts';
import { saveCoding, sendCoding } from './code.ts';
import { evidenceDesk, judgeEvidence } from './evidence.ts';
import { openReview, reviewInbox } from './inbox.ts';
import { moveReview } from './move.ts';
import { releaseDue } from './release.ts';
import { openForReply, repliesDesk, replyTo } from './reply.ts';
import { transcribe, transcriptionDesk, transcriptionList } from './transcribe.ts';
import { waitingReviews } from './waiting.ts';

export function createReviewingServices(reviewing: Reviewing) {
  const bind =
    <Input, View>(work: (reviewing: Reviewing, actor: Actor, input: Input) => Promise<View>) =>
    (actor: Actor, input: Input): Promise<View> =>
      work(reviewing, actor, input);
  return {
    reviewInbox: (actor: Actor) => reviewInbox(reviewing, actor),
    waitingReviews: (actor: Actor) => waitingReviews(reviewing, actor),
    evidenceDesk: bind(evidenceDesk),
    judgeEvidence: bind(judgeEvidence),
    beginReview: bind(beginReview),
    correctAssessment: bind(correctAssessment),
    openReview: bind(openReview),
    saveCoding: bind(saveCoding),
    sendCoding: bind(sendCoding),
    moveReview: bind(moveReview),
    /** For the job that runs every minute or so, on every node. */
    releaseDue: () => releaseDue(reviewing),
    repliesDesk: (actor: Actor) => repliesDesk(reviewing, actor),
    openForReply: bind(openForReply),
    replyTo: bind(replyTo),
    transcriptionList: (actor: Actor) => transcriptionList(reviewing, actor),
    transcriptionDesk: bind(transcriptionDesk),
    transcribe: bind(transcribe),
  };
}

export type ReviewingServices = ReturnType<typeof createReviewingServices>;
