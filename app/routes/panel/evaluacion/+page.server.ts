import { m } from '#messages';
import { answer } from '#server/web/errors.ts';
import { requireOwn } from '#server/web/own.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const inbox = await answer(event.locals.services.reviewing.reviewInbox(requireOwn(event).actor));
  return { inbox, meta: { title: m.review_inbox_title(), description: m.review_inbox_description() } };
};
