import { readChoice } from '#contracts/reviewing-form.ts';
import { textIn } from '#domain/text.ts';
import { m } from '#messages';
import { doneAt } from '#server/web/done.ts';
import { answer } from '#server/web/errors.ts';
import { attempt, textsOf, within } from '#server/web/form-faults.ts';
import { requireOwn } from '#server/web/own.ts';
import { newRequestKey } from '#server/web/request-key.ts';
import { reviewFaults } from '#server/web/review-faults.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { actor } = requireOwn(event);
  const desk = await answer(event.locals.services.reviewing.transcriptionDesk(actor, event.params));
  const report = textIn(desk.report.title, event.locals.locale).text;
  const title = m.review_copy_desk({ number: desk.commitment.number, report });
  return { desk, requestKey: newRequestKey(), meta: { title, description: m.review_copy_description() } };
};

const FIELDS = ['question', 'moment', 'answer', 'page', 'url', 'note', 'reason', 'requestKey'] as const;

export const actions: Actions = {
  copy: async (event) => {
    const { actor } = requireOwn(event);
    const typed = textsOf(await event.request.formData(), FIELDS);
    const done = await attempt(typed, within(`${typed.question}-${typed.moment}-`, reviewFaults), () =>
      event.locals.services.reviewing.transcribe(actor, { ...event.params, ...typed, ...readChoice(typed.answer) }),
    );
    return done.ok ? doneAt(event, 'COPIED') : done.failure;
  },
};
