import { readQuery } from '#contracts/read-query.ts';
import { complianceQuery } from '#contracts/requirement-views.ts';
import { m } from '#messages';
import { answer, requireDay } from '#server/web/errors.ts';
import { requireQuery } from '#server/web/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { day } = requireDay(locals.asOf);
  const query = requireQuery(readQuery(complianceQuery, url.searchParams));
  return {
    view: await answer(locals.services.requirementChecks({ asOf: day, query })),
    asked: query,
    meta: { title: m.req_title(), description: m.req_description() },
  };
};
