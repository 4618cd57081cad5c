import { aboutQuery } from '#contracts/about-queries.ts';
import { readQuery } from '#contracts/read-query.ts';
import { m } from '#messages';
import { answer, requireDay } from '#server/web/errors.ts';
import { requireQuery } from '#server/web/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { day } = requireDay(locals.asOf);
  const { plan } = requireQuery(readQuery(aboutQuery, url.searchParams));
  return {
    view: await answer(locals.services.cocreationPage({ asOf: day, plan })),
    meta: { title: m.about_cocreation_title(), description: m.about_cocreation_description() },
  };
};
