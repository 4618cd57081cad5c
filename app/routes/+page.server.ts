import { textIn } from '#domain/text.ts';
import { m } from '#messages';
import { answer, requireDay } from '#server/web/errors.ts';
import type { PageServerLoad } from './$types';

/** The front page shows the newest plan. */
export const load: PageServerLoad = async ({ locals, parent }) => {
  const { day } = requireDay(locals.asOf);
  const { frame } = await parent();
  const place = textIn(frame?.place ?? {}, locals.locale).text;
  return {
    view: frame ? await answer(locals.services.planOverview({ plan: frame.planSlug, asOf: day })) : null,
    meta: { title: m.plan_home_title(), description: m.plan_home_description({ place }) },
  };
};
