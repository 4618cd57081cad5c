import { redirect, type RequestEvent } from '@sveltejs/kit';
import { filingPath } from '#components/filing/address.ts';
import { milestoneTitle } from '#components/filing/titles.ts';
import { type PartialDate, readPartialDate } from '#domain/dates.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { localizePath } from '#format/addresses.ts';
import { m } from '#messages';
import { doneAt } from '#server/web/done.ts';
import { answer } from '#server/web/errors.ts';
import { filingFaults } from '#server/web/filing-faults.ts';
import { attempt, textsOf, within } from '#server/web/form-faults.ts';
import { requireOwn } from '#server/web/own.ts';
import type { Actions, PageServerLoad, RouteParams } from './$types';

export const load: PageServerLoad = async (event) => {
  const { actor } = requireOwn(event);
  const desk = await answer(async () => event.locals.services.filing.milestoneDesk(actor, event.params));
  const title = milestoneTitle(desk.milestone, event.locals.locale);
  return { desk, meta: { title, description: m.filing_desk_description() } };
};

type Done = 'BLOCKED' | 'LIFTED' | 'PROPOSED' | 'DECIDED';
interface Work {
  readonly filing: App.Locals['services']['filing'];
  readonly actor: Actor;
  readonly place: RouteParams;
}

/** A date as typed; what is none goes on as a day that does not exist, for the service to refuse with all else. */
const dateOf = (typed: string, edge: 'START' | 'END'): PartialDate =>
  readPartialDate(typed, edge) ?? { date: typed, precision: 'DAY' };

/** A form of the page: the fields it has, what they are called in the page, and what is done with them. */
const act =
  <Name extends string>(
    form: string | ((typed: Readonly<Record<Name, string>>) => string),
    names: readonly Name[],
    done: Done,
    work: (work: Work, typed: Readonly<Record<Name, string>>) => Promise<unknown>,
  ) =>
  async (event: RequestEvent<RouteParams>) => {
    const { actor } = requireOwn(event);
    const typed = textsOf(await event.request.formData(), names);
    const { filing } = event.locals.services;
    const prefix = typeof form === 'string' ? form : form(typed);
    const attempted = await attempt({ form: prefix, ...typed }, within(prefix, filingFaults), () =>
      work({ filing, actor, place: event.params }, typed),
    );
    return attempted.ok ? doneAt(event, done) : attempted.failure;
  };

export const actions: Actions = {
  block: act('block-', ['organization', 'what', 'liftedBy'], 'BLOCKED', ({ filing, actor, place }, typed) =>
    filing.reportBlockage(actor, { ...place, ...typed }),
  ),
  lift: act(
    // Several parties may have a blockage open, each with a form of its own.
    ({ id }) => `lift-${id}-`,
    ['id', 'note'],
    'LIFTED',
    ({ filing, actor }, { id, note }) => filing.liftBlockage(actor, { id, resolution: note }),
  ),
  propose: act('propose-', ['organization', 'startsOn', 'endsOn', 'note'], 'PROPOSED', async (work, typed) => {
    const { filing, actor, place } = work;
    const { organization, note: reason } = typed;
    const startsOn = typed.startsOn === '' ? null : dateOf(typed.startsOn, 'START');
    const endsOn = dateOf(typed.endsOn, 'END');
    return filing.proposeRescheduling(actor, { ...place, organization, startsOn, endsOn, reason });
  }),
  decide: act('decide-', ['id', 'decision', 'documentTitle', 'documentUrl', 'note'], 'DECIDED', (work, typed) => {
    const approved = typed.decision === 'APPROVE';
    return work.filing.decideRescheduling(work.actor, { ...typed, approved });
  }),
  correct: async (event) => {
    const { actor } = requireOwn(event);
    const { report } = textsOf(await event.request.formData(), ['report']);
    const begun = await attempt({}, filingFaults, () =>
      event.locals.services.filing.beginCorrection(actor, { plan: event.params.plan, report }),
    );
    if (!begun.ok) return begun.failure;
    redirect(303, localizePath(filingPath(begun.value.key), event.locals.locale));
  },
};
