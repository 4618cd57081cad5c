import type { RequestEvent } from '@sveltejs/kit';
import type { Actor } from '#domain/policy/roles.ts';
import { m } from '#messages';
import { administrationFaults } from '#server/web/administration-faults.ts';
import { answer } from '#server/web/errors.ts';
import { attempt, textsOf, within } from '#server/web/form-faults.ts';
import { doneAt } from '#server/web/done.ts';
import { requireOwn } from '#server/web/own.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { actor } = requireOwn(event);
  const view = await answer(event.locals.services.administration.view(actor));
  return { view, meta: { title: m.admin_org_title(), description: m.admin_org_lede() } };
};

const ORGANIZATION = ['key', 'nameEs', 'nameEn', 'acronym', 'type'] as const;
const SUCCESSION = ['from', 'to', 'kind', 'on', 'legalAct'] as const;
type Services = App.Locals['services']['administration'];

/** @param prefix of the form's fields in the page; of one among many it ends with the record's key */
const act =
  (
    names: readonly string[],
    prefix: string,
    work: (services: Services, actor: Actor, form: unknown) => Promise<void>,
  ) =>
  async (event: RequestEvent) => {
    const { actor } = requireOwn(event);
    const typed = textsOf(await event.request.formData(), names);
    const form = prefix === 'edit-' ? `${prefix}${typed['key'] ?? ''}-` : prefix;
    const done = await attempt({ form, ...typed }, within(form, administrationFaults), () =>
      work(event.locals.services.administration, actor, typed),
    );
    return done.ok ? doneAt(event, 'SAVED') : done.failure;
  };

export const actions: Actions = {
  add: act(ORGANIZATION, 'add-', (services, actor, form) => services.saveOrganization(actor, { form, isNew: true })),
  edit: act(ORGANIZATION, 'edit-', (services, actor, form) => services.saveOrganization(actor, { form, isNew: false })),
  succession: act(SUCCESSION, 'succession-', (services, actor, form) => services.addSuccession(actor, form)),
};
