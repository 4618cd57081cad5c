/** Tokens in the database: implements the port of their services. */
import { isTokenScope } from '#domain/programs/scopes.ts';
import type { Signed } from '../services/ports-accounts.ts';
import type { NewToken, StoredToken, TokenStore } from '../services/ports-tokens.ts';
import type { Database, Transaction } from './client.ts';
import { json } from './columns.ts';
import type { ApiToken, Prisma } from './generated/client.ts';
import { undo, writing } from './tables/filing-trail.ts';
import { signAccounts } from './tables/people.ts';

export function createTokenStore(database: Database): TokenStore {
  const list = async (where: Prisma.ApiTokenWhereInput): Promise<StoredToken[]> => {
    const rows = await database.reader.apiToken.findMany({ where, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] });
    return rows.map(tokenOf);
  };
  return {
    add: async (token, most, signed) => (await writing(database, (tx) => addToken(tx, token, most, signed))) === 'DONE',
    find: async (id) => (await list({ id }))[0] ?? null,
    findByPrefix: async (prefix) => (await list({ prefix }))[0] ?? null,
    list: (userId) => list(userId === undefined ? {} : { userId }),
    revoke: async (id, signed) => (await writing(database, (tx) => revokeToken(tx, id, signed))) === 'DONE',
    used: async (id, at, after) => {
      const stale = { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: after } }] };
      await database.writer.apiToken.updateMany({ where: stale, data: { lastUsedAt: at } });
    },
  };
}

function tokenOf({
  scopes,
  createdAt,
  expiresAt,
  lastUsedAt,
  revokedAt,
  revokedById: _,
  ...rest
}: ApiToken): StoredToken {
  return {
    ...rest,
    scopes: (scopes as string[]).filter(isTokenScope),
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}

/** Counted after it is written, so that many at once are not one too many. */
async function addToken(tx: Transaction, token: NewToken, most: number, signed: Signed): Promise<void> {
  const { createdAt, expiresAt, scopes, ...rest } = token;
  const dates = { createdAt: new Date(createdAt), expiresAt: new Date(expiresAt) };
  await tx.apiToken.create({ data: { ...rest, ...dates, scopes: json(scopes) } });
  const inForce = { userId: token.userId, revokedAt: null, expiresAt: { gt: dates.createdAt } };
  if ((await tx.apiToken.count({ where: inForce })) > most) throw undo('CHANGED');
  await signAccounts(tx, signed);
}

async function revokeToken(tx: Transaction, id: string, signed: Signed): Promise<void> {
  const data = { revokedAt: new Date(signed.at), revokedById: signed.userId };
  const { count } = await tx.apiToken.updateMany({ where: { id, revokedAt: null }, data });
  if (count === 0) throw undo('CHANGED');
  await signAccounts(tx, signed);
}
