/** What a body was before and what it became, as far as it was known on a day. */
import type { Handover } from '#contracts/institution-page-views.ts';
import type { InstitutionEntry, SuccessionStep } from '#contracts/institution-views.ts';
import { compareDates, isKnownBy } from '#domain/dates.ts';
import { predecessorsOf, successorsOf } from '#domain/organizations.ts';
import type { Succession } from '#domain/records.ts';
import type { PlanOnDay } from './parts.ts';

/** A change without a date is no secret: it is shown on any day, with the word "unknown". */
const isShown = ({ on }: { readonly on: Succession['on'] }, asOf: string): boolean =>
  on === null || isKnownBy(on, asOf);

/** Changes that led to the body, the earliest first. */
export function stepsBefore(plan: PlanOnDay, id: string): SuccessionStep[] {
  return steps(plan, predecessorsOf(plan.dossier, id)).toReversed();
}

/** Changes that the body went through, the earliest first. */
export function stepsAfter(plan: PlanOnDay, id: string): SuccessionStep[] {
  return steps(plan, successorsOf(plan.dossier, id));
}

/** When a body ceased to be under its name and what it is by that day; null for one that goes on. */
export function becameBy(plan: PlanOnDay, id: string): InstitutionEntry['became'] {
  const changes = stepsAfter(plan, id);
  const [first, last] = [changes[0], changes.at(-1)];
  return first && last ? { on: first.on, now: last.to } : null;
}

/** The change that a body comes from, when it lies after the day shown. */
export function comingStep(plan: PlanOnDay, id: string): SuccessionStep | null {
  const births = plan.dossier.successions.filter(({ to }) => to === id);
  const later = births.filter((succession) => !isShown(succession, plan.asOf));
  return births.length > 0 && later.length === births.length ? (stepOf(plan, later[0]) ?? null) : null;
}

function steps(plan: PlanOnDay, successions: readonly Succession[]): SuccessionStep[] {
  return successions
    .filter((succession) => isShown(succession, plan.asOf))
    .flatMap((succession) => stepOf(plan, succession) ?? []);
}

function stepOf({ labels }: PlanOnDay, succession: Succession | undefined): SuccessionStep | null {
  const to = succession ? labels.body(succession.to) : null;
  if (!succession || !to) return null;
  const { id, kind, on, legalAct, note } = succession;
  return { id, kind, from: labels.bodies(succession.from), to, on, legalAct, note };
}

/** Commitments and seats that passed to or from a body by that day: those without a date, then the earliest first. */
export function handoversOf(plan: PlanOnDay, id: string): Handover[] {
  const found = [...commitmentHandovers(plan, id), ...seatHandovers(plan, id)];
  return found.toSorted((a, b) =>
    a.on && b.on ? compareDates(a.on, b.on) : Number(a.on !== null) - Number(b.on !== null),
  );
}

function commitmentHandovers({ dossier, asOf, labels }: PlanOnDay, id: string): Handover[] {
  return dossier.responsibilityChanges
    .filter((change) => (change.from === id || change.to === id) && isShown(change, asOf))
    .flatMap((change) => {
      const [from, to] = [labels.body(change.from), labels.body(change.to)];
      const commitment = labels.commitment(change.commitment);
      return from && to && commitment ? { from, to, on: change.on, commitment, seat: null, note: change.note } : [];
    });
}

function seatHandovers({ dossier, asOf, labels }: PlanOnDay, id: string): Handover[] {
  return (dossier.forum?.seats ?? []).flatMap(({ seat, holders }) =>
    holders.flatMap((holder, i) => {
      const heir = holders[i + 1];
      if (!heir || (holder.organization !== id && heir.organization !== id) || !isKnownBy(heir.from, asOf)) return [];
      const [from, to] = [labels.body(holder.organization), labels.body(heir.organization)];
      return from && to ? { from, to, on: heir.from, commitment: null, seat, note: null } : [];
    }),
  );
}
