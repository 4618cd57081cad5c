import { textIn } from '#domain/text.ts';
import { m } from '#messages';
import { answer, requireDay } from '#server/web/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { day } = requireDay(locals.asOf);
  const { frame } = await parent();
  const request = { plan: frame?.planSlug ?? '', locale: locals.locale, asOf: day };
  const view = await answer(locals.services.planCharts(request));
  const plan = textIn(view.plan.title, locals.locale).text;
  return {
    view,
    origin: locals.origin,
    meta: { title: m.plan_charts_title(), description: m.plan_charts_description({ plan }) },
  };
};
