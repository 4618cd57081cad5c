import { DECLARATION_FIELDS } from '#contracts/requirement-views.ts';
import { requirementName } from '#format/words/requirements.ts';
import { m } from '#messages';
import { doneAt } from '#server/web/done.ts';
import { answer } from '#server/web/errors.ts';
import { attempt, textOf, textsOf } from '#server/web/form-faults.ts';
import { oversightFaults } from '#server/web/oversight-faults.ts';
import { requireOwn } from '#server/web/own.ts';
import { newRequestKey } from '#server/web/request-key.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { actor } = requireOwn(event);
  const view = await answer(async () => event.locals.services.oversight.requirementForm(actor, event.params));
  const title = `${view.requirement}. ${requirementName(view.requirement, event.locals.locale)}`;
  return { view, requestKey: newRequestKey(), meta: { title, description: m.req_panel_lede_form() } };
};

export const actions: Actions = {
  default: async (event) => {
    const { actor } = requireOwn(event);
    const form = await event.request.formData();
    const typed = textsOf(form, DECLARATION_FIELDS);
    const done = await attempt(typed, oversightFaults, () =>
      event.locals.services.oversight.declareRequirement(actor, {
        ...{ ...event.params, typed, requestKey: textOf(form, 'requestKey') },
      }),
    );
    return done.ok ? doneAt(event, 'DECLARED') : done.failure;
  },
};
