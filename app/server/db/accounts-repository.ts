/** People and invitations in the database: implements the ports of accounts. */
import { randomUUID } from 'node:crypto';
import type { Attempts, People } from '../services/ports-accounts.ts';
import type { Database } from './client.ts';
import { textOf } from './columns.ts';
import { acceptInvitation, invite, readInvitations, withdrawInvitation } from './tables/invitations.ts';
import { closePerson, endRole, grantRole, readPeople, signAccounts } from './tables/people.ts';
import { writing } from './tables/filing-trail.ts';

export function createPeople(database: Database): People {
  const { reader } = database;
  const done = async (work: Parameters<typeof writing>[1]) => (await writing(database, work)) === 'DONE';
  return {
    any: async () => (await reader.user.findFirst({ select: { id: true } })) !== null,
    find: async (id) => (await readPeople(reader, { id }))[0] ?? null,
    findByEmail: async (email) => (await readPeople(reader, { email }))[0] ?? null,
    list: () => readPeople(reader, {}),
    organizations: async () =>
      (
        await reader.organization.findMany({ orderBy: { id: 'asc' }, select: { id: true, name: true, acronym: true } })
      ).map(({ name, ...rest }) => ({ ...rest, name: textOf(name) })),
    invite: async (invitation, signed) => void (await done((tx) => invite(tx, invitation, signed))),
    invitations: (at) => readInvitations(reader, {}, at),
    findInvitation: async (tokenHash, at) => (await readInvitations(reader, { tokenHash }, at))[0] ?? null,
    accept: (id, person, signed) => done((tx) => acceptInvitation(tx, id, person, signed)),
    withdrawInvitation: (id, signed) => done((tx) => withdrawInvitation(tx, id, signed)),
    grant: async (userId, grant, signed) => void (await done((tx) => grantRole(tx, userId, grant, signed))),
    endRole: (id, signed) => done((tx) => endRole(tx, id, signed)),
    close: (userId, signed) => done((tx) => closePerson(tx, userId, signed)),
    note: async (signed) => void (await done((tx) => signAccounts(tx, signed))),
    setPreferences: async (id, data) => void (await database.writer.user.update({ where: { id }, data })),
  };
}

export function createAttempts(database: Database): Attempts {
  const { rateLimit } = database.reader;
  return {
    read: async (key) => {
      const row = await rateLimit.findUnique({ where: { key } });
      return { count: row?.count ?? 0, last: Number(row?.lastRequest ?? 0) };
    },
    add: async (key, at, forgetBefore) => {
      const { writer } = database;
      await writer.rateLimit.deleteMany({ where: { key, lastRequest: { lt: forgetBefore } } });
      await writer.rateLimit.upsert({
        where: { key },
        // An id of its own: were it the key as well, two nodes at once would meet there, where PostgreSQL does not look aside.
        create: { id: randomUUID(), key, count: 1, lastRequest: at },
        update: { count: { increment: 1 }, lastRequest: at },
      });
    },
    clear: async (key) => void (await database.writer.rateLimit.deleteMany({ where: { key } })),
  };
}
