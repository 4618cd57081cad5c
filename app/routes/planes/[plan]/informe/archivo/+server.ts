import { readReportQuery, reportForm, reportQuery } from '#contracts/status-query.ts';
import { answer, requireDay } from '#server/web/errors.ts';
import { requireQuery } from '#server/web/query.ts';
import type { RequestHandler } from './$types';

/** A status report as a file. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { day: asOf } = requireDay(locals.asOf);
  const query = requireQuery(readReportQuery(reportQuery, url.searchParams));
  const file = await answer(
    locals.services.reports.file({
      plan: params.plan,
      asOf,
      locale: query.idioma ?? locals.locale,
      scope: { institution: query.institucion, theme: query.tema, commitments: query.compromiso },
      form: reportForm(query),
      origin: locals.origin,
    }),
  );
  return new Response(new Uint8Array(file.body), {
    headers: {
      'content-type': file.type,
      'content-disposition': `attachment; filename="${file.name}"`,
      'x-content-sha256': file.sha256,
    },
  });
};
