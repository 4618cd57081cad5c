/** Messages in the database: implements their ports. */
import type { MessageStore, TakenMail } from '../services/ports-mail.ts';
import type { Database } from './client.ts';
import type { Message, Prisma } from './generated/client.ts';

export function createMessageStore(database: Database): MessageStore {
  const { reader } = database;
  return {
    add: async ({ to, text, at, ...rest }) => {
      const row = { ...rest, recipient: to, body: text, createdAt: at, attempts: 0 };
      // Nodes may write the same message at once. An update that changes nothing makes it one statement; with none at all it
      // would be a search and then a statement that fails where somebody was faster.
      await database.writer.message.upsert({ where: { key: row.key }, create: row, update: { key: row.key } });
    },
    written: async (keys) => {
      const rows = await reader.message.findMany({ where: { key: { in: [...keys] } }, select: { key: true } });
      return new Set(rows.map(({ key }) => key));
    },
    lastWritten: async (userId, keyPrefix) => {
      const where = { userId, key: { startsWith: keyPrefix } };
      const last = await reader.message.findFirst({ where, orderBy: { createdAt: 'desc' } });
      return last?.createdAt ?? null;
    },
    take: (now, till, limit) => take(database, now, till, limit),
    sent: async (mail, at) => {
      await settle(database, mail, { sentAt: at, takenTill: null, failure: null, ...withoutSecret(mail) });
    },
    failed: async (mail, failure, next, limit) => {
      const data = next
        ? { failure, takenTill: next.at }
        : { failure, takenTill: null, attempts: limit, ...withoutSecret(mail) };
      await settle(database, mail, data);
    },
  };
}

/** Looks without writing first: most of the time there is nothing to send. */
async function take(database: Database, now: Date, till: Date, limit: number): Promise<TakenMail | null> {
  const free: Prisma.MessageWhereInput = {
    ...{ sentAt: null, attempts: { lt: limit } },
    OR: [{ takenTill: null }, { takenTill: { lte: now } }],
  };
  for (;;) {
    const found = await database.reader.message.findFirst({
      where: free,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    });
    if (found === null) return null;
    const attempts = found.attempts + 1;
    // Only one node finds the row as it was read.
    const { count } = await database.writer.message.updateMany({
      where: { ...free, id: found.id, attempts: found.attempts, takenTill: found.takenTill },
      data: { takenTill: till, attempts },
    });
    if (count === 1) return mailOf(found, attempts, till);
  }
}

function mailOf(row: Message, attempts: number, takenTill: Date): TakenMail {
  const { id, key, recipient, userId, subject, body, secret, createdAt } = row;
  return { ...{ id, key, to: recipient, userId, subject, text: body, secret, createdAt }, attempts, takenTill };
}

/** Only as long as it is this node's: who was too slow leaves it to the node that took it up since. */
async function settle(database: Database, mail: TakenMail, data: Prisma.MessageUpdateManyMutationInput): Promise<void> {
  const { id, attempts, takenTill } = mail;
  await database.writer.message.updateMany({ where: { id, attempts, takenTill, sentAt: null }, data });
}

function withoutSecret({ secret }: TakenMail): { body?: string } {
  return secret ? { body: '' } : {};
}
