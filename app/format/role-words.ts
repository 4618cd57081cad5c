/** Names of roles, for people and for messages to them. */
import type { Role } from '#domain/policy/roles.ts';
import { type LocalizedText, textIn } from '#domain/text.ts';
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

/** The role with the institution that it is held for, where there is one. */
export function heldRoleName(role: Role, body: LocalizedText | null, locale: Locale): string {
  const name = roleName(role, locale);
  if (body === null) return name;
  return m.accounts_role_of({ role: name, institution: textIn(body, locale).text }, { locale });
}

export function roleName(role: Role, locale: Locale): string {
  return NAMES[role]({}, { locale });
}
