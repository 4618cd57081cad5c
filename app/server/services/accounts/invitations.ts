/** Invitations: how everyone but the first administrator comes to an account. */
import { checkTogether, conflict, invalid, notFound } from '#domain/errors.ts';
import { isMailAddress } from '#domain/mail/envelope.ts';
import { type Actor, type Role, ROLES_OF_ORGANIZATIONS } from '#domain/policy/roles.ts';
import type { LocalizedText } from '#domain/text.ts';
import { localizePath } from '#format/addresses.ts';
import type { Locale } from '#format/locale.ts';
import type { NewInvitation, StoredInvitation } from '../ports-accounts.ts';
import { type Accounts, addressOf, allowOnSite, requirePassword, signed } from './access.ts';
import { invitationMail, roleMail } from './mails.ts';

const DAY_MS = 86_400_000;
/** How long a link lasts. */
export const INVITATION_DAYS = 7;
/** The link that makes the first administrator stands in a console: it lasts as long as a start-up. */
const FIRST_LINK_MS = DAY_MS;

/** Longest name of a person, in characters. */
const NAME_LIMIT = 200;

export interface InvitationRequest {
  readonly email: string;
  readonly locale: Locale;
  readonly role: Role;
  /** Id (`ecuador/mintel`); null for roles that concern the whole site. */
  readonly organization: string | null;
  readonly office: LocalizedText;
}

/**
 * Invites a person by e-mail; who has an account is given the role at once and told so.
 * @throws FORBIDDEN; INVALID EMAIL, OFFICE, ORGANIZATION
 */
export async function invitePerson(
  accounts: Accounts,
  actor: Actor,
  request: InvitationRequest,
): Promise<'INVITED' | 'GRANTED'> {
  const action = request.role === 'ADMIN' ? 'ADMINISTRATORS_MANAGE' : 'PEOPLE_MANAGE';
  const by = { userId: actor.userId, office: allowOnSite(actor, action).office };
  const email = addressOf(request.email);
  const body = await requireSensible(accounts, { ...request, email });
  const { role, organization, office, locale } = request;
  const known = await accounts.people.findByEmail(email);
  if (known) {
    if (known.closedAt !== null) throw conflict('ACCOUNT_CLOSED');
    if (known.roles.some((held) => held.role === role && held.organization === organization))
      throw conflict('ROLE_HELD');
    const grant = { id: accounts.newId(), role, organization, office };
    await accounts.people.grant(
      known.id,
      grant,
      signed(accounts, by, 'ROLE_GRANTED', known.id, { after: { role, organization } }),
    );
    await accounts.mailbox.queue(roleMail(accounts, known, { ...grant, body }));
    return 'GRANTED';
  }
  const secret = accounts.newSecret();
  const id = accounts.newId();
  const invitation = draft(
    accounts,
    { id, email, locale, role, organization, office, invitedBy: actor.userId },
    secret,
  );
  await accounts.people.invite(
    invitation,
    signed(accounts, by, 'PERSON_INVITED', id, { after: { role, organization } }),
  );
  await accounts.mailbox.queue(
    invitationMail(accounts, invitation, { body, by: by.office, link: linkOf(accounts, secret, locale) }),
  );
  return 'INVITED';
}

function requireThat(holds: boolean, detail: string): void {
  if (!holds) throw invalid(detail);
}

/** @returns the name of the institution that the role is held for */
async function requireSensible({ people }: Accounts, request: InvitationRequest): Promise<LocalizedText | null> {
  const bound = ROLES_OF_ORGANIZATIONS.includes(request.role);
  const found = (await people.organizations()).find(({ id }) => id === request.organization);
  await checkTogether(
    () => requireThat(isMailAddress(request.email), 'EMAIL'),
    () => requireThat(bound ? found !== undefined : request.organization === null, 'ORGANIZATION'),
    () => requireThat(Boolean(request.office['es']?.trim()), 'OFFICE'),
  );
  return found?.name ?? null;
}

function draft(
  { now, hash }: Accounts,
  facts: Omit<NewInvitation, 'createdAt' | 'expiresAt' | 'tokenHash'>,
  secret: string,
  lastsMs = INVITATION_DAYS * DAY_MS,
): NewInvitation {
  const created = now();
  const expiresAt = new Date(created.getTime() + lastsMs).toISOString();
  return { ...facts, tokenHash: hash(secret), createdAt: created.toISOString(), expiresAt };
}

const linkOf = ({ origin }: Accounts, secret: string, locale: Locale): string =>
  origin + localizePath(`/invitacion/${secret}`, locale);

const SITE = { es: 'Administración del sitio', en: 'Site administration' };

/** The one-time link that makes the first administrator; null where there is an account. A new link ends the one before. */
export async function firstAdministratorLink(accounts: Accounts): Promise<string | null> {
  return (await accounts.people.any()) ? null : administratorLink(accounts);
}

/** A one-time link that makes an administrator, for whoever runs the server. A new link ends the one before. */
export async function administratorLink(accounts: Accounts): Promise<string> {
  const secret = accounts.newSecret();
  const id = accounts.newId();
  const facts = {
    id,
    email: null,
    locale: 'es',
    role: 'ADMIN',
    organization: null,
    office: SITE,
    invitedBy: null,
  } as const;
  const by = { userId: null, office: SITE };
  await accounts.people.invite(
    draft(accounts, facts, secret, FIRST_LINK_MS),
    signed(accounts, by, 'PERSON_INVITED', id),
  );
  return linkOf(accounts, secret, 'es');
}

/** @throws NOT_FOUND INVITATION for a link that does not exist or cannot be used any more */
export async function readInvitation({ people, now, hash }: Accounts, secret: string): Promise<StoredInvitation> {
  const found = await people.findInvitation(hash(secret), now().toISOString());
  if (found === null || found.state !== 'OPEN') throw notFound('INVITATION', found?.state ?? null);
  return found;
}

export interface Acceptance {
  readonly secret: string;
  readonly name: string;
  /** Asked for where the invitation names no address. */
  readonly email: string;
  readonly password: string;
}

/**
 * Makes the account. @returns the address to log in with
 * @throws NOT_FOUND INVITATION; INVALID NAME, EMAIL, PASSWORD_…; CONFLICT INVITATION_USED
 */
export async function acceptInvitation(accounts: Accounts, request: Acceptance): Promise<string> {
  const invitation = await readInvitation(accounts, request.secret);
  const email = invitation.email ?? addressOf(request.email);
  const name = request.name.trim();
  await checkTogether(
    () => requireThat(name !== '' && name.length <= NAME_LIMIT, 'NAME'),
    () => requireThat(isMailAddress(email), 'EMAIL'),
    () => requirePassword(accounts, request.password, [name, email]),
  );
  const id = accounts.newId();
  const person = { id, name, email, passwordHash: await accounts.gate.hash(request.password) };
  const by = { userId: null, office: invitation.office };
  const after = { role: invitation.role, organization: invitation.organization };
  const made = await accounts.people.accept(invitation.id, person, signed(accounts, by, 'ACCOUNT_MADE', id, { after }));
  if (!made) throw conflict('INVITATION_USED');
  return email;
}

/** @throws FORBIDDEN; CONFLICT INVITATION_USED when it is no longer open */
export async function withdrawInvitation(accounts: Accounts, actor: Actor, id: string): Promise<void> {
  const by = { userId: actor.userId, office: allowOnSite(actor, 'PEOPLE_MANAGE').office };
  const all = await accounts.people.invitations(accounts.now().toISOString());
  const found = all.find((one) => one.id === id);
  const states = found && { before: { role: found.role, organization: found.organization } };
  const done = await accounts.people.withdrawInvitation(id, signed(accounts, by, 'INVITATION_WITHDRAWN', id, states));
  if (!done) throw conflict('INVITATION_USED');
}
