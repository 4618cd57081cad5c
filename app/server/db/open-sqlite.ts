/** A database in one file, with SQLite. */
import { type Database, READ_LIMITS } from './client.ts';
import { PrismaClient } from './generated/client.ts';
import { migrate } from './migrate.ts';
import { SqliteAdapter, sqliteFile } from './sqlite.ts';

/** A transaction sees what was there when it first read, and the first write waits for any other process to end its own. */
export async function openSqlite(url: string): Promise<Database> {
  const file = sqliteFile(url);
  await migrate('sqlite', new SqliteAdapter(file));
  const reader = new PrismaClient({ adapter: new SqliteAdapter(file) });
  await reader.$connect();
  let client: PrismaClient | undefined;
  // One connection takes some 15 MB.
  const writer = (): PrismaClient => (client ??= new PrismaClient({ adapter: new SqliteAdapter(file) }));
  return {
    provider: 'sqlite',
    reader,
    get writer() {
      return writer();
    },
    snapshot: (work, limits = READ_LIMITS) => reader.$transaction(work, limits),
    change: (work, limits) => writer().$transaction(work, limits),
    close: async () => void (await Promise.all([reader.$disconnect(), client?.$disconnect()])),
  };
}
