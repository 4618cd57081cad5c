/** What the services of accounts ask of the account library and of the database. */
import type { HeldRole, Role } from '#domain/policy/roles.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { Locale } from '#format/locale.ts';
import type { AuditNote } from './ports-filing.ts';

/** A browser that asks: its cookies, and where it is. */
export interface Visitor {
  readonly cookie: string | null;
  readonly address: string;
  readonly browser: string | null;
}

/** A cookie to be set in the browser; with `maxAge` 0 to be dropped, without one it lasts as long as the browser. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  /** Seconds. */
  readonly maxAge: number | null;
}

/** What came of a step at the gate. `REFUSED`: wrong password, code or link; never which. */
export type Passed<T = unknown> =
  { readonly ok: true; readonly cookies: readonly Cookie[]; readonly value: T } | { readonly ok: false };

export interface SessionView {
  readonly id: string;
  readonly since: string;
  readonly until: string;
  readonly address: string | null;
  readonly browser: string | null;
  readonly current: boolean;
}

/** A second factor being set up: to be scanned or typed into an application, and codes for the day the phone is lost. */
export interface NewSecondFactor {
  readonly uri: string;
  readonly backupCodes: readonly string[];
}

/** Passwords, codes and sessions: what the account library does. */
export interface Gate {
  /** Who is logged in, if anybody. */
  session(visitor: Visitor): Promise<{ readonly userId: string; readonly sessionId: string } | null>;
  signIn(visitor: Visitor, email: string, password: string): Promise<Passed<'IN' | 'SECOND_FACTOR'>>;
  verifyCode(visitor: Visitor, code: string, kind: 'APP' | 'BACKUP'): Promise<Passed>;
  signOut(visitor: Visitor): Promise<readonly Cookie[]>;
  beginSecondFactor(visitor: Visitor, password: string): Promise<Passed<NewSecondFactor>>;
  newBackupCodes(visitor: Visitor, password: string): Promise<Passed<readonly string[]>>;
  sessions(visitor: Visitor): Promise<readonly SessionView[]>;
  /** @returns whether there was such a one among one's own */
  endSession(visitor: Visitor, id: string): Promise<boolean>;
  endOtherSessions(visitor: Visitor): Promise<void>;
  changePassword(visitor: Visitor, current: string, next: string): Promise<Passed>;
  /** Has the link sent when the address belongs to an account, and says nothing. */
  requestReset(email: string): Promise<void>;
  reset(token: string, password: string): Promise<Passed>;
  /** Id of the person whose password a link resets; null for a link that is none. */
  resetOwner(token: string): Promise<string | null>;
  /** Whether it is the password of whoever is logged in. */
  verifyPassword(visitor: Visitor, password: string): Promise<Passed>;
  /** Has the confirmation sent to the new address. */
  requestEmailChange(visitor: Visitor, email: string): Promise<Passed>;
  /** @returns whose address it is since; null: nothing was changed */
  confirmEmail(visitor: Visitor, token: string): Promise<Passed<string | null>>;
  hash(password: string): Promise<string>;
  isCommon(word: string): Promise<boolean>;
}

/** A role as it is shown. */
export interface NamedRole extends HeldRole {
  readonly id: string;
  /** Name of the organization; null for roles that concern the whole site. */
  readonly body: LocalizedText | null;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly secondFactor: boolean;
  readonly remindersOff: boolean;
  /** ISO date and time; null: open. */
  readonly closedAt: string | null;
  readonly roles: readonly NamedRole[];
}

export interface StoredInvitation {
  readonly id: string;
  readonly email: string | null;
  readonly locale: Locale;
  readonly role: Role;
  readonly organization: string | null;
  /** Name of the organization. */
  readonly body: LocalizedText | null;
  readonly office: LocalizedText;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly state: 'OPEN' | 'USED' | 'WITHDRAWN' | 'EXPIRED';
}

export interface NewInvitation extends Omit<StoredInvitation, 'state' | 'body'> {
  /** SHA-256 of the secret in the link. */
  readonly tokenHash: string;
  /** Null: the program itself, for the first administrator. */
  readonly invitedBy: string | null;
}

/** A role to be given. */
export interface Grant {
  readonly id: string;
  readonly role: Role;
  readonly organization: string | null;
  readonly office: LocalizedText;
}

/** Who signs, when, and the trace that is left. */
export interface Signed {
  /** Null: a program. */
  readonly userId: string | null;
  readonly office: LocalizedText;
  readonly at: string;
  readonly audit: AuditNote;
}

/** People, their roles, invitations. Each change is one transaction with its trace. */
export interface People {
  any(): Promise<boolean>;
  find(id: string): Promise<Person | null>;
  findByEmail(email: string): Promise<Person | null>;
  list(): Promise<Person[]>;
  organizations(): Promise<{ readonly id: string; readonly name: LocalizedText; readonly acronym: string | null }[]>;
  /** A further one to the same address takes the place of the one before. */
  invite(invitation: NewInvitation, signed: Signed): Promise<void>;
  invitations(at: string): Promise<StoredInvitation[]>;
  findInvitation(tokenHash: string, at: string): Promise<StoredInvitation | null>;
  /** @returns false when it is no longer open, or the address has an account */
  accept(
    invitation: string,
    person: { readonly id: string; readonly name: string; readonly email: string; readonly passwordHash: string },
    signed: Signed,
  ): Promise<boolean>;
  /** @returns false when it is not open */
  withdrawInvitation(id: string, signed: Signed): Promise<boolean>;
  grant(userId: string, grant: Grant, signed: Signed): Promise<void>;
  /** @returns false when it has ended already, or is the last administrator's */
  endRole(id: string, signed: Signed): Promise<boolean>;
  /** Ends the roles and sessions of a person as well. @returns false for the last administrator */
  close(userId: string, signed: Signed): Promise<boolean>;
  /** Leaves a trace of what the account library did. */
  note(signed: Signed): Promise<void>;
  setPreferences(
    userId: string,
    preferences: { readonly locale?: Locale; readonly remindersOff?: boolean; readonly name?: string },
  ): Promise<void>;
}

/** Failures, counted for all nodes alike. */
export interface Attempts {
  read(key: string): Promise<{ readonly count: number; readonly last: number }>;
  /** Counts one more; anew when the last is older than `forgetBefore`. */
  add(key: string, at: number, forgetBefore: number): Promise<void>;
  clear(key: string): Promise<void>;
}
