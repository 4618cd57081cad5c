import { answer, requireDay } from '#server/web/errors.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
  const { day } = requireDay(locals.asOf);
  const plan = url.searchParams.get('plan') ?? undefined;
  const { locale, origin } = locals;
  const body = await answer(locals.services.discrepancyFeed({ asOf: day, plan, locale, origin }));
  return new Response(body, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
