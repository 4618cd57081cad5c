import { m } from '#messages';
import { answer } from '#server/web/errors.ts';
import { requireOwn } from '#server/web/own.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { actor } = requireOwn(event);
  const { plans, commitments } = await answer(event.locals.services.administration.view(actor));
  return { plans, commitments, meta: { title: m.admin_title(), description: m.admin_lede() } };
};
