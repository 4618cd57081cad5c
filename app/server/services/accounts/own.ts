/** One's own account: password, second factor, sessions, address. Every change of what opens it is told by mail. */
import { checkTogether, conflict, invalid } from '#domain/errors.ts';
import { isMailAddress } from '#domain/mail/envelope.ts';
import type { Locale } from '#format/locale.ts';
import type { Cookie, NewSecondFactor, Passed, Visitor } from '../ports-accounts.ts';
import { type Accounts, addressOf, countTry, forgetTries, noteOwn, requirePassword } from './access.ts';
import { changedMail } from './mails.ts';
import type { Present } from './sign-in.ts';

/** Someone at their own account. */
export interface Own extends Present {
  readonly visitor: Visitor;
}

/** Guessing the password from an open session is counted like guessing it at the door. */
export async function withPassword<V>(
  accounts: Accounts,
  { person }: Own,
  work: () => Promise<Passed<V>>,
): Promise<Done<V>> {
  const counted = [{ kind: 'ACCOUNT', of: `own ${person.id}` }] as const;
  await countTry(accounts, counted);
  const passed = await work();
  if (!passed.ok) throw invalid('PASSWORD_WRONG');
  await forgetTries(accounts, counted);
  return { cookies: passed.cookies, value: passed.value };
}

export interface Done<V> {
  readonly cookies: readonly Cookie[];
  readonly value: V;
}

/** @throws INVALID PASSWORD_WRONG, PASSWORD_SHORT, …; TOO_MANY TRY_LATER */
export async function changePassword(
  accounts: Accounts,
  own: Own,
  current: string,
  next: string,
): Promise<Done<unknown>> {
  await checkTogether(
    () => withPassword(accounts, own, () => accounts.gate.verifyPassword(own.visitor, current)),
    () => requirePassword(accounts, next, [own.person.name, own.person.email]),
  );
  const done = await withPassword(accounts, own, () => accounts.gate.changePassword(own.visitor, current, next));
  await noteOwn(accounts, own.person.id, 'PASSWORD_CHANGED');
  await accounts.mailbox.queue(changedMail(accounts, own.person, 'PASSWORD'));
  return done;
}

/** Begins to set up a second factor; it is in force once a first code was given. @throws INVALID PASSWORD_WRONG */
export function beginSecondFactor(accounts: Accounts, own: Own, password: string): Promise<Done<NewSecondFactor>> {
  // Whoever has one keeps it until a new one is proved: a lost phone is answered with backup codes.
  if (own.person.secondFactor) throw conflict('SECOND_FACTOR_SET');
  return withPassword(accounts, own, () => accounts.gate.beginSecondFactor(own.visitor, password));
}

/** @throws INVALID CODE_REFUSED; TOO_MANY TRY_LATER */
export async function confirmSecondFactor(accounts: Accounts, own: Own, code: string): Promise<readonly Cookie[]> {
  const counted = [{ kind: 'ACCOUNT', of: `code ${own.person.id}` }] as const;
  await countTry(accounts, counted);
  const passed = await accounts.gate.verifyCode(own.visitor, code.replaceAll(/\s/g, ''), 'APP');
  if (!passed.ok) throw invalid('CODE_REFUSED');
  await forgetTries(accounts, counted);
  await noteOwn(accounts, own.person.id, 'SECOND_FACTOR_SET');
  await accounts.mailbox.queue(changedMail(accounts, own.person, 'SECOND_FACTOR'));
  return passed.cookies;
}

/** New backup codes in place of those before. @throws INVALID PASSWORD_WRONG */
export async function newBackupCodes(accounts: Accounts, own: Own, password: string): Promise<Done<readonly string[]>> {
  const done = await withPassword(accounts, own, () => accounts.gate.newBackupCodes(own.visitor, password));
  await noteOwn(accounts, own.person.id, 'BACKUP_CODES_MADE');
  return done;
}

/** Ends a session of one's own, in whichever browser. */
export async function endSession(accounts: Accounts, { visitor, person }: Own, id: string): Promise<void> {
  if (await accounts.gate.endSession(visitor, id)) await noteOwn(accounts, person.id, 'SESSIONS_ENDED');
}

/** Ends every session of one's own but this one. */
export async function endOtherSessions(accounts: Accounts, { visitor, person }: Own): Promise<void> {
  await accounts.gate.endOtherSessions(visitor);
  await noteOwn(accounts, person.id, 'SESSIONS_ENDED');
}

export interface EmailChange {
  readonly email: string;
  /** The current password: an address is where a new password is sent to. */
  readonly password: string;
}

/** @throws INVALID EMAIL, PASSWORD_WRONG, EMAIL_REFUSED; TOO_MANY TRY_LATER */
export async function changeEmail(accounts: Accounts, own: Own, { email, password }: EmailChange): Promise<void> {
  const address = addressOf(email);
  await checkTogether(
    () => requireAddress(address),
    () => withPassword(accounts, own, () => accounts.gate.verifyPassword(own.visitor, password)),
  );
  await countTry(accounts, [{ kind: 'MAIL', of: own.person.id }]);
  const passed = await accounts.gate.requestEmailChange(own.visitor, address);
  if (!passed.ok) throw invalid('EMAIL_REFUSED');
  await noteOwn(accounts, own.person.id, 'EMAIL_CHANGE_ASKED');
  await accounts.mailbox.queue(changedMail(accounts, own.person, 'EMAIL'));
}

function requireAddress(address: string): void {
  if (!isMailAddress(address)) throw invalid('EMAIL');
}

/** @throws INVALID LINK_REFUSED */
export async function confirmEmail(accounts: Accounts, visitor: Visitor, token: string): Promise<readonly Cookie[]> {
  const passed = await accounts.gate.confirmEmail(visitor, token);
  if (!passed.ok) throw invalid('LINK_REFUSED');
  if (passed.value !== null) await noteOwn(accounts, passed.value, 'EMAIL_CHANGED');
  return passed.cookies;
}

export async function setPreferences(
  { people }: Accounts,
  { person }: Own,
  preferences: { readonly locale: Locale; readonly remindersOff: boolean },
): Promise<void> {
  await people.setPreferences(person.id, preferences);
}
