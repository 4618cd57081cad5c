import { m } from '#messages';
import { doneAt } from '#server/web/done.ts';
import { answer } from '#server/web/errors.ts';
import { attempt, textOf, within } from '#server/web/form-faults.ts';
import { requireOwn } from '#server/web/own.ts';
import { newRequestKey } from '#server/web/request-key.ts';
import { reviewFaults } from '#server/web/review-faults.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { actor } = requireOwn(event);
  const desk = await answer(event.locals.services.reviewing.evidenceDesk(actor, event.params.code));
  const title = m.review_evidence_title({ number: desk.commitment.number });
  return { desk, requestKey: newRequestKey(), meta: { title, description: m.review_evidence_description() } };
};

export const actions: Actions = {
  judge: async (event) => {
    const { actor } = requireOwn(event);
    const form = await event.request.formData();
    const evidence = textOf(form, 'evidence');
    const typed = { evidence, verdict: textOf(form, 'verdict'), note: textOf(form, 'note') };
    const done = await attempt(typed, within(`${evidence}-`, reviewFaults), () =>
      event.locals.services.reviewing.judgeEvidence(actor, {
        ...{ ...typed, code: event.params.code, requestKey: textOf(form, 'requestKey') },
      }),
    );
    return done.ok ? doneAt(event, 'JUDGED') : done.failure;
  },
};
