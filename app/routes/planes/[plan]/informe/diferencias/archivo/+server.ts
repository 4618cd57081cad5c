import { redirect } from '@sveltejs/kit';
import { localizePath } from '#format/addresses.ts';
import { answer } from '#server/web/errors.ts';
import { reportResponse, requireDifferenceReport, tellCode } from '#server/web/report-request.ts';
import type { RequestHandler } from './$types';

/** A report of what changed between two days, as a file; a long one is asked for on a page that shows how far it is. */
export const GET: RequestHandler = (event) =>
  tellCode(async () => {
    const { reports } = event.locals.services;
    const request = requireDifferenceReport(event);
    if (await answer(reports.isLongDifference(request))) {
      const path = `/planes/${request.plan}/informe/diferencias/encargo`;
      redirect(303, localizePath(path, event.locals.locale) + event.url.search);
    }
    return reportResponse(await answer(reports.differenceFile(request)));
  });
