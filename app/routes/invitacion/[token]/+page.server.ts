import { redirect } from '@sveltejs/kit';
import { textIn } from '#domain/text.ts';
import { localizePath } from '#format/addresses.ts';
import { heldRoleName } from '#format/role-words.ts';
import { m } from '#messages';
import { accountFaults } from '#server/web/account-faults.ts';
import { attempt, textOf } from '#server/web/form-faults.ts';
import { setCookies, visitorOf } from '#server/web/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const meta = { title: m.accounts_invitation_title(), description: m.accounts_sign_in_description() };
  const read = await attempt({}, accountFaults, () => locals.services.accounts.readInvitation(params.token));
  if (!read.ok) return { invitation: null, meta };
  const { email, role, body, office } = read.value;
  return {
    invitation: { email, role: heldRoleName(role, body, locals.locale), office: textIn(office, locals.locale).text },
    meta,
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { locals, request, params } = event;
    const { accounts } = locals.services;
    const form = await request.formData();
    const typed = { name: textOf(form, 'name'), email: textOf(form, 'email') };
    const password = textOf(form, 'password');
    const made = await attempt(typed, accountFaults, async () => {
      const email = await accounts.acceptInvitation({ secret: params.token, ...typed, password });
      return accounts.signIn(visitorOf(event), { email, password });
    });
    if (!made.ok) return made.failure;
    setCookies(event, made.value.cookies);
    redirect(303, localizePath('/panel/cuenta', locals.locale));
  },
};
