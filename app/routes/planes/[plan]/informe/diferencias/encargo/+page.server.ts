import { redirect } from '@sveltejs/kit';
import { textIn } from '#domain/text.ts';
import { localizePath } from '#format/addresses.ts';
import { m } from '#messages';
import { answer } from '#server/web/errors.ts';
import { requireDifferenceReport } from '#server/web/report-request.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const request = requireDifferenceReport(event);
  const view = await answer(event.locals.services.reports.differenceSize(request));
  event.setHeaders({ 'x-robots-tag': 'noindex' });
  const title = m.report_job_ask_title({ plan: textIn(view.plan.title, event.locals.locale).text });
  return { view, format: request.form.format, meta: { title, description: m.report_job_ask_note() } };
};

export const actions: Actions = {
  default: async (event) => {
    const request = requireDifferenceReport(event);
    const { reports } = event.locals.services;
    const { id } = await answer(reports.jobs.begin(request, event.getClientAddress()));
    redirect(303, localizePath(`/planes/${request.plan}/informe/encargo/${id}`, event.locals.locale));
  },
};
