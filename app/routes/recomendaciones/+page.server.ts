import { readQuery } from '#contracts/read-query.ts';
import { recommendationsQuery } from '#contracts/recommendation-views.ts';
import { m } from '#messages';
import { answer, requireDay } from '#server/web/errors.ts';
import { requireQuery } from '#server/web/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { day } = requireDay(locals.asOf);
  const query = requireQuery(readQuery(recommendationsQuery, url.searchParams));
  return {
    view: await answer(locals.services.recommendationList({ asOf: day, query })),
    asked: query,
    meta: { title: m.rec_panel_title(), description: m.rec_description() },
  };
};
