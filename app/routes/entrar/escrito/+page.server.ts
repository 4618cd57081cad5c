import { redirect } from '@sveltejs/kit';
import { localizePath } from '#format/addresses.ts';
import { m } from '#messages';
import { COMPARISON_ACTION, COMPARISON_LIMITS, readUpload } from '#server/web/upload.ts';
import { returnPath } from '#server/web/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, request, url }) => {
  const login = localizePath('/entrar', locals.locale);
  // There is something to hold only when a form was sent.
  if (request.method === 'GET') redirect(303, login);
  const back = returnPath(url.searchParams.get('volver'), localizePath('/panel', locals.locale));
  const given = url.searchParams.get('accion') ?? '';
  const action = /^[a-z]+$/iu.test(given) ? given : 'resume';
  // The action reads its form as it reads those with files.
  const parts = action === COMPARISON_ACTION;
  return {
    back,
    login,
    action,
    parts,
    meta: { title: m.accounts_held_title(), description: m.accounts_sign_in_description() },
  };
};

export const actions: Actions = {
  /** Gives back what was typed; of files there is the name, since a browser does not choose them again. */
  default: async ({ request }) => ({ held: await typedIn(request) }),
};

interface Typed {
  readonly name: string;
  readonly value: string;
}

/** Files are read past: nobody is logged in, so nothing of them is kept. */
async function typedIn(request: Request): Promise<Typed[]> {
  if (!request.headers.get('content-type')?.startsWith('multipart/')) return textsOf(await request.formData());
  const { form, files } = await readUpload(request, async ({ name }) => name, COMPARISON_LIMITS);
  const names = files.flatMap((file) => (file.ok ? [{ name: file.field, value: file.value }] : []));
  return [...textsOf(form), ...names];
}

const textsOf = (form: FormData): Typed[] =>
  [...form].map(([name, value]) => ({ name, value: typeof value === 'string' ? value : value.name }));
