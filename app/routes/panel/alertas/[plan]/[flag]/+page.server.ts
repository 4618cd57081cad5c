import type { RequestEvent } from '@sveltejs/kit';
import type { Actor } from '#domain/policy/roles.ts';
import { flagKindWord } from '#format/words/flags.ts';
import { m } from '#messages';
import { doneAt } from '#server/web/done.ts';
import { answer } from '#server/web/errors.ts';
import { attempt, textsOf, within } from '#server/web/form-faults.ts';
import { oversightFaults } from '#server/web/oversight-faults.ts';
import { requireOwn } from '#server/web/own.ts';
import type { Actions, PageServerLoad, RouteParams } from './$types';

export const load: PageServerLoad = async (event) => {
  const { actor } = requireOwn(event);
  const view = await answer(async () => event.locals.services.oversight.openFlag(actor, event.params));
  return {
    view,
    meta: { title: flagKindWord(view.flag.kind, event.locals.locale), description: m.flags_panel_lede() },
  };
};

type Services = App.Locals['services']['oversight'];

const act =
  <Name extends string>(
    prefix: string,
    names: readonly Name[],
    done: string,
    work: (services: Services, actor: Actor, request: RouteParams & Readonly<Record<Name, string>>) => Promise<void>,
  ) =>
  async (event: RequestEvent<RouteParams>) => {
    const { actor } = requireOwn(event);
    const typed = textsOf(await event.request.formData(), names);
    const attempted = await attempt({ form: prefix, ...typed }, within(prefix, oversightFaults), () =>
      work(event.locals.services.oversight, actor, { ...event.params, ...typed }),
    );
    return attempted.ok ? doneAt(event, done) : attempted.failure;
  };

export const actions: Actions = {
  escalate: act('escalate-', ['note'], 'ESCALATED', (services, actor, request) =>
    services.escalateFlag(actor, request),
  ),
  resolve: act('resolve-', ['note', 'documentTitle', 'documentUrl'], 'RESOLVED', (services, actor, request) =>
    services.resolveFlag(actor, request),
  ),
};
