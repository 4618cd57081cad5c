import { redirect } from '@sveltejs/kit';
import { localizePath } from '#format/addresses.ts';
import { answer } from '#server/web/errors.ts';
import { reportResponse, requireReport, tellCode } from '#server/web/report-request.ts';
import type { RequestHandler } from './$types';

/** A status report as a file; a long one is asked for on a page that shows how far it is. */
export const GET: RequestHandler = (event) =>
  tellCode(async () => {
    const { reports } = event.locals.services;
    const request = requireReport(event);
    if (await answer(reports.isLong(request))) {
      redirect(303, localizePath(`/planes/${request.plan}/informe/encargo`, event.locals.locale) + event.url.search);
    }
    return reportResponse(await answer(reports.file(request)));
  });
