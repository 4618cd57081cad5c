import { redirect } from '@sveltejs/kit';
import { localizePath } from '#format/addresses.ts';
import { m } from '#messages';
import { returnPath } from '#server/web/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, request, url }) => {
  const login = localizePath('/entrar', locals.locale);
  // There is something to hold only when a form was sent.
  if (request.method === 'GET') redirect(303, login);
  const back = returnPath(url.searchParams.get('volver'), localizePath('/panel', locals.locale));
  return { back, login, meta: { title: m.accounts_held_title(), description: m.accounts_sign_in_description() } };
};

export const actions: Actions = {
  /** Gives back what was typed; of files there is the name, since a browser does not choose them again. */
  default: async ({ request }) => {
    const fields = [...(await request.formData())];
    return { held: fields.map(([name, value]) => ({ name, value: typeof value === 'string' ? value : value.name })) };
  },
};
