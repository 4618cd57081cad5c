import { textIn } from '#domain/text.ts';
import { m } from '#messages';
import { answer, requireDay } from '#server/web/errors.ts';
import type { PageServerLoad } from './$types';

/** What a plan's own page draws; the others are on the page of charts. */
const CHARTS = ['planificado-y-reportado', 'por-tema', 'por-institucion'] as const;

export const load: PageServerLoad = async ({ locals, params }) => {
  const { day } = requireDay(locals.asOf);
  const view = await answer(locals.services.planPage({ plan: params.plan, asOf: day }));
  const title = textIn(view.plan.title, locals.locale).text;
  const request = { plan: params.plan, locale: locals.locale, asOf: day, ids: CHARTS };
  const { charts } = await answer(locals.services.planCharts(request));
  return {
    view,
    day,
    charts,
    origin: locals.origin,
    meta: { title, description: m.plan_page_description({ plan: title }) },
  };
};
