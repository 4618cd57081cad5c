import { error } from '@sveltejs/kit';
import { PERIOD_DECISIONS, type PeriodDecisionName, periodPrefix } from '#components/filing/period-forms.ts';
import type { PlanLabel } from '#contracts/view-labels.ts';
import { isoFromTyped } from '#domain/dates.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { textIn } from '#domain/text.ts';
import { m } from '#messages';
import { answer } from '#server/web/errors.ts';
import { attempt, textsOf, within } from '#server/web/form-faults.ts';
import { doneAt } from '#server/web/done.ts';
import { requireOwn } from '#server/web/own.ts';
import { periodFaults } from '#server/web/period-faults.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { actor } = requireOwn(event);
  const { locale, services, today } = event.locals;
  const plans = await services.planNames({ asOf: today });
  const periods = plans.map(async ({ slug, title }: PlanLabel) => ({
    plan: slug,
    title: textIn(title, locale).text,
    periods: await services.filing.periodList(actor, slug),
  }));
  return {
    plans: await answer(Promise.all(periods)),
    meta: { title: m.filing_periods_title(), description: m.filing_periods_lede() },
  };
};

export const actions: Actions = {
  open: async (event) => {
    const { actor } = requireOwn(event);
    const form = await event.request.formData();
    const typed = textsOf(form, ['plan', 'period', 'labelEs', 'labelEn', 'opensOn', 'closesOn']);
    const { labelEs: es, labelEn: en, ...asked } = typed;
    const request = { ...asked, opensOn: isoFromTyped(typed.opensOn), closesOn: isoFromTyped(typed.closesOn) };
    const label = en === '' ? { es } : { es, en };
    const done = await attempt({ form: '', ...typed }, periodFaults, () =>
      event.locals.services.filing.openPeriod(actor, { ...request, label }),
    );
    return done.ok ? doneAt(event, 'OPEN') : done.failure;
  },
  decide: async (event) => {
    const { actor } = requireOwn(event);
    const typed = textsOf(await event.request.formData(), ['plan', 'period', 'what', 'closesOn', 'note', 'confirmed']);
    const { filing } = event.locals.services;
    const what = PERIOD_DECISIONS.find((known) => known === typed.what);
    if (!what) error(400, { code: 'INVALID', message: m.error_invalid() });
    const prefix = periodPrefix(typed.plan, typed.period, what);
    const done = await attempt({ form: prefix, ...typed }, within(prefix, periodFaults), () =>
      decide[what](filing, actor, {
        ...{ ...typed, closesOn: isoFromTyped(typed.closesOn), confirmed: typed.confirmed === 'yes' },
      }),
    );
    return done.ok ? doneAt(event, what) : done.failure;
  },
};

type Services = App.Locals['services']['filing'];
type Given = Parameters<Services['lockPeriod']>[1] & Parameters<Services['extendPeriod']>[1];

const decide: Readonly<Record<PeriodDecisionName, (filing: Services, actor: Actor, given: Given) => Promise<unknown>>> =
  {
    EXTEND: (filing, actor, given) => filing.extendPeriod(actor, given),
    CLOSE: (filing, actor, given) => filing.closePeriod(actor, given),
    LOCK: (filing, actor, given) => filing.lockPeriod(actor, given),
    WITHDRAW: (filing, actor, given) => filing.withdrawPeriod(actor, given),
  };
