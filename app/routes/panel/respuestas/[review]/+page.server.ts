import { m } from '#messages';
import { doneAt } from '#server/web/done.ts';
import { answer } from '#server/web/errors.ts';
import { attempt, textOf } from '#server/web/form-faults.ts';
import { requireOwn, requireOwnOrHold } from '#server/web/own.ts';
import { newRequestKey } from '#server/web/request-key.ts';
import { reviewFaults } from '#server/web/review-faults.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const desk = await answer(event.locals.services.reviewing.openForReply(requireOwn(event).actor, event.params.review));
  const title = m.review_page_title({ number: desk.commitment.number });
  return { desk, requestKey: newRequestKey(), meta: { title, description: m.review_reply_description() } };
};

export const actions: Actions = {
  // Shows what was typed before the session ended; the person sends it, or not.
  resume: async (event) => {
    requireOwnOrHold(event);
    const form = await event.request.formData();
    return { faults: [], typed: { text: textOf(form, 'text'), endsWait: form.has('endsWait') } };
  },
  reply: async (event) => {
    const { actor } = requireOwnOrHold(event);
    const form = await event.request.formData();
    const typed = { text: textOf(form, 'text'), endsWait: form.has('endsWait') };
    const done = await attempt(typed, reviewFaults, () =>
      event.locals.services.reviewing.replyTo(actor, {
        ...{ ...typed, id: event.params.review, requestKey: textOf(form, 'requestKey') },
      }),
    );
    return done.ok ? doneAt(event, 'REPLIED') : done.failure;
  },
};
