import { differenceQuery, readReportQuery, reportForm } from '#contracts/status-query.ts';
import { answer, requireDay } from '#server/web/errors.ts';
import { requireQuery } from '#server/web/query.ts';
import { reportResponse, tellCode } from '#server/web/report-request.ts';
import type { RequestHandler } from './$types';

/** A report of what changed between two days, as a file. */
export const GET: RequestHandler = ({ locals, params, url }) =>
  tellCode(async () => {
    const { day: asOf } = requireDay(locals.asOf);
    const query = requireQuery(readReportQuery(differenceQuery, url.searchParams));
    const file = await answer(
      locals.services.reports.differenceFile({
        plan: params.plan,
        from: query.desde,
        to: query.hasta,
        locale: query.idioma ?? locals.locale,
        scope: { institution: query.institucion, theme: query.tema, commitments: query.compromiso },
        form: reportForm(query),
        ...{ origin: locals.origin, asOf, today: locals.today },
      }),
    );
    return reportResponse(file);
  });
