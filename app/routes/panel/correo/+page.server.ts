import { m } from '#messages';
import { accountFaults } from '#server/web/account-faults.ts';
import { attempt, textOf } from '#server/web/form-faults.ts';
import { requireOwn } from '#server/web/own.ts';
import { setCookies, visitorOf } from '#server/web/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({
  token: url.searchParams.get('codigo') ?? '',
  meta: { title: m.accounts_email_confirm_title(), description: m.accounts_sign_in_description() },
});

export const actions: Actions = {
  default: async (event) => {
    requireOwn(event);
    const token = textOf(await event.request.formData(), 'codigo');
    const done = await attempt({}, accountFaults, () =>
      event.locals.services.accounts.confirmEmail(visitorOf(event), token),
    );
    if (!done.ok) return done.failure;
    setCookies(event, done.value);
    return { done: true };
  },
};
