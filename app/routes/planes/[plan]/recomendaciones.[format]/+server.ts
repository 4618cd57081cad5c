import { answer, requireDay } from '#server/web/errors.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { day } = requireDay(locals.asOf);
  const byteOrderMark = url.searchParams.get('bom') === '1';
  const file = await answer(locals.services.recommendationsFile({ ...params, asOf: day, byteOrderMark }));
  return new Response(file.body, {
    headers: { 'content-type': file.type, 'content-disposition': `attachment; filename="${file.name}"` },
  });
};
