import { aboutQuery } from '#contracts/about-queries.ts';
import { readQuery } from '#contracts/read-query.ts';
import { textIn } from '#domain/text.ts';
import { m } from '#messages';
import { answer, requireDay } from '#server/web/errors.ts';
import { requireQuery } from '#server/web/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { day } = requireDay(locals.asOf);
  const { plan: asked } = requireQuery(readQuery(aboutQuery, url.searchParams));
  const view = await answer(locals.services.planCharts({ plan: asked, locale: locals.locale, asOf: day }));
  const plan = textIn(view.plan.title, locals.locale).text;
  return {
    view,
    origin: locals.origin,
    meta: { title: m.plan_charts_title(), description: m.plan_charts_description({ plan }) },
  };
};
