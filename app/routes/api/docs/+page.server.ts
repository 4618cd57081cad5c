import { m } from '#messages';
import { requireDay } from '#server/web/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { day } = requireDay(locals.asOf);
  return {
    guide: await locals.services.apiGuide({ asOf: day }),
    origin: locals.origin,
    meta: { title: m.api_title(), description: m.api_description() },
  };
};
