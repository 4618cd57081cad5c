/** Roles of people with accounts, and who a person is when something is done. */
import type { LocalizedText } from '../text.ts';
import type { ReportSource } from '../values.ts';

export const ROLES = [
  'AGENCY_EDITOR',
  'AGENCY_APPROVER',
  'COUNTERPART',
  'CORE_GROUP',
  'POINT_OF_CONTACT',
  'REVIEWER',
  'ADMIN',
] as const;
/** What a person may do; a person may hold several, each for one organization or for none. */
export type Role = (typeof ROLES)[number];

/** Roles that are held for an organization; the others concern the whole site. */
export const ROLES_OF_ORGANIZATIONS: readonly Role[] = [
  'AGENCY_EDITOR',
  'AGENCY_APPROVER',
  'COUNTERPART',
  'CORE_GROUP',
  'REVIEWER',
];

/** Roles that validate, publish, assess or administer, and so need a second factor. */
export const ROLES_WITH_SECOND_FACTOR: readonly Role[] = ['POINT_OF_CONTACT', 'REVIEWER', 'ADMIN'];

/** The side from which a role reports; null for roles that do not report. */
export const SOURCE_OF_ROLE: Readonly<Record<Role, ReportSource | null>> = {
  AGENCY_EDITOR: 'AGENCY_SELF',
  AGENCY_APPROVER: 'AGENCY_SELF',
  COUNTERPART: 'COUNTERPART',
  CORE_GROUP: 'CORE_GROUP',
  POINT_OF_CONTACT: null,
  REVIEWER: null,
  ADMIN: null,
};

/** A role as one person holds it now. */
export interface HeldRole {
  readonly role: Role;
  /** Id of the organization; null for roles that concern the whole site. */
  readonly organization: string | null;
  /** The office that acts, as the public reads it. */
  readonly office: LocalizedText;
}

/** Who does something. */
export interface Actor {
  readonly userId: string;
  readonly roles: readonly HeldRole[];
  /** Whether this session was opened with a second factor. */
  readonly secondFactor: boolean;
  /** Id of the token by which a program does it in the person's name; left out: the person does. */
  readonly token?: string;
}

/** Whether a role of the account waits for its second factor. */
export function lacksSecondFactor({ roles, secondFactor }: Pick<Actor, 'roles' | 'secondFactor'>): boolean {
  return !secondFactor && roles.some(({ role }) => ROLES_WITH_SECOND_FACTOR.includes(role));
}
