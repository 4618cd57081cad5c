/** What every service of filing begins with: the permission, the signature, the day. */
import type { IsoDate } from '#domain/dates.ts';
import { conflict, forbidden, invalid } from '#domain/errors.ts';
import { type Action, permission, type Target } from '#domain/policy/policy.ts';
import type { Actor, HeldRole } from '#domain/policy/roles.ts';
import type { PlanDossier } from '#domain/records.ts';
import { dayIn } from '#domain/instants.ts';
import type { Dossiers } from '../dossiers.ts';
import type { FilingPorts, Outcome, Signature } from '../ports-filing.ts';

/** What the services of filing work with. */
export interface Filing extends FilingPorts {
  readonly dossiers: Dossiers;
}

/**
 * The role by which someone may do it.
 * @throws FORBIDDEN with the refusal (NOT_ALLOWED, SECOND_FACTOR_NEEDED) and the action
 */
export function allow(actor: Actor, action: Action, target: Target | null): HeldRole {
  const found = permission(actor, action, target);
  if (!found.allowed) throw forbidden(found.refusal, action);
  return found.by;
}

export function signature({ clock }: Pick<Filing, 'clock'>, { userId, token }: Actor, { office }: HeldRole): Signature {
  return { userId, office, at: clock.now().toISOString(), ...(token !== undefined && { token }) };
}

/** The day it is where the plan is at home. */
export function todayIn({ clock }: Pick<Filing, 'clock'>, { jurisdiction }: PlanDossier): IsoDate {
  return dayIn(clock.now(), jurisdiction.timezone);
}

/** Longest note of a decision, in characters. */
export const NOTE_LIMIT = 5_000;

/** What was written as a reason. @throws INVALID NOTE_MISSING where one is needed, NOTE_TOO_LONG */
export function noteOf(given: string | null | undefined, needed: boolean): string | null {
  const note = given?.trim() || null;
  if (note === null && needed) throw invalid('NOTE_MISSING');
  if (note !== null && note.length > NOTE_LIMIT) throw invalid('NOTE_TOO_LONG', String(NOTE_LIMIT));
  return note;
}

/** @throws CONFLICT PERIOD_LOCKED, or the given one when somebody was faster */
export function requireDone(outcome: Outcome, changed: string): void {
  if (outcome === 'LOCKED') throw conflict('PERIOD_LOCKED');
  if (outcome === 'CHANGED') throw conflict(changed);
}
