/** The days of a plan that its requirements are checked on. */
import { firstDay, lastDay, type IsoDate, type PartialDate } from '../dates.ts';
import type { PlanDossier } from '../records.ts';
import { planVersionOn } from '../standing.ts';
import type { CheckPeriod } from './result.ts';

/** From the plan's first day to the day asked for or, once it has ended, its last; null before it began. */
export function planSpan(dossier: PlanDossier, asOf: IsoDate): CheckPeriod | null {
  const { startsOn, endsOn } = planVersionOn(dossier, asOf);
  const [from, end] = [firstDay(startsOn), lastDay(endsOn)];
  return asOf < from ? null : { from, to: asOf < end ? asOf : end, year: null };
}

const LENGTHS = { DAY: 10, MONTH: 7, YEAR: 4 } as const;
const known = ({ date, precision }: PartialDate): string => date.slice(0, LENGTHS[precision]);

/** The first or the last day of a period, only as exactly as it is known (`2018-10`); null: it is not on record. */
export function periodEdge(period: CheckPeriod, edge: 'from' | 'to'): string | null {
  if (period.cocreation === null) return null;
  return period.cocreation ? known(period.cocreation[edge]) : period[edge];
}

/** A calendar year of a plan. */
export interface PlanYear {
  /** Days of the year that the plan has run. */
  readonly period: CheckPeriod & { readonly year: number };
  /** The year has not ended on the day asked for. */
  readonly running: boolean;
  /** The plan began or ended within it. */
  readonly part: boolean;
}

/** The calendar years that a plan has seen, the first one first. */
export function planYears(dossier: PlanDossier, asOf: IsoDate): PlanYear[] {
  const span = planSpan(dossier, asOf);
  if (span === null) return [];
  const planEnd = lastDay(planVersionOn(dossier, asOf).endsOn);
  const [first, last] = [Number(span.from.slice(0, 4)), Number(span.to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const year = first + i;
    const [begins, ends] = [`${year}-01-01`, `${year}-12-31`];
    return {
      period: { from: span.from > begins ? span.from : begins, to: span.to < ends ? span.to : ends, year },
      running: asOf < ends,
      part: span.from > begins || planEnd < ends,
    };
  });
}
