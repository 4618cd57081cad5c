import { flagsQuery } from '#contracts/flag-views.ts';
import { readQuery } from '#contracts/read-query.ts';
import { DONE_PARAMETER } from '#contracts/done.ts';
import { m } from '#messages';
import { doneAt } from '#server/web/done.ts';
import { answer } from '#server/web/errors.ts';
import { attempt, textsOf, within } from '#server/web/form-faults.ts';
import { oversightFaults } from '#server/web/oversight-faults.ts';
import { requireOwn } from '#server/web/own.ts';
import { requireQuery } from '#server/web/query.ts';
import { newRequestKey } from '#server/web/request-key.ts';
import type { Actions, PageServerLoad } from './$types';

/** What is asked of the list; what a form adds to the address is not of it. */
function askedIn(url: URL): URLSearchParams {
  const kept = [...url.searchParams].filter(([name]) => name !== DONE_PARAMETER && !name.startsWith('/'));
  return new URLSearchParams(kept);
}

export const load: PageServerLoad = async (event) => {
  const { actor } = requireOwn(event);
  const asked = requireQuery(readQuery(flagsQuery, askedIn(event.url)));
  return {
    asked,
    requestKey: newRequestKey(),
    view: await answer(async () => event.locals.services.oversight.flagList(actor, asked)),
    meta: { title: m.flags_panel_title(), description: m.flags_panel_lede() },
  };
};

export const actions: Actions = {
  raise: async (event) => {
    const { actor } = requireOwn(event);
    const typed = textsOf(await event.request.formData(), ['plan', 'commitment', 'milestone', 'note', 'requestKey']);
    const done = await attempt({ form: 'raise-', ...typed }, within('raise-', oversightFaults), () =>
      event.locals.services.oversight.raiseFlag(actor, typed),
    );
    return done.ok ? doneAt(event, 'RAISED') : done.failure;
  },
};
