import { error, redirect } from '@sveltejs/kit';
import { localizePath } from '#format/addresses.ts';
import { m } from '#messages';
import { answer, requireDay } from '#server/web/errors.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  requireDay(locals.asOf);
  const job = await answer(() => locals.services.reports.jobs.look(params.id));
  if (job.plan !== params.plan) error(404, { code: 'REPORT_JOB', message: m.report_error_job() });
  setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex', 'referrer-policy': 'no-referrer' });
  return { job, meta: { title: m.report_job_title(), description: m.report_job_ask_note() } };
};

export const actions: Actions = {
  cancel: async ({ locals, params }) => {
    const { id, plan } = await answer(() => locals.services.reports.jobs.cancel(params.id));
    redirect(303, localizePath(`/planes/${plan}/informe/encargo/${id}`, locals.locale));
  },
};
