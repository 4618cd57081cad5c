/** Between which two ends a plan is compared: two days, or two data revisions of one day. */
import { addDays, type IsoDate } from '../dates.ts';
import { planOn } from '../existence.ts';
import type { PlanDossier } from '../records.ts';
import type { Interval } from './facts.ts';

export interface Span extends Interval {
  /** The day for which the plan is read at the first end: that end, or for two revisions of one day that day. */
  readonly start: IsoDate;
  /** Keys of what the first revision held already, for two revisions of one day; of two days nothing. */
  readonly held: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** @param earlier the plan at the first of two revisions of the second day; null: two days are compared */
export function spanOf(interval: Interval, earlier: PlanDossier | null): Span {
  if (earlier === null) return { ...interval, start: interval.from, held: NOTHING };
  const { to } = interval;
  return { from: addDays(to, -1), to, horizon: to, start: to, held: heldIn(planOn(earlier, to)) };
}

/** Whether what became public on a day did so after the first end and not after the second. */
export const isWithin = (day: IsoDate, { from, to, held }: Span, key: string): boolean =>
  day > from && day <= to && !held.has(key);

export const liftedKey = (blockage: string): string => `${blockage} lifted`;
export const stepKey = (flag: string, at: string): string => `${flag} ${at}`;

function heldIn(plan: PlanDossier): Set<string> {
  const records = [plan.versions, plan.irmReports, plan.reports, plan.reports.flatMap(({ evidence }) => evidence)];
  const added = [plan.evidenceReviews, plan.independentAssessments, plan.edits, plan.blockages];
  const ids = [...records, ...added].flatMap((kind: readonly { readonly id: string }[] | undefined) =>
    (kind ?? []).map(({ id }) => id),
  );
  const lifted = (plan.blockages ?? []).flatMap(({ id, closedAt }) => (closedAt === null ? [] : liftedKey(id)));
  const steps = (plan.flags ?? []).flatMap(({ key, steps: own }) => own.map(({ at }) => stepKey(key, at)));
  return new Set([...ids, ...lifted, ...steps]);
}
