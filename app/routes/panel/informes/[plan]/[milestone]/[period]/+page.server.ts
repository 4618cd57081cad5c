import { rawFromForm } from '#contracts/filing.ts';
import { m } from '#messages';
import { answer } from '#server/web/errors.ts';
import { filingFaults, saveOrCompare } from '#server/web/filing-faults.ts';
import { filingKeyOf } from '#server/web/filing-key.ts';
import { attempt, textOf } from '#server/web/form-faults.ts';
import { requireOwn } from '#server/web/own.ts';
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
    meta: { title: m.filing_owed_reports(), description: m.filing_form_description() },
  };
};

export const actions: Actions = {
  save: async (event) => {
    const { actor } = requireOwn(event);
    const form = await event.request.formData();
    const request = {
      key: filingKeyOf(event.params, event.url.searchParams),
      version: Number(textOf(form, 'version')),
      answers: rawFromForm(form),
    };
    return saveOrCompare(request.answers, () => event.locals.services.filing.saveDraft(actor, request));
  },
  submit: async (event) => {
    const { actor } = requireOwn(event);
    const form = await event.request.formData();
    const { filing } = event.locals.services;
    const key = filingKeyOf(event.params, event.url.searchParams);
    const answers = rawFromForm(form);
    const saved = await saveOrCompare(answers, () =>
      filing.saveDraft(actor, { key, answers, version: Number(textOf(form, 'version')) }),
    );
    if (!('saved' in saved) || saved.faults.length > 0) return saved;
    const { id, version } = saved.saved;
    const requestKey = textOf(form, 'requestKey');
    const done = await attempt({}, filingFaults, () =>
      filing.submitFiling(actor, { id: id ?? '', version, requestKey }),
    );
    return done.ok ? { done: 'SUBMITTED' as const } : done.failure;
  },
  withdraw: async (event) => {
    const { actor } = requireOwn(event);
    const form = await event.request.formData();
    const request = {
      id: textOf(form, 'id'),
      version: Number(textOf(form, 'version')),
      requestKey: textOf(form, 'requestKey'),
    };
    const done = await attempt({}, filingFaults, () => event.locals.services.filing.withdrawFiling(actor, request));
    return done.ok ? { done: 'WITHDRAWN' as const } : done.failure;
  },
  addFile: async (event) => {
    const { actor } = requireOwn(event);
    const { filing, keepFile } = event.locals.services;
    const key = filingKeyOf(event.params, event.url.searchParams);
    // Permission first: whoever may not file keeps no file here either.
    await answer(filing.openFiling(actor, key));
    const upload = await attempt({}, filingFaults, () =>
      readUpload(event.request, ({ bytes, name }) => keepFile(bytes, name)),
    );
    if (!upload.ok) return upload.failure;
    const { form, files } = upload.value;
    const facts = Object.fromEntries(
      ['kind', 'title', 'language', 'issuedOn', 'url'].map((name) => [name, textOf(form, name)]),
    );
    const done = await attempt(facts, filingFaults, async () => {
      const [file] = files;
      if (file && !file.ok) throw file.failure;
      return filing.addEvidence(actor, { key, facts, file: file?.value ?? null });
    });
    return done.ok ? { done: 'EVIDENCE_ADDED' as const } : done.failure;
  },
  removeEvidence: async (event) => {
    const { actor } = requireOwn(event);
    const form = await event.request.formData();
    const request = { filing: textOf(form, 'id'), evidence: textOf(form, 'evidence') };
    const done = await attempt({}, filingFaults, () => event.locals.services.filing.removeEvidence(actor, request));
    return done.ok ? { done: 'EVIDENCE_REMOVED' as const } : done.failure;
  },
};
