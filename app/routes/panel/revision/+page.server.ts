import { m } from '#messages';
import { requireOwn } from '#server/web/own.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { toReview } = await event.locals.services.filing.whatIOwe(requireOwn(event).actor);
  return { toReview, meta: { title: m.filing_review_title(), description: m.filing_owed_description() } };
};
