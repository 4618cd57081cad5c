import { m } from '#messages';
import { requireOwn } from '#server/web/own.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const assessments = await event.locals.services.reviewing.repliesDesk(requireOwn(event).actor);
  return { assessments, meta: { title: m.review_reply_title(), description: m.review_reply_description() } };
};
