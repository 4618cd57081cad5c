/** What a plan is, as a list of facts. */
import type { PlanVersion } from '#domain/records.ts';
import { formatDate, formatRange } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import type { Fact } from '../FactList.svelte';

interface PlanInFigures {
  readonly version: PlanVersion;
  readonly original: PlanVersion | null;
  readonly counts: {
    readonly commitments: number;
    readonly milestones: number;
    readonly themes: number;
    readonly leads: number;
    readonly counterparts: number;
  };
}

export function planFacts({ version, original, counts }: PlanInFigures, locale: Locale): Fact[] {
  const period = formatRange(version.startsOn, version.endsOn, locale);
  const moved = original && m.plan_period_moved({ period, original: formatDate(original.endsOn, locale) }, { locale });
  return [
    { term: m.plan_fact_period({}, { locale }), value: moved ?? period },
    { term: m.plan_fact_holds({}, { locale }), value: m.plan_holds(counts, { locale }) },
    { term: m.plan_fact_answer({}, { locale }), value: m.plan_answer(counts, { locale }) },
    { term: m.plan_fact_review({}, { locale }), value: m.plan_review({}, { locale }) },
  ];
}
