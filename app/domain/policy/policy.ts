/** Who may do what: one table. Services ask it before anything else. Source: OGP tracker domain brief, 9.2 and 9.3. */
import type { ReportSource } from '../values.ts';
import { type Actor, type HeldRole, type Role, ROLES_WITH_SECOND_FACTOR, SOURCE_OF_ROLE } from './roles.ts';

export const ACTIONS = [
  'FILING_READ',
  'FILING_WRITE',
  'FILING_SUBMIT',
  'FILING_WITHDRAW',
  'FILING_REVIEW',
  'FILING_PUBLISH',
  'PERIOD_MANAGE',
  'ROUND_READ',
  'RESCHEDULING_PROPOSE',
  'RESCHEDULING_DECIDE',
  'BLOCKAGE_REPORT',
  'BLOCKAGE_LIFT',
  'BLOCKAGE_READ',
  'PEOPLE_MANAGE',
  'ADMINISTRATORS_MANAGE',
  'PLAN_MANAGE',
  'REQUIREMENT_DECLARE',
  'RECOMMENDATION_ANSWER',
  'FLAG_READ',
  'FLAG_RAISE',
  'FLAG_ESCALATE',
  'FLAG_RESOLVE',
  'AUDIT_READ',
  'EVIDENCE_JUDGE',
  'ASSESS',
  'ASSESSMENT_REPLY',
  'IRM_TRANSCRIBE',
  'TOKENS_REVOKE',
  'WEBHOOKS_MANAGE',
] as const;
/** Something that a person may be allowed to do. */
export type Action = (typeof ACTIONS)[number];

/**
 * How far a permission reaches. `OWN`: what the role's organization answers for, and from the role's own side (an agency
 * as AGENCY_SELF, a counterpart as COUNTERPART, the forum as CORE_GROUP). `ANY`: all of the site.
 */
export type Reach = 'OWN' | 'ANY';

/** A role that is not named for an action may not do it. */
export const POLICY: Readonly<Record<Action, Readonly<Partial<Record<Role, Reach>>>>> = {
  // Nobody reads the draft of another side; what was submitted the point of contact reads through FILING_REVIEW.
  FILING_READ: { AGENCY_EDITOR: 'OWN', AGENCY_APPROVER: 'OWN', COUNTERPART: 'OWN', CORE_GROUP: 'OWN' },
  FILING_WRITE: { AGENCY_EDITOR: 'OWN', AGENCY_APPROVER: 'OWN', COUNTERPART: 'OWN', CORE_GROUP: 'OWN' },
  FILING_SUBMIT: { AGENCY_APPROVER: 'OWN', COUNTERPART: 'OWN', CORE_GROUP: 'OWN' },
  FILING_WITHDRAW: { AGENCY_APPROVER: 'OWN', COUNTERPART: 'OWN', CORE_GROUP: 'OWN' },
  FILING_REVIEW: { POINT_OF_CONTACT: 'ANY' },
  FILING_PUBLISH: { POINT_OF_CONTACT: 'ANY' },
  PERIOD_MANAGE: { POINT_OF_CONTACT: 'ANY' },
  ROUND_READ: { POINT_OF_CONTACT: 'ANY', ADMIN: 'ANY' },
  RESCHEDULING_PROPOSE: { AGENCY_APPROVER: 'OWN', POINT_OF_CONTACT: 'ANY' },
  RESCHEDULING_DECIDE: { CORE_GROUP: 'ANY' },
  BLOCKAGE_REPORT: { AGENCY_EDITOR: 'OWN', AGENCY_APPROVER: 'OWN' },
  BLOCKAGE_LIFT: { AGENCY_EDITOR: 'OWN', AGENCY_APPROVER: 'OWN', POINT_OF_CONTACT: 'ANY' },
  BLOCKAGE_READ: { AGENCY_EDITOR: 'OWN', AGENCY_APPROVER: 'OWN', CORE_GROUP: 'ANY', POINT_OF_CONTACT: 'ANY' },
  PEOPLE_MANAGE: { POINT_OF_CONTACT: 'ANY', ADMIN: 'ANY' },
  ADMINISTRATORS_MANAGE: { ADMIN: 'ANY' },
  PLAN_MANAGE: { POINT_OF_CONTACT: 'ANY', ADMIN: 'ANY' },
  REQUIREMENT_DECLARE: { POINT_OF_CONTACT: 'ANY' },
  RECOMMENDATION_ANSWER: { POINT_OF_CONTACT: 'ANY' },
  FLAG_READ: { CORE_GROUP: 'ANY', POINT_OF_CONTACT: 'ANY' },
  FLAG_RAISE: { CORE_GROUP: 'ANY', POINT_OF_CONTACT: 'ANY' },
  FLAG_ESCALATE: { CORE_GROUP: 'ANY', POINT_OF_CONTACT: 'ANY' },
  FLAG_RESOLVE: { CORE_GROUP: 'ANY' },
  AUDIT_READ: { ADMIN: 'ANY' },
  // Reviewers judge whatever their own body does not answer for: see `dependence`.
  EVIDENCE_JUDGE: { REVIEWER: 'ANY' },
  ASSESS: { REVIEWER: 'ANY' },
  // The body that answers for the commitment, in its own name.
  ASSESSMENT_REPLY: { AGENCY_APPROVER: 'OWN' },
  IRM_TRANSCRIBE: { POINT_OF_CONTACT: 'ANY' },
  // Tokens of others; one's own everybody revokes.
  TOKENS_REVOKE: { ADMIN: 'ANY' },
  // What is sent is public, but it is sent in the site's name.
  WEBHOOKS_MANAGE: { POINT_OF_CONTACT: 'ANY', ADMIN: 'ANY' },
};

/** What something is done to, as far as permission depends on it. */
export interface Target {
  /** Organization in whose name it is done. */
  readonly organization: string;
  /** Side that it is done from; left out where an action has no side (a blockage, new dates). */
  readonly source?: ReportSource;
  /** Organizations that may act from that side for the commitment today (lead and co-leads, counterparts, the forum). */
  readonly holders: readonly string[];
}

/** Why not: the role does not allow it, or it does once the session has a second factor. */
export type Refusal = 'NOT_ALLOWED' | 'SECOND_FACTOR_NEEDED';

/** A permission in use: the role that gives it, whose office then signs. */
export type Permission =
  { readonly allowed: true; readonly by: HeldRole } | { readonly allowed: false; readonly refusal: Refusal };

/**
 * Whether someone may do something.
 * @param target what it is done to; null for actions on the whole site, which only reach `ANY` allows
 */
export function permission(actor: Actor, action: Action, target: Target | null): Permission {
  const fitting = actor.roles.filter((held) => reaches(held, POLICY[action][held.role], target));
  const by = fitting.find(({ role }) => actor.secondFactor || !ROLES_WITH_SECOND_FACTOR.includes(role));
  if (by) return { allowed: true, by };
  return { allowed: false, refusal: fitting.length > 0 ? 'SECOND_FACTOR_NEEDED' : 'NOT_ALLOWED' };
}

function reaches({ role, organization }: HeldRole, reach: Reach | undefined, target: Target | null): boolean {
  if (reach === undefined) return false;
  if (reach === 'ANY') return true;
  if (target === null || organization !== target.organization) return false;
  if (target.source !== undefined && SOURCE_OF_ROLE[role] !== target.source) return false;
  return target.holders.includes(target.organization);
}

/** Whether someone may do something at all, to whatever: for menus, never instead of `permission`. */
export function mayEver(actor: Pick<Actor, 'roles'>, action: Action): boolean {
  return actor.roles.some(({ role }) => POLICY[action][role] !== undefined);
}
