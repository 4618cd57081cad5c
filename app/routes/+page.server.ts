import { textIn } from '#domain/text.ts';
import { m } from '#messages';
import { answer, requireDay } from '#server/web/errors.ts';
import type { PageServerLoad } from './$types';

/** The front page shows the one plan that there is; with several it is the way to each of them. */
export const load: PageServerLoad = async ({ locals, parent }) => {
  const { day } = requireDay(locals.asOf);
  const { frame } = await parent();
  if (frame && !frame.plan) {
    return {
      view: null,
      directory: await answer(locals.services.directory({ asOf: day })),
      meta: { title: m.compare_home_title(), description: m.compare_home_description() },
    };
  }
  const place = textIn(frame?.place ?? {}, locals.locale).text;
  return {
    view: frame?.plan ? await answer(locals.services.planOverview({ plan: frame.plan.slug, asOf: day })) : null,
    directory: null,
    meta: { title: m.plan_home_title(), description: m.plan_home_description({ place }) },
  };
};
