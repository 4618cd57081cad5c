import { m } from '#messages';
import { answer, requireDay } from '#server/web/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { day } = requireDay(locals.asOf);
  return {
    view: await answer(locals.services.openGovernmentPage({ asOf: day })),
    meta: { title: m.about_open_government_title(), description: m.about_open_government_description() },
  };
};
