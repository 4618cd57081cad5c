import { m } from '#messages';
import { requireDay } from '#server/web/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  requireDay(locals.asOf);
  return { meta: { title: m.about_privacy_title(), description: m.about_privacy_description() } };
};
