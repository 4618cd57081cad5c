import { redirect } from '@sveltejs/kit';
import { localizePath } from '#format/addresses.ts';
import { m } from '#messages';
import { setCookies, visitorOf } from '#server/web/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
  meta: { title: m.accounts_sign_out_title(), description: m.accounts_sign_out_lede() },
});

export const actions: Actions = {
  default: async (event) => {
    setCookies(event, await event.locals.services.accounts.signOut(visitorOf(event)));
    redirect(303, localizePath('/', event.locals.locale));
  },
};
