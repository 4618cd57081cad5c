/** People with tokens on a real database, for tests. Passwords are the account library's business: here one is right. */
import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '#domain/policy/roles.ts';
import type { TokenScope } from '#domain/programs/scopes.ts';
import { TOKEN_BYTES, tokenFrom, tokenPrefix } from '#domain/programs/tokens.ts';
import { createAttempts, createPeople } from '#server/db/accounts-repository.ts';
import type { Database } from '#server/db/client.ts';
import { createTokenStore } from '#server/db/tokens-repository.ts';
import type { Own } from '#server/services/accounts/own.ts';
import type { Gate } from '#server/services/ports-accounts.ts';
import type { Mail } from '#server/services/ports-mail.ts';
import type { Programs } from '#server/services/tokens/access.ts';
import { createTokenServices, type TokenServices } from '#server/services/tokens/all.ts';
import type { TemporaryDatabase } from './database.ts';

/** The password of everybody. */
export const RIGHT = 'tres tazas de canela';

export interface ProgramDesk extends TokenServices {
  readonly programs: Programs;
  readonly mails: Mail[];
  /** A person with one office, and a second factor. @returns their id */
  readonly person: (role: Role, organization?: string | null) => Promise<string>;
  /** Someone at their own account, as they are now. */
  readonly own: (userId: string) => Promise<Own>;
  /** A token of theirs, made without asking whether they may. */
  readonly token: (userId: string, scopes: readonly TokenScope[]) => Promise<string>;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const newId = (): string => randomBytes(8).toString('hex');

/** @param now the clock of tokens */
export function programDesk({ database }: Pick<TemporaryDatabase, 'database'>, now: () => Date): ProgramDesk {
  const mails: Mail[] = [];
  const programs = programsOn(database, now, mails);
  return {
    ...createTokenServices(programs),
    ...{ programs, mails },
    own: async (userId) => {
      const person = await programs.accounts.people.find(userId);
      if (!person) throw new Error('There is no such person');
      const visitor = { cookie: null, address: '192.0.2.1', browser: null };
      return { person, visitor, actor: { userId, roles: person.roles, secondFactor: person.secondFactor } };
    },
    person: (role, organization = null) => personIn(database, now(), role, organization),
    token: (userId, scopes) => tokenIn(programs, userId, scopes),
  };
}

function programsOn(database: Database, now: () => Date, mails: Mail[]): Programs {
  const verifyPassword: Gate['verifyPassword'] = async (_, password) =>
    password === RIGHT ? { ok: true, cookies: [], value: null } : { ok: false };
  const gate = { verifyPassword } as unknown as Gate;
  return {
    accounts: {
      ...{ gate, people: createPeople(database), attempts: createAttempts(database), now, newId, hash },
      ...{ mailbox: { queue: async (mail) => void mails.push(mail) }, origin: 'https://gobierno.example' },
      ...{ newSecret: newId, home: () => ({ name: { es: 'Ecuador' }, timezone: 'America/Guayaquil' }) },
    },
    tokens: createTokenStore(database),
    newToken: () => tokenFrom(randomBytes(TOKEN_BYTES)),
    isSame: (a, b) => a === b,
  };
}

async function personIn({ writer }: Database, from: Date, role: Role, organizationId: string | null): Promise<string> {
  const id = newId();
  const data = { id, name: `Persona ${role}`, email: `${id}@example.org`, twoFactorEnabled: true };
  await writer.user.create({ data });
  const office = { es: `Oficina ${role}`, en: `Office ${role}` };
  await writer.roleAssignment.create({ data: { id: newId(), userId: id, role, organizationId, office, from } });
  return id;
}

async function tokenIn({ tokens, accounts, newToken }: Programs, userId: string, scopes: readonly TokenScope[]) {
  const token = newToken();
  const at = accounts.now();
  const about = { entity: 'User', entityId: userId, summary: { es: '' }, isPublic: false };
  const audit = { action: 'TOKEN_MADE' as const, ...about };
  const life = { createdAt: at.toISOString(), expiresAt: new Date(at.getTime() + 90 * 86_400_000).toISOString() };
  const kept = { ...life, id: newId(), userId, name: 'Sistema', prefix: tokenPrefix(token), hash: hash(token), scopes };
  await tokens.add(kept, 100, { userId, office: { es: 'Prueba' }, at: life.createdAt, audit });
  return token;
}
