import { redirect } from '@sveltejs/kit';
import { localizePath } from '#format/addresses.ts';
import { m } from '#messages';
import { accountFaults } from '#server/web/account-faults.ts';
import { attempt, textOf } from '#server/web/form-faults.ts';
import { returnPath, setCookies, visitorOf } from '#server/web/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const back = url.searchParams.get('volver');
  const panel = localizePath('/panel', locals.locale);
  if (locals.present) redirect(303, returnPath(back, panel));
  return { back, meta: { title: m.accounts_sign_in_title(), description: m.accounts_sign_in_description() } };
};

export const actions: Actions = {
  default: async (event) => {
    const { locals, request, url } = event;
    const form = await request.formData();
    const email = textOf(form, 'email');
    const done = await attempt({ email }, accountFaults, () =>
      locals.services.accounts.signIn(visitorOf(event), { email, password: textOf(form, 'password') }),
    );
    if (!done.ok) return done.failure;
    setCookies(event, done.value.cookies);
    const back = returnPath(url.searchParams.get('volver'), localizePath('/panel', locals.locale));
    if (done.value.next === 'IN') redirect(303, back);
    redirect(303, `${localizePath('/entrar/segundo-factor', locals.locale)}?volver=${encodeURIComponent(back)}`);
  },
};
