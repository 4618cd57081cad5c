import { m } from '#messages';
import { answer } from '#server/web/errors.ts';
import { requireOwn } from '#server/web/own.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const reports = await answer(event.locals.services.reviewing.transcriptionList(requireOwn(event).actor));
  return { reports, meta: { title: m.review_copy_title(), description: m.review_copy_description() } };
};
