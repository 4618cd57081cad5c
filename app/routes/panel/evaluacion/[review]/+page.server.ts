import type { RequestEvent } from '@sveltejs/kit';
import { codingFromForm } from '#contracts/reviewing-form.ts';
import { isoFromTyped } from '#domain/dates.ts';
import { m } from '#messages';
import { doneAt } from '#server/web/done.ts';
import { answer } from '#server/web/errors.ts';
import { attempt, textOf, within, versionOf } from '#server/web/form-faults.ts';
import { requireOwn, requireOwnOrHold } from '#server/web/own.ts';
import { newRequestKey } from '#server/web/request-key.ts';
import { reviewFaults } from '#server/web/review-faults.ts';
import type { Actions, PageServerLoad, RouteParams } from './$types';

export const load: PageServerLoad = async (event) => {
  const { actor } = requireOwn(event);
  const page = await answer(event.locals.services.reviewing.openReview(actor, event.params.review));
  const title = m.review_page_title({ number: page.commitment.number });
  return { page, requestKey: newRequestKey(), meta: { title, description: m.review_page_description() } };
};

/** What was written, and on which version. */
const written = (form: FormData, id: string) => ({
  id,
  codingVersion: versionOf(form, 'codingVersion'),
  coding: codingFromForm(form),
  disclosure: textOf(form, 'disclosure'),
});

type Plain = 'JOIN' | 'CONFIRM' | 'RETURN' | 'OPEN' | 'SCHEDULE' | 'RELEASE' | 'WITHDRAW';

/** A form that writes nothing: its move, and what the page then says. */
const move = (name: Plain, done: string) => async (event: RequestEvent<RouteParams>) => {
  const { actor } = requireOwn(event);
  const form = await event.request.formData();
  const [note, disclosure] = [textOf(form, 'note'), textOf(form, 'disclosure')];
  const typed = { coding: null, note, disclosure, releaseOn: textOf(form, 'releaseOn').trim() };
  const attempted = await attempt({ ...typed, form: name }, within(`${name}-`, reviewFaults), () =>
    event.locals.services.reviewing.moveReview(actor, {
      ...{ id: event.params.review, version: versionOf(form), move: name },
      ...{ note, disclosure, releaseOn: isoFromTyped(typed.releaseOn) || null, requestKey: textOf(form, 'requestKey') },
    }),
  );
  return attempted.ok ? doneAt(event, done) : attempted.failure;
};

const NOTHING = { note: '', releaseOn: '', form: '' };

export const actions: Actions = {
  // Shows what was typed before the session ended; the person saves it, or not.
  resume: async (event) => {
    requireOwnOrHold(event);
    const { coding, disclosure } = written(await event.request.formData(), event.params.review);
    return { faults: [], typed: { ...NOTHING, coding, disclosure } };
  },
  save: async (event) => {
    const { actor } = requireOwnOrHold(event);
    const request = written(await event.request.formData(), event.params.review);
    const done = await attempt(
      { ...NOTHING, coding: request.coding, disclosure: request.disclosure },
      reviewFaults,
      () => event.locals.services.reviewing.saveCoding(actor, request),
    );
    return done.ok ? doneAt(event, 'SAVED') : done.failure;
  },
  send: async (event) => {
    const { actor } = requireOwnOrHold(event);
    const form = await event.request.formData();
    const request = written(form, event.params.review);
    const signed = { version: versionOf(form), requestKey: textOf(form, 'requestKey') };
    const done = await attempt(
      { ...NOTHING, coding: request.coding, disclosure: request.disclosure },
      reviewFaults,
      () => event.locals.services.reviewing.sendCoding(actor, { ...request, ...signed }),
    );
    return done.ok ? doneAt(event, 'SENT') : done.failure;
  },
  join: move('JOIN', 'JOINED'),
  confirm: move('CONFIRM', 'CONFIRMED'),
  return: move('RETURN', 'RETURNED'),
  open: move('OPEN', 'OPENED'),
  schedule: move('SCHEDULE', 'SCHEDULED'),
  release: move('RELEASE', 'RELEASED'),
  withdraw: move('WITHDRAW', 'WITHDRAWN'),
};
