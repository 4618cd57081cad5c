/** What the services of accounts work with, and what each begins with. */
import { forbidden, invalid, tooMany } from '#domain/errors.ts';
import { passwordFault, plainWord } from '#domain/accounts/passwords.ts';
import { secondsToWait, THROTTLE_FORGETS_AFTER_MS, type ThrottleKind } from '#domain/accounts/throttle.ts';
import { type Action, permission } from '#domain/policy/policy.ts';
import type { Actor, HeldRole } from '#domain/policy/roles.ts';
import type { Jurisdiction } from '#domain/records.ts';
import type { Attempts, Gate, People, Signed } from '../ports-accounts.ts';
import type { Mailbox } from '../ports-mail.ts';
import { accountTrace, type AccountAction, ONESELF, type States } from './trail-words.ts';

export type Home = Pick<Jurisdiction, 'name' | 'timezone'>;

export interface Accounts {
  readonly gate: Gate;
  readonly people: People;
  readonly attempts: Attempts;
  readonly mailbox: Mailbox;
  readonly origin: string;
  readonly now: () => Date;
  /** Whose plan it is, which letters name, and in whose time zone they tell days. */
  readonly home: () => Home;
  /** A new identifier, never given before. */
  readonly newId: () => string;
  /** A new secret for a link: 256 random bits. */
  readonly newSecret: () => string;
  /** SHA-256, in hexadecimal. */
  readonly hash: (text: string) => string;
}

/** @throws FORBIDDEN with the refusal and the action */
export function allowOnSite(actor: Actor, action: Action): HeldRole {
  const found = permission(actor, action, null);
  if (!found.allowed) throw forbidden(found.refusal, action);
  return found.by;
}

/** The signature under a change of accounts, with its trace. */
export function signed(
  { now }: Accounts,
  by: { readonly userId: string | null; readonly office: Signed['office'] },
  action: AccountAction,
  entityId: string,
  states?: States,
): Signed {
  return { ...by, at: now().toISOString(), audit: accountTrace(action, entityId, states) };
}

/**
 * Leaves the trace of what somebody did to their own account. What opens an account is written by the account library, in
 * transactions of its own: the trace follows once it is done.
 */
export async function noteOwn(accounts: Accounts, userId: string, action: AccountAction): Promise<void> {
  await accounts.people.note(signed(accounts, { userId, office: ONESELF }, action, userId));
}

/** Addresses are compared in lower case. */
export function addressOf(email: string): string {
  return email.trim().toLowerCase();
}

/** @throws INVALID PASSWORD_SHORT, PASSWORD_LONG, PASSWORD_COMMON, PASSWORD_PERSONAL */
export async function requirePassword({ gate }: Accounts, password: string, known: readonly string[]): Promise<void> {
  const words = [plainWord(password), plainWord(password).replaceAll(/[^\p{L}]/gu, '')];
  const common = new Set<string>();
  for (const word of words) if (await gate.isCommon(word)) common.add(word);
  const fault = passwordFault(password, known, (word) => common.has(word));
  if (fault) throw invalid(fault);
}

/** Something that is counted against guessing. */
export interface Counted {
  readonly kind: ThrottleKind;
  /** The account's or the network's address; only its hash is kept. */
  readonly of: string;
}

const keyOf = ({ hash }: Accounts, { kind, of }: Counted): string => `${kind} ${hash(of)}`;

/** Counts a try before it is made, so that many at once gain nothing. @throws TOO_MANY TRY_LATER with the seconds to wait */
export async function countTry(accounts: Accounts, counted: readonly Counted[]): Promise<void> {
  const { attempts, now } = accounts;
  const at = now().getTime();
  for (const one of counted) {
    const wait = secondsToWait(one.kind, await attempts.read(keyOf(accounts, one)), at);
    if (wait > 0) throw tooMany('TRY_LATER', wait);
  }
  for (const one of counted) await attempts.add(keyOf(accounts, one), at, at - THROTTLE_FORGETS_AFTER_MS);
}

export async function forgetTries(accounts: Accounts, counted: readonly Counted[]): Promise<void> {
  for (const one of counted) await accounts.attempts.clear(keyOf(accounts, one));
}
