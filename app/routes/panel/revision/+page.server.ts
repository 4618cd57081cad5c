import { m } from '#messages';
import { answer } from '#server/web/errors.ts';
import { requireOwn } from '#server/web/own.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const toReview = await answer(event.locals.services.filing.reviewQueue(requireOwn(event).actor));
  return { toReview, meta: { title: m.filing_review_title(), description: m.filing_owed_description() } };
};
