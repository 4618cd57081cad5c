/** The gate over the account library: what it answers in the words of the services, and never an exception for a wrong word. */
import { parseSetCookieHeader } from 'better-auth/cookies';
import type { Cookie, Gate, Passed, SessionView, Visitor } from '../services/ports-accounts.ts';
import { ADDRESS_HEADER, type Auth } from './auth.ts';

interface Answer<T> {
  readonly headers: Headers;
  readonly response: T;
}

export function createGate(auth: Auth, isCommon: Gate['isCommon']): Gate {
  const { api } = auth;
  return {
    session: async (visitor) => {
      const found = await api.getSession({ headers: headersOf(visitor) });
      return found && { userId: found.user.id, sessionId: found.session.id };
    },
    signIn: (visitor, email, password) =>
      passed(api.signInEmail({ body: { email, password }, headers: headersOf(visitor), returnHeaders: true }), (r) =>
        'twoFactorRedirect' in r ? ('SECOND_FACTOR' as const) : ('IN' as const),
      ),
    verifyCode: (visitor, code, kind) => {
      const call = { body: { code }, headers: headersOf(visitor), returnHeaders: true } as const;
      return kind === 'APP' ? passed(api.verifyTOTP(call)) : passed(api.verifyBackupCode(call));
    },
    signOut: async (visitor) =>
      cookiesOf((await api.signOut({ headers: headersOf(visitor), returnHeaders: true })).headers),
    beginSecondFactor: (visitor, password) =>
      passed(api.enableTwoFactor({ body: { password }, headers: headersOf(visitor), returnHeaders: true }), (made) => {
        const { totpURI, backupCodes } = made as { totpURI: string; backupCodes: string[] };
        return { uri: totpURI, backupCodes };
      }),
    newBackupCodes: (visitor, password) =>
      passed(
        api.generateBackupCodes({ body: { password }, headers: headersOf(visitor), returnHeaders: true }),
        ({ backupCodes }) => backupCodes,
      ),
    ...sessionsOf(auth),
    ...passwordsOf(auth),
    isCommon,
  };
}

function sessionsOf({ api }: Auth): Pick<Gate, 'sessions' | 'endSession' | 'endOtherSessions'> {
  const all = async (visitor: Visitor) => {
    const headers = headersOf(visitor);
    const [own, sessions] = await Promise.all([api.getSession({ headers }), api.listSessions({ headers })]);
    return sessions.map((session) => ({ session, current: session.id === own?.session.id }));
  };
  return {
    sessions: async (visitor) =>
      (await all(visitor)).map(({ session, current }): SessionView => ({
        ...{ id: session.id, since: session.createdAt.toISOString(), until: session.expiresAt.toISOString() },
        ...{ address: session.ipAddress ?? null, browser: session.userAgent ?? null, current },
      })),
    // Only one's own are listed, so nobody ends another person's session by its id.
    endSession: async (visitor, id) => {
      const found = (await all(visitor)).find(({ session }) => session.id === id);
      if (found) await api.revokeSession({ body: { token: found.session.token }, headers: headersOf(visitor) });
      return found !== undefined;
    },
    endOtherSessions: async (visitor) => void (await api.revokeOtherSessions({ headers: headersOf(visitor) })),
  };
}

function passwordsOf({ api, $context }: Auth) {
  return {
    changePassword: (visitor: Visitor, currentPassword: string, newPassword: string) =>
      passed(
        api.changePassword({
          body: { currentPassword, newPassword, revokeOtherSessions: true },
          headers: headersOf(visitor),
          returnHeaders: true,
        }),
      ),
    requestReset: async (email: string) => void (await api.requestPasswordReset({ body: { email } })),
    reset: (token: string, newPassword: string) =>
      passed(api.resetPassword({ body: { token, newPassword }, returnHeaders: true })),
    resetOwner: async (token: string) => {
      const kept = await (await $context).internalAdapter.findVerificationValue(`reset-password:${token}`);
      return kept?.value ?? null;
    },
    verifyPassword: (visitor: Visitor, password: string) =>
      passed(api.verifyPassword({ body: { password }, headers: headersOf(visitor), returnHeaders: true })),
    requestEmailChange: (visitor: Visitor, newEmail: string) =>
      passed(api.changeEmail({ body: { newEmail }, headers: headersOf(visitor), returnHeaders: true })),
    confirmEmail: (visitor: Visitor, token: string) =>
      passed(api.verifyEmail({ query: { token }, headers: headersOf(visitor), returnHeaders: true }), idOfUser),
    hash: async (password: string) => (await $context).password.hash(password),
  };
}

/** Whose address was confirmed. The library types the answer without the person that it gives. */
function idOfUser(answer: unknown): string | null {
  const { user } = (answer ?? {}) as { readonly user?: { readonly id?: string } | null };
  return user?.id ?? null;
}

function headersOf({ cookie, address, browser }: Visitor): Headers {
  const headers = new Headers({ [ADDRESS_HEADER]: address });
  if (cookie !== null) headers.set('cookie', cookie);
  if (browser !== null) headers.set('user-agent', browser.slice(0, 300));
  return headers;
}

/** The library throws with a status for what a visitor did wrong; anything else is a fault of ours. */
async function passed<T, V = null>(work: Promise<Answer<T>>, read?: (response: T) => V): Promise<Passed<V>> {
  try {
    const { headers, response } = await work;
    return { ok: true, cookies: cookiesOf(headers), value: (read ? read(response) : null) as V };
  } catch (failure) {
    const { statusCode } = (failure ?? {}) as { statusCode?: number };
    if (statusCode === undefined || statusCode >= 500) throw failure;
    return { ok: false };
  }
}

function cookiesOf(headers: Headers): Cookie[] {
  return headers
    .getSetCookie()
    .flatMap((line) => [...parseSetCookieHeader(line)])
    .map(([name, attributes]) => ({ name, value: attributes.value, maxAge: attributes['max-age'] ?? null }));
}
