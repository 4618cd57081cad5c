import { m } from '#messages';
import { answer } from '#server/web/errors.ts';
import { requireOwn } from '#server/web/own.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { actor } = requireOwn(event);
  return {
    desks: await answer(async () => event.locals.services.oversight.requirementDesks(actor)),
    meta: { title: m.req_panel_title(), description: m.req_panel_lede() },
  };
};
