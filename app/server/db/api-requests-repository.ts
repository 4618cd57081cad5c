/** Writes of programs in the database: implements the port of the write API. */
import type { KeptAnswer, RequestName, RequestStore, Taking } from '../services/ports-writing.ts';
import type { Database } from './client.ts';
import { json } from './columns.ts';
import { writing } from './tables/filing-trail.ts';

export function createRequestStore(database: Database): RequestStore {
  const { writer } = database;
  return {
    take: (name, fingerprint, now, till) => take(database, name, { fingerprint, now, till }),
    answer: async ({ userId, key }, { status, headers, body }) => {
      const data = { status, headers: json(headers), body, takenTill: null };
      await writer.apiRequest.updateMany({ where: { userId, key }, data });
    },
    release: async ({ userId, key }) =>
      void (await writer.apiRequest.deleteMany({ where: { userId, key, takenTill: { not: null } } })),
    clear: async (before) => void (await writer.apiRequest.deleteMany({ where: { createdAt: { lt: before } } })),
  };
}

interface Term {
  readonly fingerprint: string;
  readonly now: Date;
  readonly till: Date;
}

async function take(
  database: Database,
  { userId, key }: RequestName,
  { fingerprint, now, till }: Term,
): Promise<Taking> {
  const fresh = { userId, key, fingerprint, createdAt: now, takenTill: till };
  if ((await writing(database, async (tx) => void (await tx.apiRequest.create({ data: fresh })))) === 'DONE')
    return 'TAKEN';
  const row = await database.reader.apiRequest.findUnique({ where: { userId_key: { userId, key } } });
  if (row === null) return 'UNDER_WAY';
  if (row.fingerprint !== fingerprint) return 'OTHER';
  if (row.takenTill === null) return answerOf(row);
  // Left by a node that died: whoever comes first after its term goes on.
  const left = { userId, key, takenTill: { equals: row.takenTill, lte: now } };
  const { count } = await database.writer.apiRequest.updateMany({ where: left, data: { takenTill: till } });
  return count === 1 ? 'TAKEN' : 'UNDER_WAY';
}

function answerOf({
  status,
  headers,
  body,
}: {
  status: number | null;
  headers: unknown;
  body: string | null;
}): KeptAnswer {
  return { status: status ?? 200, headers: headers as KeptAnswer['headers'], body: body ?? '' };
}
