import { readCompared } from '#contracts/comparison.ts';
import { m } from '#messages';
import { answer, requireDay } from '#server/web/errors.ts';
import { requireQuery } from '#server/web/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { day } = requireDay(locals.asOf);
  const wanted = requireQuery(readCompared(url.searchParams));
  const request = { asOf: day, wanted };
  const picture = { ...request, locale: locals.locale, query: new URLSearchParams() };
  const { spec, sizes } = await answer(locals.services.comparisonPicture(picture));
  return {
    ...{ wanted, spec, sizes },
    view: await answer(locals.services.compare(request)),
    meta: { title: m.compare_title(), description: m.compare_description() },
  };
};
