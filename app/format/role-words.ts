/** Names of roles, for people and for messages to them. */
import type { Role } from '#domain/policy/roles.ts';
import { m } from '#messages';
import type { Locale } from './locale.ts';

type Word = (inputs: Record<string, never>, options: { readonly locale: Locale }) => string;

const NAMES: Readonly<Record<Role, Word>> = {
  AGENCY_EDITOR: m.accounts_role_agency_editor,
  AGENCY_APPROVER: m.accounts_role_agency_approver,
  COUNTERPART: m.accounts_role_counterpart,
  CORE_GROUP: m.accounts_role_core_group,
  POINT_OF_CONTACT: m.accounts_role_point_of_contact,
  REVIEWER: m.accounts_role_reviewer,
  ADMIN: m.accounts_role_admin,
};

export function roleName(role: Role, locale: Locale): string {
  return NAMES[role]({}, { locale });
}
