import { m } from '#messages';
import { answer } from '#server/web/errors.ts';
import { requireOwn } from '#server/web/own.ts';
import { saveRecordAction } from '#server/web/record-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { actor } = requireOwn(event);
  const { locals, params } = event;
  const view = await answer(locals.services.administration.plan(actor, { plan: params.plan, locale: locals.locale }));
  return { view, meta: { title: m.admin_title(), description: m.record_plan_lede() } };
};

export const actions: Actions = { record: (event) => saveRecordAction(event, event.params.plan) };
