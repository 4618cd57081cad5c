/** People and their roles, for those who manage them. */
import { conflict, invalid, notFound } from '#domain/errors.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { Person, StoredInvitation } from '../ports-accounts.ts';
import { type Accounts, allowOnSite, signed } from './access.ts';

export interface PeopleView {
  readonly people: readonly Person[];
  readonly invitations: readonly StoredInvitation[];
  readonly organizations: Awaited<ReturnType<Accounts['people']['organizations']>>;
}

/** @throws FORBIDDEN */
export async function peopleList({ people, now }: Accounts, actor: Actor): Promise<PeopleView> {
  allowOnSite(actor, 'PEOPLE_MANAGE');
  const [all, invitations, organizations] = await Promise.all([
    people.list(),
    people.invitations(now().toISOString()),
    people.organizations(),
  ]);
  return { people: all, invitations, organizations };
}

export interface RoleEnding {
  readonly id: string;
  /** Whether it was said that this role is meant: to give it back, the person is invited again. */
  readonly confirmed: boolean;
}

/** @throws FORBIDDEN; NOT_FOUND ROLE; INVALID ROLE_END_UNCONFIRMED; CONFLICT LAST_ADMINISTRATOR */
export async function endRole(accounts: Accounts, actor: Actor, { id, confirmed }: RoleEnding): Promise<void> {
  const holder = (await accounts.people.list()).find(({ roles }) => roles.some((role) => role.id === id));
  const role = holder?.roles.find((held) => held.id === id);
  const action = role?.role === 'ADMIN' ? 'ADMINISTRATORS_MANAGE' : 'PEOPLE_MANAGE';
  const by = { userId: actor.userId, office: allowOnSite(actor, action).office };
  if (!holder || !role) throw notFound('ROLE', id);
  if (!confirmed) throw invalid('ROLE_END_UNCONFIRMED', id);
  const before = { role: role.role, organization: role.organization };
  const done = await accounts.people.endRole(id, signed(accounts, by, 'ROLE_ENDED', holder.id, { before }));
  if (!done) throw conflict('LAST_ADMINISTRATOR');
}

export interface Closing {
  readonly userId: string;
  /** Whether it was said that this account is meant: there is no way back. */
  readonly confirmed: boolean;
}

/**
 * Closes an account for good: its roles and sessions end, what it did stays.
 * @throws FORBIDDEN; NOT_FOUND PERSON; INVALID CLOSING_UNCONFIRMED; CONFLICT LAST_ADMINISTRATOR
 */
export async function closeAccount(accounts: Accounts, actor: Actor, { userId, confirmed }: Closing): Promise<void> {
  const person = await accounts.people.find(userId);
  const manages = person?.roles.some(({ role }) => role === 'ADMIN') ? 'ADMINISTRATORS_MANAGE' : 'PEOPLE_MANAGE';
  const by = { userId: actor.userId, office: allowOnSite(actor, manages).office };
  if (person === null) throw notFound('PERSON', userId);
  if (!confirmed) throw invalid('CLOSING_UNCONFIRMED', userId);
  const before = { roles: person.roles.map(({ role, organization }) => ({ role, organization })) };
  const done = await accounts.people.close(userId, signed(accounts, by, 'ACCOUNT_CLOSED', userId, { before }));
  if (!done) throw conflict('LAST_ADMINISTRATOR');
}
