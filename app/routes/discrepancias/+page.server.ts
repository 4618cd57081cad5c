import { discrepanciesQuery } from '#contracts/following-queries.ts';
import { readQuery } from '#contracts/read-query.ts';
import { m } from '#messages';
import { answer, requireDay } from '#server/web/errors.ts';
import { requireQuery } from '#server/web/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { day } = requireDay(locals.asOf);
  const query = requireQuery(readQuery(discrepanciesQuery, url.searchParams));
  return {
    view: await answer(locals.services.discrepancyList({ asOf: day, query })),
    asked: query,
    meta: { title: m.following_diff_title(), description: m.following_diff_description() },
  };
};
