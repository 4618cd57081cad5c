/** The services of accounts on a real database with the real account library, for tests. */
import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createAuth } from '#server/accounts/auth.ts';
import { isCommonPassword } from '#server/accounts/common-passwords.ts';
import { createGate } from '#server/accounts/gate.ts';
import { createAttempts, createPeople } from '#server/db/accounts-repository.ts';
import { openSecret } from '#server/mail/secret.ts';
import { type Accounts, noteOwn } from '#server/services/accounts/access.ts';
import { type AccountServices, createAccountServices } from '#server/services/accounts/all.ts';
import { confirmMail, resetMail } from '#server/services/accounts/mails.ts';
import type { Cookie, Visitor } from '#server/services/ports-accounts.ts';
import type { Mail } from '#server/services/ports-mail.ts';
import { temporaryDatabase, type TemporaryDatabase } from './database.ts';

export const ORIGIN = 'http://tracker.test';
/** A password that is taken. */
export const PASSWORD = 'tres tazas de canela';

export interface AccountDesk extends AccountServices {
  readonly accounts: Accounts;
  readonly db: TemporaryDatabase;
  /** Messages, in order. */
  readonly mails: Mail[];
  /** Lets time pass, for what the services count; not for the account library. */
  readonly pass: (seconds: number) => void;
  /** The secret at the end of the last address in the last message. */
  readonly linkSecret: () => string;
}

/** @param origin address of the site that links lead to */
export async function accountDesk(origin = ORIGIN): Promise<AccountDesk> {
  const db = await temporaryDatabase();
  // The same secret as a server on this database has.
  const secret = await openSecret(join(db.folder, 'secret'));
  const mails: Mail[] = [];
  let shift = 0;
  const people = createPeople(db.database);
  const ports = { origin, now: () => new Date(Date.now() + shift) };
  const person = async (id: string) => (await people.find(id)) ?? raise();
  const mail = {
    reset: async (id: string, token: string) => void mails.push(resetMail(ports, await person(id), token)),
    passwordReset: (id: string) => noteOwn(accounts, id, 'PASSWORD_RESET'),
    confirmAddress: async (id: string, email: string, token: string) =>
      void mails.push(confirmMail(ports, await person(id), email, token)),
  };
  const auth = createAuth({
    prisma: db.database.writer,
    provider: db.database.provider,
    secret,
    origin,
    mail,
  });
  const accounts: Accounts = {
    ...ports,
    ...{ gate: createGate(auth, isCommonPassword), people, attempts: createAttempts(db.database) },
    mailbox: { queue: async (one) => void mails.push(one) },
    newId: randomUUID,
    home: () => ({ name: { es: 'Ecuador' }, timezone: 'America/Guayaquil' }),
    newSecret: () => randomUUID().repeat(2),
    hash: (text) => createHash('sha256').update(text).digest('hex'),
  };
  return {
    ...createAccountServices(accounts),
    ...{ accounts, db, mails },
    pass: (seconds) => void (shift += seconds * 1000),
    linkSecret: () =>
      /\/([^/\s]+)\s/u.exec(
        `${
          mails
            .at(-1)
            ?.text.match(/https?:\S+/gu)
            ?.at(-1) ?? ''
        } `,
      )?.[1] ?? '',
  };
}

function raise(): never {
  throw new Error('There is no such person');
}

/** A browser that keeps its cookies. */
export class Browser implements Visitor {
  readonly address: string;
  readonly browser = 'Browser of a test';
  readonly #jar = new Map<string, string>();

  constructor(address = '192.0.2.1') {
    this.address = address;
  }

  get cookie(): string | null {
    const pairs = [...this.#jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    return pairs.length === 0 ? null : pairs.join('; ');
  }

  keep(cookies: readonly Cookie[]): void {
    for (const { name, value, maxAge } of cookies) {
      if (maxAge === 0) this.#jar.delete(name);
      else this.#jar.set(name, value);
    }
  }
}
