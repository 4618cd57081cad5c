import { answer, requireDay } from '#server/web/errors.ts';
import type { RequestHandler } from './$types';

/** Pictures are shown in place, here and on other sites; a table is saved. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { day } = requireDay(locals.asOf);
  const request = { ...params, locale: locals.locale, asOf: day, query: url.searchParams };
  const { body, type, name } = await answer(locals.services.chartFile(request));
  const disposition = params.format === 'csv' ? 'attachment' : 'inline';
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `${disposition}; filename="${name}"`,
      'cross-origin-resource-policy': 'cross-origin',
    },
  });
};
