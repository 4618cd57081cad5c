import { plansQuery } from '#contracts/comparison.ts';
import { readQuery } from '#contracts/read-query.ts';
import { m } from '#messages';
import { answer, requireDay } from '#server/web/errors.ts';
import { requireQuery } from '#server/web/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { day } = requireDay(locals.asOf);
  const query = requireQuery(readQuery(plansQuery, url.searchParams));
  return {
    day,
    view: await answer(locals.services.planList({ asOf: day, query })),
    asked: query,
    meta: { title: m.plan_list_title(), description: m.plan_list_description() },
  };
};
