/** News of assessments: who reads, decides or mends one, the body that may reply to one, and all of them of its release. */
import { lastReplyDay } from '#domain/reviewing/reply-time.ts';
import { mayMove, seatOf, writingSeat } from '#domain/reviewing/workflow.ts';
import { dependence } from '#domain/policy/independence.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import type { AnnouncedReviewStep, MailPerson } from '../ports-mail.ts';
import { labelsOf } from '../plan-labels.ts';
import { findReview, type FoundReview, stateOf } from '../reviewing/place.ts';
import { mayReply } from '../reviewing/reply.ts';
import { replyTime } from '../reviewing/wait.ts';
import type { Happened } from './happened.ts';
import { addressOf } from './links.ts';
import type { Reminding } from './ports.ts';
import { nameOf } from './words.ts';

/** What was done with assessments after one moment and up to another: of each the last, as it stands now. */
export async function reviewNews(ports: Reminding, after: Date, till: Date): Promise<Happened[]> {
  const latest = new Map((await ports.steps.reviewsBetween(after, till)).map((step) => [step.reviewId, step]));
  const told = [...latest.values()].filter(({ action }) => action !== 'WITHDRAWN');
  return Promise.all(
    told.map(async (step): Promise<Happened> => {
      const found = await findReview(ports.reviewing, step.reviewId);
      return {
        ...{ at: step.at, isOfReport: false },
        concerns: (person) => concerns(step, found, person),
        text: (locale) => Promise.resolve(itemText(ports, step, found, locale)),
      };
    }),
  );
}

/**
 * Nobody is told of what they did themselves, or of what was before their time; those who want no reminders are told of
 * nothing: reading and replying are no duty.
 */
function concerns(step: AnnouncedReviewStep, found: FoundReview, { userId, roles, remindersOff }: MailPerson): boolean {
  const held = roles.filter(({ from }) => from <= step.at);
  if (remindersOff || step.userId === userId || held.length === 0) return false;
  // What concerns somebody does not depend on how the next session will be opened.
  const actor: Actor = { userId, roles: held, secondFactor: true };
  if (step.action === 'OPENED') return found.stored.openedAt !== null && mayReply(actor, found.place);
  return step.action === 'RELEASED'
    ? tookPart(found, actor) || mayReply(actor, found.place)
    : isNext(step, found, actor);
}

function tookPart({ stored }: FoundReview, { userId }: Actor): boolean {
  const state = stateOf(stored);
  return seatOf(state, userId) !== null || state.readers.includes(userId);
}

/** Whether it is for somebody to go on with it; of its confirmation its authors are told. */
function isNext({ action }: AnnouncedReviewStep, { stored, place }: FoundReview, actor: Actor): boolean {
  const state = stateOf(stored);
  if (dependence(actor, place.dossier, place.commitment.id) !== null) return false;
  if (action === 'CONFIRMED') return seatOf(state, actor.userId) !== null;
  if (stored.status === 'CODING') return false;
  return mayMove(state, 'CONFIRM', actor.userId) || writingSeat(state, actor.userId) !== null;
}

function itemText(ports: Reminding, step: AnnouncedReviewStep, found: FoundReview, locale: Locale): string {
  const { commitment, dossier } = found.place;
  const title = labelsOf(dossier).commitment(commitment.id)?.title ?? dossier.plan.shortTitle;
  const name = nameOf({ commitment: commitment.code, milestone: null, title, period: null }, locale);
  return [`* ${name}`, `  ${happened(step, found, locale)}`, `  ${addressOf(ports, pathOf(step, found), locale)}`].join(
    '\n',
  );
}

function happened({ action }: AnnouncedReviewStep, found: FoundReview, locale: Locale): string {
  const o = { locale };
  switch (action) {
    case 'SENT':
      return found.stored.status === 'DECIDING'
        ? m.mail_notice_review_deciding({}, o)
        : m.mail_notice_review_sent({}, o);
    case 'CONFIRMED':
      return m.mail_notice_review_confirmed({}, o);
    case 'RETURNED':
      return m.mail_notice_review_returned({}, o);
    case 'OPENED':
      return m.mail_notice_review_opened({ date: formatDate(lastReplyDay(replyTime(found)) ?? '', locale) }, o);
    case 'RELEASED':
      return m.mail_notice_review_released({}, o);
    case 'WITHDRAWN':
      return '';
  }
}

/** What is public is read where everybody reads it. */
function pathOf({ action, reviewId }: AnnouncedReviewStep, { stored, place }: FoundReview): string {
  if (action === 'OPENED') return `/panel/respuestas/${encodeURIComponent(reviewId)}`;
  if (action === 'RELEASED' && stored.assessmentId !== null) return `/compromisos/${place.commitment.code}`;
  return `/panel/evaluacion/${encodeURIComponent(reviewId)}`;
}
