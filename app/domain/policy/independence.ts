/**
 * Who may judge a commitment: nobody whose own body answers for it, and nobody who speaks for a government body at all.
 * Source: OGP tracker domain brief, 9.2, invariants 4 and 10.
 */
import { recordKey } from '../filing/ids.ts';
import { predecessorsOf, successorsOf } from '../organizations.ts';
import { LEAD_ROLES } from '../participation.ts';
import type { Participation, PlanDossier } from '../records.ts';
import type { ParticipationRole } from '../values.ts';
import type { Actor, Role } from './roles.ts';

/** Roles of those who answer for commitments or run the process for the government. */
export const ROLES_OF_GOVERNMENT: readonly Role[] = ['AGENCY_EDITOR', 'AGENCY_APPROVER', 'POINT_OF_CONTACT'];

/** Roles in a commitment whose holders answer for it, now or at any time before. */
export const ANSWERING_ROLES: readonly ParticipationRole[] = [...LEAD_ROLES, 'COUNTERPART'];

/**
 * Why somebody may not judge. `GOVERNMENT_ROLE`: also holds a role of the government. `NO_BODY`: reviews for no body, so
 * nothing can be said of independence. `OWN_COMMITMENT`: the own body, one that it came from or became, or one that it
 * belongs to, leads or accompanies the commitment.
 */
export type Dependence = 'GOVERNMENT_ROLE' | 'NO_BODY' | 'OWN_COMMITMENT';

/** What keeps a person from judging anything at all; null: nothing. */
export function generalDependence({ roles }: Pick<Actor, 'roles'>): Dependence | null {
  if (roles.some(({ role }) => ROLES_OF_GOVERNMENT.includes(role))) return 'GOVERNMENT_ROLE';
  return roles.some(({ role, organization }) => role === 'REVIEWER' && organization !== null) ? null : 'NO_BODY';
}

/**
 * What keeps a person from judging a commitment; null: nothing. Every body counts for which the person holds a role,
 * whichever it is.
 * @param commitment its id within the plan
 */
export function dependence(actor: Pick<Actor, 'roles'>, dossier: PlanDossier, commitment: string): Dependence | null {
  const general = generalDependence(actor);
  if (general !== null) return general;
  const touched = partsOf(actor, dossier, commitment).some(({ role }) => ANSWERING_ROLES.includes(role));
  return touched ? 'OWN_COMMITMENT' : null;
}

/**
 * As what a plan names a person's bodies, or their kin, in a commitment. Who is named but does not answer for it may judge it,
 * and must disclose in public what it has to do with it: supporting, advising or sitting in a working group is no bar, and
 * readers should know.
 * @param commitment its id within the plan
 */
export function rolesInPlan(
  actor: Pick<Actor, 'roles'>,
  dossier: PlanDossier,
  commitment: string,
): ParticipationRole[] {
  return [...new Set(partsOf(actor, dossier, commitment).map(({ role }) => role))];
}

function partsOf({ roles }: Pick<Actor, 'roles'>, dossier: PlanDossier, commitment: string): Participation[] {
  const own = roles.flatMap(({ organization }) => (organization === null ? [] : [recordKey(organization)]));
  const kin = new Set(own.flatMap((body) => kinOf(dossier, body)));
  return dossier.participations.filter(
    (part) =>
      part.commitment === commitment && (kin.has(part.organization) || (part.via !== null && kin.has(part.via))),
  );
}

/** A body with those that it came from or became, and those that belong to one of these or that one of these belongs to. */
function kinOf(dossier: PlanDossier, body: string): string[] {
  const line = [
    body,
    ...predecessorsOf(dossier, body).flatMap(({ from }) => from),
    ...successorsOf(dossier, body).map(({ to }) => to),
  ];
  const parents = dossier.organizations.filter(({ id }) => line.includes(id)).map(({ parent }) => parent);
  const children = dossier.organizations.filter(({ parent }) => parent !== null && line.includes(parent));
  return [...line, ...parents.filter((id) => id !== null), ...children.map(({ id }) => id)];
}

/** Whether somebody has a role in a body that answers for commitments: such a person copies nothing that the IRM said. */
export function holdsAgencyRole({ roles }: Pick<Actor, 'roles'>): boolean {
  return roles.some(({ role }) => role === 'AGENCY_EDITOR' || role === 'AGENCY_APPROVER');
}
