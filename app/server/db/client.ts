/** Opens the database. Prisma's types stay below this folder. */
import { PrismaClient, type Prisma } from './generated/client.ts';
import { migrate } from './migrate.ts';
import { SqliteAdapter, sqliteFile } from './sqlite.ts';

/** An open database. */
export interface Database {
  /** For reading: a connection of its own, so that nobody sees a change before it is complete. */
  readonly reader: PrismaClient;
  /** For writing; made when something is first written, as readers far outnumber writers and a client takes some 15 MB. */
  readonly writer: PrismaClient;
  close(): Promise<void>;
}

/** A client within a transaction. */
export type Transaction = Prisma.TransactionClient;

/**
 * Opens a database, making its file and folder where there are none, and brings it to the present model.
 * @param url `file:` and a path, relative to the working folder
 * @throws Error with code DATABASE_UNSUPPORTED for an address that this version cannot open
 */
export async function openDatabase(url: string): Promise<Database> {
  if (!url.startsWith('file:') || url.includes(':memory:')) throw unsupported(url);
  const file = sqliteFile(url);
  await migrate(file);
  const reader = new PrismaClient({ adapter: new SqliteAdapter(file) });
  await reader.$connect();
  let writer: PrismaClient | undefined;
  return {
    reader,
    get writer() {
      return (writer ??= new PrismaClient({ adapter: new SqliteAdapter(file) }));
    },
    close: async () => void (await Promise.all([reader.$disconnect(), writer?.$disconnect()])),
  };
}

/** The address may carry a password, so only its beginning is repeated. */
function unsupported(url: string): Error {
  const scheme = url.split(':')[0] ?? '';
  const message = `This version keeps its data in an SQLite file (file:./data/tracker.db); it cannot open "${scheme}:"`;
  return Object.assign(new Error(message), { code: 'DATABASE_UNSUPPORTED' });
}
