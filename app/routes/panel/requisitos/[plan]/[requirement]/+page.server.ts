import { requirementName } from '#format/words/requirements.ts';
import { m } from '#messages';
import { namedDeclaration, readDeclaration } from '#server/web/declaration-form.ts';
import { doneAt } from '#server/web/done.ts';
import { answer } from '#server/web/errors.ts';
import { attempt } from '#server/web/form-faults.ts';
import { requireOwn, requireOwnOrHold } from '#server/web/own.ts';
import { newRequestKey } from '#server/web/request-key.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { actor } = requireOwn(event);
  const { oversight, fileLimits } = event.locals.services;
  const view = await answer(async () => oversight.requirementForm(actor, event.params));
  const title = `${view.requirement}. ${requirementName(view.requirement, event.locals.locale)}`;
  return { view, fileLimits, requestKey: newRequestKey(), meta: { title, description: m.req_panel_lede_form() } };
};

export const actions: Actions = {
  // Shows what was typed before the session ended; the person declares it, or not.
  resume: async (event) => {
    requireOwnOrHold(event);
    return { faults: [], typed: namedDeclaration(await event.request.formData()) };
  },
  declare: async (event) => {
    const { actor } = requireOwnOrHold(event);
    const { oversight, keepFile } = event.locals.services;
    // Permission first: whoever may not declare keeps no file here either.
    await answer(async () => oversight.requirementForm(actor, event.params));
    const sent = await readDeclaration(event.request, keepFile);
    if (!sent.ok) return sent.failure;
    const { typed, shown, files, requestKey, faultsOf } = sent.value;
    const done = await attempt(shown, faultsOf, () =>
      oversight.declareRequirement(actor, { ...event.params, typed, files, requestKey }),
    );
    return done.ok ? doneAt(event, 'DECLARED') : done.failure;
  },
};
