/** Every service of accounts bound to what it works with. */
import type { Actor } from '#domain/policy/roles.ts';
import type { Locale } from '#format/locale.ts';
import type { Visitor } from '../ports-accounts.ts';
import type { Accounts } from './access.ts';
import {
  type Acceptance,
  acceptInvitation,
  administratorLink,
  firstAdministratorLink,
  type InvitationRequest,
  invitePerson,
  readInvitation,
  withdrawInvitation,
} from './invitations.ts';
import * as own from './own.ts';
import { closeAccount, type Closing, endRole, peopleList, type RoleEnding } from './people.ts';
import { requestReset, resetPassword } from './reset.ts';
import { type Credentials, signIn, verifyCode, whoIs } from './sign-in.ts';

export function createAccountServices(accounts: Accounts) {
  const { gate } = accounts;
  return {
    whoIs: (visitor: Visitor) => whoIs(accounts, visitor),
    signIn: (visitor: Visitor, credentials: Credentials) => signIn(accounts, visitor, credentials),
    verifyCode: (visitor: Visitor, code: string) => verifyCode(accounts, visitor, code),
    signOut: (visitor: Visitor) => gate.signOut(visitor),
    administratorLink: () => administratorLink(accounts),
    firstAdministratorLink: () => firstAdministratorLink(accounts),
    readInvitation: (secret: string) => readInvitation(accounts, secret),
    acceptInvitation: (request: Acceptance) => acceptInvitation(accounts, request),
    requestReset: (visitor: Visitor, email: string) => requestReset(accounts, visitor, email),
    resetPassword: (token: string, password: string) => resetPassword(accounts, token, password),
    confirmEmail: (visitor: Visitor, token: string) => own.confirmEmail(accounts, visitor, token),
    changePassword: (who: own.Own, current: string, next: string) => own.changePassword(accounts, who, current, next),
    beginSecondFactor: (who: own.Own, password: string) => own.beginSecondFactor(accounts, who, password),
    confirmSecondFactor: (who: own.Own, code: string) => own.confirmSecondFactor(accounts, who, code),
    newBackupCodes: (who: own.Own, password: string) => own.newBackupCodes(accounts, who, password),
    changeEmail: (who: own.Own, change: own.EmailChange) => own.changeEmail(accounts, who, change),
    setPreferences: (who: own.Own, preferences: { readonly locale: Locale; readonly remindersOff: boolean }) =>
      own.setPreferences(accounts, who, preferences),
    sessions: ({ visitor }: own.Own) => gate.sessions(visitor),
    endSession: (who: own.Own, id: string) => own.endSession(accounts, who, id),
    endOtherSessions: (who: own.Own) => own.endOtherSessions(accounts, who),
    invitePerson: (actor: Actor, request: InvitationRequest) => invitePerson(accounts, actor, request),
    withdrawInvitation: (actor: Actor, id: string) => withdrawInvitation(accounts, actor, id),
    peopleList: (actor: Actor) => peopleList(accounts, actor),
    endRole: (actor: Actor, ending: RoleEnding) => endRole(accounts, actor, ending),
    closeAccount: (actor: Actor, closing: Closing) => closeAccount(accounts, actor, closing),
  };
}

export type AccountServices = ReturnType<typeof createAccountServices>;
