import { redirect } from '@sveltejs/kit';
import { DONE_PARAMETER } from '#contracts/done.ts';
import { localizePath } from '#format/addresses.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import { answer } from '#server/web/errors.ts';
import { attempt, textsOf, within } from '#server/web/form-faults.ts';
import { requireOwn } from '#server/web/own.ts';
import { reviewFaults } from '#server/web/review-faults.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const inbox = await answer(event.locals.services.reviewing.reviewInbox(requireOwn(event).actor));
  return { inbox, meta: { title: m.review_inbox_title(), description: m.review_inbox_description() } };
};

const toReview = (id: string, locale: Locale): never =>
  redirect(303, `${localizePath(`/panel/evaluacion/${id}`, locale)}?${DONE_PARAMETER}=BEGUN`);

export const actions: Actions = {
  begin: async (event) => {
    const { actor } = requireOwn(event);
    const typed = textsOf(await event.request.formData(), ['code', 'book', 'mode']);
    const [methodology = '', moment = ''] = typed.book.split(' ');
    const done = await attempt<{ id: string }, Record<string, string>>(typed, reviewFaults, () =>
      event.locals.services.reviewing.beginReview(actor, {
        ...{ code: typed.code, methodology, moment, isDouble: typed.mode === 'double' },
      }),
    );
    return done.ok ? toReview(done.value.id, event.locals.locale) : done.failure;
  },
  correct: async (event) => {
    const { actor } = requireOwn(event);
    const typed = textsOf(await event.request.formData(), ['assessment', 'note']);
    const [code = '', assessment = ''] = typed.assessment.split(' ');
    const done = await attempt<{ id: string }, Record<string, string>>(typed, within('correct-', reviewFaults), () =>
      event.locals.services.reviewing.correctAssessment(actor, { code, assessment, reason: typed.note }),
    );
    return done.ok ? toReview(done.value.id, event.locals.locale) : done.failure;
  },
};
