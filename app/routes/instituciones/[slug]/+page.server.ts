import { textIn } from '#domain/text.ts';
import { m } from '#messages';
import { answer, requireDay } from '#server/web/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { day } = requireDay(locals.asOf);
  const view = await answer(locals.services.institutionPage({ slug: params.slug, asOf: day }));
  const name = textIn(view.body.name, locals.locale).text;
  return { view, meta: { title: name, description: m.institutions_page_description({ name }) } };
};
