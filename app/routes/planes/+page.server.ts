import { m } from '#messages';
import { requireDay } from '#server/web/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { day } = requireDay(locals.asOf);
  return {
    plans: await locals.services.planList({ asOf: day }),
    meta: { title: m.plan_list_title(), description: m.plan_list_description() },
  };
};
