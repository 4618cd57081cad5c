import { m } from '#messages';
import { requireOwn } from '#server/web/own.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { actor } = requireOwn(event);
  const { filing } = event.locals.services;
  return {
    owed: await filing.whatIOwe(actor),
    flags: await event.locals.services.oversight.flagsWaiting(actor),
    reviewing: await event.locals.services.reviewing.waitingReviews(actor),
    rounds: await filing.roundProgress(actor),
    meta: { title: m.filing_owed_title(), description: m.filing_owed_description() },
  };
};
