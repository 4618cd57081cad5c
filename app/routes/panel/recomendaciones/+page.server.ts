import { RESPONSE_FIELDS } from '#contracts/recommendation-views.ts';
import { m } from '#messages';
import { doneAt } from '#server/web/done.ts';
import { answer } from '#server/web/errors.ts';
import { attempt, textsOf, within } from '#server/web/form-faults.ts';
import { oversightFaults } from '#server/web/oversight-faults.ts';
import { requireOwn } from '#server/web/own.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { actor } = requireOwn(event);
  return {
    desks: await answer(async () => event.locals.services.oversight.recommendationDesks(actor)),
    meta: { title: m.rec_panel_title(), description: m.rec_panel_lede() },
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { actor } = requireOwn(event);
    const typed = textsOf(await event.request.formData(), RESPONSE_FIELDS);
    const prefix = `${typed.plan}-${typed.number}-`;
    const done = await attempt({ form: prefix, ...typed }, within(prefix, oversightFaults), () =>
      event.locals.services.oversight.answerRecommendation(actor, typed),
    );
    return done.ok ? doneAt(event, 'ANSWERED') : done.failure;
  },
};
