/** What every service of reviewing begins with: the permission, and independence from what is judged. */
import type { IsoDate } from '#domain/dates.ts';
import { forbidden } from '#domain/errors.ts';
import { planOn } from '#domain/existence.ts';
import { recordId } from '#domain/filing/ids.ts';
import { dependence, generalDependence } from '#domain/policy/independence.ts';
import type { Action } from '#domain/policy/policy.ts';
import type { Actor, HeldRole } from '#domain/policy/roles.ts';
import type { Commitment, PlanDossier } from '#domain/records.ts';
import { findCommitment } from '../commitment/find.ts';
import type { Dossiers } from '../dossiers.ts';
import { allow, todayIn } from '../filing/access.ts';
import type { ReviewingPorts } from '../ports-reviewing.ts';

/** What the services of reviewing work with. */
export interface Reviewing extends ReviewingPorts {
  readonly dossiers: Dossiers;
}

/** A commitment of a plan, as it is today. */
export interface ReviewPlace {
  readonly dossier: PlanDossier;
  readonly commitment: Commitment;
  readonly today: IsoDate;
}

/** A role that judges in the name of a body. */
export type ReviewerRole = HeldRole & { readonly organization: string };

/**
 * The role by which somebody judges at all.
 * @throws FORBIDDEN with the refusal (NOT_ALLOWED, SECOND_FACTOR_NEEDED, GOVERNMENT_ROLE, NO_BODY)
 */
export function allowReviewer(actor: Actor, action: Extract<Action, 'EVIDENCE_JUDGE' | 'ASSESS'>): ReviewerRole {
  const by = allow(actor, action, null);
  const found = generalDependence(actor);
  if (found !== null || by.organization === null) throw forbidden(found ?? 'NO_BODY', action);
  return { ...by, organization: by.organization };
}

/**
 * The role by which somebody judges a commitment.
 * @throws FORBIDDEN as `allowReviewer`, and OWN_COMMITMENT where the own body answers for it
 */
export function allowOn(
  actor: Actor,
  action: Extract<Action, 'EVIDENCE_JUDGE' | 'ASSESS'>,
  { dossier, commitment }: ReviewPlace,
): ReviewerRole {
  const by = allowReviewer(actor, action);
  const found = dependence(actor, dossier, commitment.id);
  if (found !== null) throw forbidden(found, commitment.code);
  return by;
}

/** @throws NOT_FOUND COMMITMENT */
export async function placeOfCode(reviewing: Reviewing, code: string): Promise<ReviewPlace> {
  // Today is told where the plan is at home: asked for far ahead first, then as of that day.
  const { dossier: whole } = await findCommitment(reviewing.dossiers, code, '9999-12-31');
  const today = todayIn(reviewing, whole);
  const { dossier, commitment } = await findCommitment(reviewing.dossiers, code, today);
  return { dossier, commitment, today };
}

/** Every plan as it is today, the newest first. */
export async function plansToday(reviewing: Reviewing): Promise<{ dossier: PlanDossier; today: IsoDate }[]> {
  return (await reviewing.dossiers.all()).map((whole) => {
    const today = todayIn(reviewing, whole);
    return { dossier: planOn(whole, today), today };
  });
}

export function commitmentIdOf({ dossier, commitment }: Pick<ReviewPlace, 'dossier' | 'commitment'>): string {
  return recordId(dossier.plan.id, commitment.id);
}
