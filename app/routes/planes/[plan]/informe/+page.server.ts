import { readReportQuery, reportQuery } from '#contracts/status-query.ts';
import { textIn } from '#domain/text.ts';
import { m } from '#messages';
import { answer, requireDay } from '#server/web/errors.ts';
import { requireQuery } from '#server/web/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { day } = requireDay(locals.asOf);
  const asked = requireQuery(readReportQuery(reportQuery, url.searchParams));
  const scope = { institution: asked.institucion, theme: asked.tema, commitments: asked.compromiso };
  const view = await answer(
    locals.services.reports.page({ plan: params.plan, asOf: day, revision: asked.revision, scope }),
  );
  const plan = textIn(view.plan.title, locals.locale).text;
  return {
    view,
    asked,
    today: locals.today,
    meta: { title: m.report_page_title({ plan }), description: m.report_page_description({ plan }) },
  };
};
