import { m } from '#messages';
import { accountFaults } from '#server/web/account-faults.ts';
import { attempt, textOf } from '#server/web/form-faults.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
  meta: { title: m.accounts_reset_title(), description: m.accounts_reset_lede() },
});

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const password = textOf(await request.formData(), 'password');
    const done = await attempt({}, accountFaults, () => locals.services.accounts.resetPassword(params.token, password));
    return done.ok ? { done: true } : done.failure;
  },
};
