import { error } from '@sveltejs/kit';
import { isChartId } from '#charts/catalog.ts';
import { m } from '#messages';
import { answer, requireDay } from '#server/web/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { day } = requireDay(locals.asOf);
  const { plan, chart: id } = params;
  if (!isChartId(id)) error(404, { code: 'CHART', message: m.error_not_found() });
  const { locale, services } = locals;
  const view = await answer(services.planCharts({ plan, locale, asOf: day, ids: [id] }));
  const [chart] = view.charts;
  if (!chart) error(404, { code: 'CHART', message: m.error_not_found() });
  return { chart, plan: view.plan, meta: { title: chart.spec.title, description: chart.spec.description } };
};
