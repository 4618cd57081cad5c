import { m } from '#messages';
import { requireDay } from '#server/web/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { day } = requireDay(locals.asOf);
  return {
    plans: await locals.services.publicPlans({ asOf: day }),
    tables: await locals.services.openDataSummaries({ asOf: day }),
    catalogue: await locals.services.catalogueSchemaOrg({ asOf: day, origin: locals.origin, locale: locals.locale }),
    meta: { title: m.data_title(), description: m.data_description() },
  };
};
