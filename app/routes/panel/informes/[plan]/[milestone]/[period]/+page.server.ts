import { fail } from '@sveltejs/kit';
import { milestoneTitle } from '#components/filing/titles.ts';
import { evidenceFromForm } from '#contracts/filing-form.ts';
import { m } from '#messages';
import { doneAt } from '#server/web/done.ts';
import { answer } from '#server/web/errors.ts';
import { filingFaults } from '#server/web/filing-faults.ts';
import { filingKeyOf } from '#server/web/filing-key.ts';
import { attempt, textOf, versionOf } from '#server/web/form-faults.ts';
import { requireOwn, requireOwnOrHold } from '#server/web/own.ts';
import { changeEvidence, isSettled, pendingFault, readReportForm, saveReport } from '#server/web/report-form.ts';
import { newRequestKey } from '#server/web/request-key.ts';
import { readUpload } from '#server/web/upload.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { actor } = requireOwn(event);
  const page = await answer(async () =>
    event.locals.services.filing.openFiling(actor, filingKeyOf(event.params, event.url.searchParams)),
  );
  return {
    page,
    requestKey: newRequestKey(),
    fileLimits: event.locals.services.fileLimits,
    meta: { title: milestoneTitle(page.milestone, event.locals.locale), description: m.filing_form_description() },
  };
};

export const actions: Actions = {
  // Shows what was typed before the session ended; the person saves it, or not.
  resume: async (event) => {
    requireOwnOrHold(event);
    const { version, answers, pending, note } = readReportForm(await event.request.formData());
    return { done: 'RESUMED' as const, faults: [], typed: answers, pending, note, version };
  },
  save: async (event) => {
    requireOwnOrHold(event);
    const key = filingKeyOf(event.params, event.url.searchParams);
    const saved = await saveReport(event, key, readReportForm(await event.request.formData()));
    return isSettled(saved) ? doneAt(event, 'SAVED') : saved;
  },
  submit: async (event) => {
    const { actor } = requireOwnOrHold(event);
    const form = await event.request.formData();
    const report = readReportForm(form);
    const saved = await saveReport(event, filingKeyOf(event.params, event.url.searchParams), report);
    if (!('saved' in saved) || saved.faults.length > 0) return saved;
    const { note, pending } = report;
    if (pending) return fail(400, { faults: [pendingFault()], typed: null, pending, note });
    const { id, version } = saved.saved;
    const requestKey = textOf(form, 'requestKey');
    const done = await attempt({}, filingFaults, () =>
      event.locals.services.filing.submitFiling(actor, { id: id ?? '', version, requestKey, note }),
    );
    return done.ok ? doneAt(event, 'SUBMITTED') : fail(done.failure.status, { ...done.failure.data, note });
  },
  withdraw: async (event) => {
    const { actor } = requireOwn(event);
    const form = await event.request.formData();
    const request = {
      id: textOf(form, 'id'),
      version: versionOf(form),
      requestKey: textOf(form, 'requestKey'),
    };
    const done = await attempt({}, filingFaults, () => event.locals.services.filing.withdrawFiling(actor, request));
    return done.ok ? doneAt(event, textOf(form, 'draft') ? 'DISCARDED' : 'WITHDRAWN') : done.failure;
  },
  addFile: async (event) => {
    const { actor } = requireOwnOrHold(event);
    const { filing, keepFile } = event.locals.services;
    const key = filingKeyOf(event.params, event.url.searchParams);
    // Permission first: whoever may not file keeps no file here either.
    await answer(filing.openFiling(actor, key));
    let fileName = '';
    const upload = await attempt({}, filingFaults, () =>
      readUpload(event.request, ({ bytes, name }) => {
        fileName = name;
        return keepFile(bytes, name);
      }),
    );
    if (!upload.ok) return upload.failure;
    const [file] = upload.value.files;
    const evidence = evidenceFromForm(upload.value.form, fileName);
    const saved = await saveReport(event, key, { ...readReportForm(upload.value.form), pending: evidence });
    if (!('saved' in saved)) return saved;
    const added = await changeEvidence('EVIDENCE_ADDED', saved, async () => {
      if (file && !file.ok) throw file.failure;
      return filing.addEvidence(actor, { key, facts: evidence.facts, file: file?.value ?? null });
    });
    return isSettled(added) ? doneAt(event, 'EVIDENCE_ADDED') : added;
  },
  removeEvidence: async (event) => {
    const { actor } = requireOwnOrHold(event);
    const form = await event.request.formData();
    const key = filingKeyOf(event.params, event.url.searchParams);
    const saved = await saveReport(event, key, readReportForm(form));
    if (!('saved' in saved)) return saved;
    const request = { filing: saved.saved.id ?? '', evidence: textOf(form, 'evidence') };
    const removed = await changeEvidence('EVIDENCE_REMOVED', saved, () =>
      event.locals.services.filing.removeEvidence(actor, request),
    );
    return isSettled(removed) ? doneAt(event, 'EVIDENCE_REMOVED') : removed;
  },
};
