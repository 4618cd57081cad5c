import { m } from '#messages';
import { requireDay } from '#server/web/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { day } = requireDay(locals.asOf);
  return {
    tables: await locals.services.openDataSummaries({ asOf: day }),
    meta: { title: m.data_title(), description: m.data_description() },
  };
};
