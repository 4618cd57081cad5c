import { m } from '#messages';
import { USUAL_TOKEN_DAYS } from '#domain/programs/tokens.ts';
import { doneAt } from '#server/web/done.ts';
import { attempt, textOf, within } from '#server/web/form-faults.ts';
import { requireOwn } from '#server/web/own.ts';
import { tokenFaults } from '#server/web/token-faults.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { actor } = requireOwn(event);
  return {
    desk: await event.locals.services.tokens.tokenDesk(actor),
    meta: { title: m.programs_tokens_title(), description: m.programs_tokens_lede() },
  };
};

export const actions: Actions = {
  make: async (event) => {
    const own = requireOwn(event);
    const form = await event.request.formData();
    const typed = {
      name: textOf(form, 'name'),
      scopes: form.getAll('scopes').filter((value) => typeof value === 'string'),
      days: Number(textOf(form, 'days')) || USUAL_TOKEN_DAYS,
    };
    const made = await attempt(typed, tokenFaults, () =>
      event.locals.services.tokens.makeToken(own, { ...typed, password: textOf(form, 'current') }),
    );
    // Shown with this very answer and never again: it is written nowhere, so there is no page to lead to.
    return made.ok ? { made: made.value } : made.failure;
  },
  revoke: async (event) => {
    const { actor } = requireOwn(event);
    const form = await event.request.formData();
    const id = textOf(form, 'token');
    const confirmed = form.has('confirmed');
    const done = await attempt({}, within(`${id}-`, tokenFaults), () =>
      event.locals.services.tokens.revokeToken(actor, { id, confirmed }),
    );
    return done.ok ? doneAt(event, 'REVOKED') : done.failure;
  },
};
