import { m } from '#messages';
import { answer, requireDay } from '#server/web/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { day } = requireDay(locals.asOf);
  return {
    view: await answer(locals.services.methodologyPage({ asOf: day })),
    meta: { title: m.method_title(), description: m.method_description() },
  };
};
