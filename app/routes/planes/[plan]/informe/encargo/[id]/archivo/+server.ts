import { answer } from '#server/web/errors.ts';
import { reportResponse, tellCode } from '#server/web/report-request.ts';
import type { RequestHandler } from './$types';

/** A long report, once it is there. */
export const GET: RequestHandler = ({ locals, params, setHeaders }) =>
  tellCode(async () => {
    const file = await answer(() => locals.services.reports.jobs.file(params.id));
    setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
    return reportResponse(file);
  });
