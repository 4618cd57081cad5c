import { redirect } from '@sveltejs/kit';
import { localizePath } from '#format/addresses.ts';
import { m } from '#messages';
import { accountFaults } from '#server/web/account-faults.ts';
import { attempt, textOf } from '#server/web/form-faults.ts';
import { returnPath, setCookies, visitorOf } from '#server/web/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
  demoCodes: locals.services.demoCodes?.() ?? [],
  meta: { title: m.accounts_code_title(), description: m.accounts_sign_in_description() },
});

export const actions: Actions = {
  default: async (event) => {
    const { locals, request, url } = event;
    const form = await request.formData();
    const done = await attempt({}, accountFaults, () =>
      locals.services.accounts.verifyCode(visitorOf(event), textOf(form, 'code')),
    );
    if (!done.ok) return done.failure;
    setCookies(event, done.value);
    redirect(303, returnPath(url.searchParams.get('volver'), localizePath('/panel', locals.locale)));
  },
};
