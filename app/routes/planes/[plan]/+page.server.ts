import { textIn } from '#domain/text.ts';
import { m } from '#messages';
import { answer, requireDay } from '#server/web/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { day } = requireDay(locals.asOf);
  const view = await answer(locals.services.planPage({ plan: params.plan, asOf: day }));
  const title = textIn(view.plan.title, locals.locale).text;
  return { view, meta: { title, description: m.plan_page_description({ plan: title }) } };
};
