import { differenceQuery, readReportQuery } from '#contracts/status-query.ts';
import { textIn } from '#domain/text.ts';
import { m } from '#messages';
import { answer, requireDay } from '#server/web/errors.ts';
import { requireQuery } from '#server/web/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { day: asOf } = requireDay(locals.asOf);
  const asked = requireQuery(readReportQuery(differenceQuery, url.searchParams));
  const view = await answer(
    locals.services.reports.differencePage({
      plan: params.plan,
      from: asked.desde,
      to: asked.hasta,
      revision: asked.revision,
      scope: { institution: asked.institucion, theme: asked.tema, commitments: asked.compromiso },
      ...{ locale: locals.locale, origin: locals.origin, asOf, today: locals.today },
    }),
  );
  // The page is shown again with what was typed, and is no answer to keep.
  if (view.fault) locals.status = 400;
  const plan = textIn(view.plan.title, locals.locale).text;
  return {
    view,
    asked,
    today: locals.today,
    meta: { title: m.diff_page_title({ plan }), description: m.diff_page_description({ plan }) },
  };
};
