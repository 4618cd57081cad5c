import type { RequestEvent } from '@sveltejs/kit';
import type { Actor } from '#domain/policy/roles.ts';
import { m } from '#messages';
import { administrationFaults } from '#server/web/administration-faults.ts';
import { answer } from '#server/web/errors.ts';
import { attempt, textsOf, within } from '#server/web/form-faults.ts';
import { doneAt } from '#server/web/done.ts';
import { requireOwn } from '#server/web/own.ts';
import { saveRecordAction } from '#server/web/record-action.ts';
import type { Actions, PageServerLoad, RouteParams } from './$types';

export const load: PageServerLoad = async (event) => {
  const { actor } = requireOwn(event);
  const view = await answer(
    event.locals.services.administration.commitment(actor, { code: event.params.code, locale: event.locals.locale }),
  );
  return { view, meta: { title: m.admin_title(), description: m.admin_lede() } };
};

const PART = ['organization', 'role', 'since'] as const;
const END = ['organization', 'role', 'until', 'reason', 'confirmed'] as const;
type Services = App.Locals['services']['administration'];
type Work = (services: Services, actor: Actor, of: { code: string; form: unknown }) => Promise<void>;

/** @param prefixOf tells the form apart from the others of the page, by what was sent */
const act =
  (names: readonly string[], prefixOf: (typed: Readonly<Record<string, string>>) => string, work: Work) =>
  async (event: RequestEvent<RouteParams>) => {
    const { actor } = requireOwn(event);
    const typed = textsOf(await event.request.formData(), names);
    const prefix = prefixOf(typed);
    const done = await attempt({ form: prefix, ...typed }, within(prefix, administrationFaults), () =>
      work(event.locals.services.administration, actor, { code: event.params.code, form: typed }),
    );
    return done.ok ? doneAt(event, 'SAVED') : done.failure;
  };

export const actions: Actions = {
  add: act(
    PART,
    () => 'part-',
    (services, actor, of) => services.addParticipation(actor, of),
  ),
  end: act(
    END,
    ({ organization, role }) => `end-${organization}-${role}-`,
    (services, actor, of) => services.endParticipation(actor, of),
  ),
  record: async (event) => {
    const { actor } = requireOwn(event);
    const { code } = event.params;
    const { plan } = await answer(
      event.locals.services.administration.commitment(actor, { code, locale: event.locals.locale }),
    );
    return saveRecordAction(event, plan);
  },
};
