import { m } from '#messages';
import { answer } from '#server/web/errors.ts';
import { filingFaults } from '#server/web/filing-faults.ts';
import { attempt, textOf } from '#server/web/form-faults.ts';
import { requireOwn } from '#server/web/own.ts';
import { newRequestKey } from '#server/web/request-key.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { actor } = requireOwn(event);
  // Once returned it is with its authors again, and no longer for the point of contact to read.
  const read = await attempt({}, filingFaults, () =>
    event.locals.services.filing.reviewFiling(actor, event.params.filing),
  );
  const meta = { title: m.filing_review_title(), description: m.filing_owed_description() };
  if (read.ok) return { page: read.value, requestKey: newRequestKey(), meta };
  const { status, data } = read.failure;
  if (status !== 409) await answer(event.locals.services.filing.reviewFiling(actor, event.params.filing));
  return { page: null, sentence: data.faults[0]?.message ?? '', meta };
};

const move = (form: FormData, id: string) => ({
  id,
  version: Number(textOf(form, 'version')),
  requestKey: textOf(form, 'requestKey'),
  note: textOf(form, 'note'),
});

export const actions: Actions = {
  return: async (event) => {
    const { actor } = requireOwn(event);
    const form = await event.request.formData();
    const request = move(form, event.params.filing);
    const done = await attempt({ note: request.note, publishOn: '' }, filingFaults, () =>
      event.locals.services.filing.returnFiling(actor, request),
    );
    return done.ok ? { done: 'RETURNED' as const } : done.failure;
  },
  publish: async (event) => {
    const { actor } = requireOwn(event);
    const form = await event.request.formData();
    const publishOn = textOf(form, 'publishOn').trim();
    const done = await attempt({ note: '', publishOn }, filingFaults, () =>
      event.locals.services.filing.validateFiling(actor, {
        ...move(form, event.params.filing),
        publishOn: publishOn || null,
      }),
    );
    return done.ok ? { done: publishOn ? ('VALIDATED' as const) : ('PUBLISHED' as const) } : done.failure;
  },
};
