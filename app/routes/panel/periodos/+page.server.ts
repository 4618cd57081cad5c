import { error } from '@sveltejs/kit';
import { m } from '#messages';
import { textIn } from '#domain/text.ts';
import { filingFaults } from '#server/web/filing-faults.ts';
import { attempt, textOf } from '#server/web/form-faults.ts';
import { requireOwn } from '#server/web/own.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireOwn(event);
  const { locale, services, today } = event.locals;
  const plans = await services.planList({ asOf: today });
  const periods = await Promise.all(
    plans.map(async ({ plan }) => ({
      plan: plan.slug,
      title: textIn(plan.shortTitle, locale).text,
      periods: await services.filing.periodList(plan.slug),
    })),
  );
  return { plans: periods, meta: { title: m.filing_periods_title(), description: m.filing_periods_lede() } };
};

export const actions: Actions = {
  open: async (event) => {
    const { actor } = requireOwn(event);
    const form = await event.request.formData();
    const names = ['plan', 'period', 'labelEs', 'labelEn', 'opensOn', 'closesOn'] as const;
    const typed = Object.fromEntries(names.map((name) => [name, textOf(form, name).trim()])) as Record<
      (typeof names)[number],
      string
    >;
    const { plan, period, opensOn, closesOn, labelEs, labelEn } = typed;
    const label = { es: labelEs, en: labelEn || labelEs };
    const done = await attempt(typed, filingFaults, () =>
      event.locals.services.filing.openPeriod(actor, { plan, period, label, opensOn, closesOn }),
    );
    return done.ok ? { done: true } : done.failure;
  },
  decide: async (event) => {
    const { actor } = requireOwn(event);
    const form = await event.request.formData();
    const { filing } = event.locals.services;
    const request = { plan: textOf(form, 'plan'), period: textOf(form, 'period'), note: textOf(form, 'note') };
    const what = textOf(form, 'what');
    const done = await attempt({}, filingFaults, () => {
      if (what === 'EXTEND')
        return filing.extendPeriod(actor, { ...request, closesOn: textOf(form, 'closesOn').trim() });
      if (what === 'CLOSE') return filing.closePeriod(actor, request);
      if (what === 'LOCK') return filing.lockPeriod(actor, request);
      error(400, { code: 'INVALID', message: m.error_invalid() });
    });
    return done.ok ? { done: true } : done.failure;
  },
};
