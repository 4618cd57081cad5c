/** The account library, set up: sessions in the database, no sign-up, nothing of it reachable but through the gate. */
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { twoFactor } from 'better-auth/plugins';
import { PASSWORD_LENGTH } from '#domain/accounts/passwords.ts';
import type { AccountMail } from './mail.ts';

export interface AuthOptions {
  /** The client that writes. */
  readonly prisma: Parameters<typeof prismaAdapter>[0];
  readonly provider: 'sqlite' | 'postgresql';
  readonly secret: string;
  /** Public address of the site. */
  readonly origin: string;
  readonly mail: AccountMail;
}

const HOUR = 3600;
/** Twelve hours without a visit end a session: a working day, not a weekend. */
const SESSION = { expiresIn: 12 * HOUR, updateAge: HOUR / 4, freshAge: 0 };

/** Header by which the gate tells from where a visitor comes. */
export const ADDRESS_HEADER = 'x-visitor-address';

export function createAuth({ prisma, provider, secret, origin, mail }: AuthOptions) {
  return betterAuth({
    appName: 'Open Government Tracker',
    baseURL: origin,
    secret,
    database: prismaAdapter(prisma, { provider }),
    session: SESSION,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
      resetPasswordTokenExpiresIn: HOUR,
      revokeSessionsOnPasswordReset: true,
      onPasswordReset: ({ user }) => mail.passwordReset(user.id),
      sendResetPassword: ({ user, token }) => mail.reset(user.id, token),
    },
    emailVerification: {
      expiresIn: HOUR,
      sendVerificationEmail: ({ user, token }) => mail.confirmAddress(user.id, user.email, token),
    },
    user: { changeEmail: { enabled: true } },
    plugins: [twoFactor()],
    // Tries are counted by the services, for all nodes alike and also where no HTTP handler stands before them.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: 'tracker',
      useSecureCookies: origin.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
  });
}

export type Auth = ReturnType<typeof createAuth>;
