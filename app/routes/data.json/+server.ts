import { requireDay } from '#server/web/errors.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) => {
  const { day } = requireDay(locals.asOf);
  const catalogue = await locals.services.catalogueDataJson({ asOf: day, origin: locals.origin });
  return new Response(JSON.stringify(catalogue), { headers: { 'content-type': 'application/json' } });
};
