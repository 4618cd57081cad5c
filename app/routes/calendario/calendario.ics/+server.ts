import { subscriptionQuery } from '#contracts/following-queries.ts';
import { readQuery } from '#contracts/read-query.ts';
import { answer, requireDay } from '#server/web/errors.ts';
import { requireQuery } from '#server/web/query.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
  const { day } = requireDay(locals.asOf);
  const query = requireQuery(readQuery(subscriptionQuery, url.searchParams));
  const { locale, origin } = locals;
  const body = await answer(locals.services.deadlineCalendar({ asOf: day, query, locale, origin }));
  return new Response(body, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="calendario.ics"',
    },
  });
};
