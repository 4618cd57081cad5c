import { milestoneTitle } from '#components/filing/titles.ts';
import { isoFromTyped } from '#domain/dates.ts';
import { m } from '#messages';
import { doneAt } from '#server/web/done.ts';
import { answer } from '#server/web/errors.ts';
import { filingFaults } from '#server/web/filing-faults.ts';
import { attempt, textOf, versionOf } from '#server/web/form-faults.ts';
import { requireOwn } from '#server/web/own.ts';
import { newRequestKey } from '#server/web/request-key.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { actor } = requireOwn(event);
  // Once returned it is with its authors again, and no longer for the point of contact to read.
  const read = await attempt({}, filingFaults, () =>
    event.locals.services.filing.reviewFiling(actor, event.params.filing),
  );
  const description = m.filing_owed_description();
  if (read.ok) {
    const title = milestoneTitle(read.value.milestone, event.locals.locale);
    return { page: read.value, requestKey: newRequestKey(), meta: { title, description } };
  }
  const { status, data } = read.failure;
  if (status !== 409) await answer(event.locals.services.filing.reviewFiling(actor, event.params.filing));
  return { page: null, sentence: data.faults[0]?.message ?? '', meta: { title: m.filing_review_title(), description } };
};

const move = (form: FormData, id: string) => ({
  id,
  version: versionOf(form),
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
    return done.ok ? doneAt(event, 'RETURNED') : done.failure;
  },
  publish: async (event) => {
    const { actor } = requireOwn(event);
    const form = await event.request.formData();
    const publishOn = textOf(form, 'publishOn').trim();
    const done = await attempt({ note: '', publishOn }, filingFaults, () =>
      event.locals.services.filing.validateFiling(actor, {
        ...move(form, event.params.filing),
        publishOn: isoFromTyped(publishOn) || null,
      }),
    );
    return done.ok ? doneAt(event, publishOn ? 'VALIDATED' : 'PUBLISHED') : done.failure;
  },
};
