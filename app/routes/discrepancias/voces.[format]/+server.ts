import { discrepanciesQuery } from '#contracts/following-queries.ts';
import { readQuery } from '#contracts/read-query.ts';
import { answer, requireDay } from '#server/web/errors.ts';
import { requireQuery } from '#server/web/query.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { day } = requireDay(locals.asOf);
  const asked = new URLSearchParams(url.searchParams);
  asked.delete('bom');
  const query = requireQuery(readQuery(discrepanciesQuery, asked));
  const byteOrderMark = url.searchParams.get('bom') === '1';
  const file = await answer(locals.services.voicesFile({ asOf: day, query, format: params.format, byteOrderMark }));
  return new Response(file.body, {
    headers: { 'content-type': file.type, 'content-disposition': `attachment; filename="${file.name}"` },
  });
};
