import { COMPARED_PARAMETER, readCompared } from '#contracts/comparison.ts';
import { answer, requireDay } from '#server/web/errors.ts';
import { requireQuery } from '#server/web/query.ts';
import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

const OF_PICTURE = ['theme', 'size', 'frame'];
const OF_TABLE = ['bom'];

/** The picture and the table of a comparison, at the page's own parameters. */
export const GET: RequestHandler = async ({ locals, params: { file, format }, url }) => {
  const { day } = requireDay(locals.asOf);
  const isPicture = format === 'svg';
  if (file !== 'comparacion') error(404);
  const wanted = requireQuery(readCompared(url.searchParams, isPicture ? OF_PICTURE : OF_TABLE));
  if (isPicture) {
    const query = new URLSearchParams([...url.searchParams].filter(([name]) => name !== COMPARED_PARAMETER));
    const { svg } = await answer(
      locals.services.comparisonPicture({ asOf: day, wanted, locale: locals.locale, query }),
    );
    return new Response(svg(), { headers: { 'content-type': 'image/svg+xml' } });
  }
  const byteOrderMark = url.searchParams.get('bom') === '1';
  const table = await answer(locals.services.comparisonFile({ asOf: day, wanted, format, byteOrderMark }));
  return new Response(table.body, {
    headers: { 'content-type': table.type, 'content-disposition': `attachment; filename="${table.name}"` },
  });
};
