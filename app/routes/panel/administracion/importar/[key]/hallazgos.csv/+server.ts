import { releaseIn } from '#contracts/import-preview.ts';
import { answer } from '#server/web/errors.ts';
import { requireOwn } from '#server/web/own.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { actor } = requireOwn(event);
  const { key } = event.params;
  const release = releaseIn(event.url.searchParams);
  const csv = await answer(event.locals.services.administration.datasetFindings(actor, { key, release }));
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="hallazgos-${key.slice(0, 12)}.csv"`,
    },
  });
};
