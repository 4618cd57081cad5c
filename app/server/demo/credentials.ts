/** What the people of the demonstration log in with. It stands in a file beside their database, and nowhere else. */
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { ROLES_WITH_SECOND_FACTOR } from '#domain/policy/roles.ts';
import { LOCALES } from '#format/locale.ts';
import { roleName } from '#format/role-words.ts';
import { m } from '#messages';
import { secretOf, totp } from '../accounts/totp.ts';
import type { Cookie, Gate, People } from '../services/ports-accounts.ts';
import { demoOffice, type DemoPart } from './people.ts';

/** A person of the demonstration. */
export interface DemoPerson extends DemoPart {
  readonly userId: string;
  readonly password: string;
  /** Secret of the second factor in base 32; null for roles that need none. */
  readonly secret: string | null;
}

/** @returns null where there is no such file */
export async function readCredentials(file: string): Promise<DemoPerson[] | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as DemoPerson[];
  } catch (failure) {
    if ((failure as { code?: string } | null)?.code === 'ENOENT') return null;
    throw failure;
  }
}

export async function writeCredentials(file: string, people: readonly DemoPerson[]): Promise<void> {
  await writeFile(file, JSON.stringify(people, null, 2), { mode: 0o600 });
}

/** Makes an account with a random password and, where its role needs one, a second factor. */
export async function makePerson(people: People, gate: Gate, part: DemoPart, newId: () => string): Promise<DemoPerson> {
  const { role, organization, email } = part;
  const password = randomBytes(12).toString('base64url');
  const [invitation, userId] = [newId(), newId()];
  const at = new Date();
  const office = demoOffice(role);
  const summary = Object.fromEntries(
    LOCALES.map((locale) => [locale, m.trail_demo_person({ role: roleName(role, locale) }, { locale })]),
  );
  const audit = { action: 'DEMO_PERSON', entity: 'User', entityId: userId, summary, isPublic: false } as const;
  const signed = { userId: null, office, at: at.toISOString(), audit };
  await people.invite(
    {
      ...{ id: invitation, email, locale: 'es', role, organization, office, invitedBy: null },
      ...{ tokenHash: newId(), createdAt: signed.at, expiresAt: new Date(at.getTime() + 60_000).toISOString() },
    },
    signed,
  );
  const person = { id: userId, name: roleName(role, 'es'), email, passwordHash: await gate.hash(password) };
  await people.accept(invitation, person, signed);
  const secret = ROLES_WITH_SECOND_FACTOR.includes(role) ? await addSecondFactor(gate, email, password) : null;
  return { ...part, userId, password, secret };
}

async function addSecondFactor(gate: Gate, email: string, password: string): Promise<string> {
  const visitor = (cookies: readonly Cookie[]) => ({
    ...{ address: '127.0.0.1', browser: null },
    cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') || null,
  });
  const entered = await gate.signIn(visitor([]), email, password);
  const own = visitor(entered.ok ? entered.cookies : []);
  const begun = await gate.beginSecondFactor(own, password);
  if (!begun.ok) throw new Error(`No second factor for ${email}`);
  const secret = secretOf(begun.value.uri);
  const confirmed = await gate.verifyCode(own, totp(secret), 'APP');
  if (confirmed.ok) await gate.signOut(visitor(confirmed.cookies));
  return secret;
}
