import { m } from '#messages';
import { accountFaults } from '#server/web/account-faults.ts';
import { attempt, textOf } from '#server/web/form-faults.ts';
import { visitorOf } from '#server/web/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
  meta: { title: m.accounts_recover_title(), description: m.accounts_recover_lede() },
});

export const actions: Actions = {
  default: async (event) => {
    const email = textOf(await event.request.formData(), 'email');
    const done = await attempt({ email }, accountFaults, () =>
      event.locals.services.accounts.requestReset(visitorOf(event), email),
    );
    return done.ok ? { sent: true } : done.failure;
  },
};
