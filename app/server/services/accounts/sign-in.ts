/** Coming in and going out. What is wrong is never told apart: an address without an account is refused like a wrong password. */
import { invalid } from '#domain/errors.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { Cookie, Person, Visitor } from '../ports-accounts.ts';
import { type Accounts, addressOf, type Counted, countTry, forgetTries } from './access.ts';

/** Who is at the door. */
export interface Present {
  readonly actor: Actor;
  readonly person: Person;
}

/** Who is logged in; null: nobody, or somebody whose account is closed. */
export async function whoIs({ gate, people }: Accounts, visitor: Visitor): Promise<Present | null> {
  const session = await gate.session(visitor);
  const person = session && (await people.find(session.userId));
  if (!person || person.closedAt !== null) return null;
  // With a second factor set up no session is opened without it.
  return { person, actor: { userId: person.id, roles: person.roles, secondFactor: person.secondFactor } };
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/**
 * @returns `SECOND_FACTOR` when a code is asked for before the session opens
 * @throws INVALID SIGN_IN_REFUSED; TOO_MANY TRY_LATER
 */
export async function signIn(
  accounts: Accounts,
  visitor: Visitor,
  { email, password }: Credentials,
): Promise<{ readonly next: 'IN' | 'SECOND_FACTOR'; readonly cookies: readonly Cookie[] }> {
  const address = addressOf(email);
  const counted: Counted[] = [
    { kind: 'ACCOUNT', of: address },
    { kind: 'NETWORK', of: visitor.address },
  ];
  await countTry(accounts, counted);
  const person = await accounts.people.findByEmail(address);
  const passed = await accounts.gate.signIn(visitor, address, password.slice(0, 1_000));
  if (!passed.ok || person?.closedAt) throw invalid('SIGN_IN_REFUSED');
  await forgetTries(accounts, counted);
  return { next: passed.value, cookies: passed.cookies };
}

/** The second factor: a code of the application, or one of the backup codes. @throws INVALID CODE_REFUSED; TOO_MANY TRY_LATER */
export async function verifyCode(accounts: Accounts, visitor: Visitor, code: string): Promise<readonly Cookie[]> {
  const counted: Counted[] = [{ kind: 'NETWORK', of: visitor.address }];
  await countTry(accounts, counted);
  const given = code.replaceAll(/\s/g, '');
  const passed = await accounts.gate.verifyCode(visitor, given, /^\d{6}$/.test(given) ? 'APP' : 'BACKUP');
  if (!passed.ok) throw invalid('CODE_REFUSED');
  await forgetTries(accounts, counted);
  return passed.cookies;
}
