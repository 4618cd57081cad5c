import { institutionsQuery } from '#contracts/institution-queries.ts';
import { readQuery } from '#contracts/read-query.ts';
import { m } from '#messages';
import { answer, requireDay } from '#server/web/errors.ts';
import { requireQuery } from '#server/web/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { day } = requireDay(locals.asOf);
  const query = requireQuery(readQuery(institutionsQuery, url.searchParams));
  return {
    view: await answer(locals.services.institutions({ asOf: day, query })),
    asked: query,
    meta: { title: m.institutions_title(), description: m.institutions_description() },
  };
};
