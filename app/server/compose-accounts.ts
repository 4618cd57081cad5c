/** Makes the services of accounts. The account library takes 100 ms and some 20 MB: it is opened when it is first needed. */
import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { TOKEN_BYTES, tokenFrom } from '#domain/programs/tokens.ts';
import type { Config } from './config.ts';
import { createAttempts, createPeople } from './db/accounts-repository.ts';
import type { Database } from './db/client.ts';
import { createTokenStore } from './db/tokens-repository.ts';
import { openSecret } from './mail/secret.ts';
import { type Accounts, type Home, noteOwn } from './services/accounts/access.ts';
import { type AccountServices, createAccountServices } from './services/accounts/all.ts';
import { confirmMail, resetMail } from './services/accounts/mails.ts';
import type { Gate } from './services/ports-accounts.ts';
import type { Mailbox } from './services/ports-mail.ts';
import { createTokenServices, type TokenServices } from './services/tokens/all.ts';

/** The services, and what they work with. */
export interface AccountParts {
  readonly services: { readonly accounts: AccountServices; readonly tokens: TokenServices };
  readonly accounts: Accounts;
}

export function composeAccounts(
  { mail, origin }: Pick<Config, 'mail' | 'origin'>,
  database: Database,
  mailbox: Mailbox,
  home: () => Home,
): AccountParts {
  const people = createPeople(database);
  const now = (): Date => new Date();
  let gate: Promise<Gate> | undefined;
  const opened = (): Promise<Gate> => (gate ??= openGate());

  async function openGate(): Promise<Gate> {
    const [{ createAuth }, { createGate }, { isCommonPassword }] = await Promise.all([
      import('./accounts/auth.ts'),
      import('./accounts/gate.ts'),
      import('./accounts/common-passwords.ts'),
    ]);
    const secret = await openSecret(mail.secretFile);
    const letters = {
      reset: async (userId: string, token: string) => {
        const person = await people.find(userId);
        if (person) await mailbox.queue(resetMail({ origin, now }, person, token));
      },
      passwordReset: (userId: string) => noteOwn(accounts, userId, 'PASSWORD_RESET'),
      confirmAddress: async (userId: string, email: string, token: string) => {
        const person = await people.find(userId);
        if (person) await mailbox.queue(confirmMail({ origin, now }, person, email, token));
      },
    };
    const auth = createAuth({ prisma: database.writer, provider: database.provider, secret, origin, mail: letters });
    return createGate(auth, isCommonPassword);
  }

  const accounts: Accounts = {
    ...{ gate: lazily(opened), people, attempts: createAttempts(database), mailbox, origin, now, home },
    newId: randomUUID,
    newSecret: () => randomBytes(32).toString('base64url'),
    hash: (text) => createHash('sha256').update(text).digest('hex'),
  };
  const tokens = createTokenServices({
    ...{ accounts, tokens: createTokenStore(database) },
    newToken: () => tokenFrom(randomBytes(TOKEN_BYTES)),
    isSame: (a, b) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b)),
  });
  return { services: { accounts: createAccountServices(accounts), tokens }, accounts };
}

/** The gate, opened with the first call of any of its functions. */
function lazily(open: () => Promise<Gate>): Gate {
  return new Proxy({} as Gate, {
    get:
      (_, name: keyof Gate) =>
      async (...given: readonly unknown[]): Promise<unknown> => {
        const gate = await open();
        return (gate[name] as (...args: readonly unknown[]) => unknown)(...given);
      },
  });
}
