/** A database on a PostgreSQL server, which several nodes may share. */
import { type Database, READ_LIMITS, type Transaction, type TransactionLimits } from './client.ts';
import type { PrismaClient } from './generated/client.ts';
import { migrateTogether } from './migrate-together.ts';
import { PostgresqlAdapter, unreachable } from './postgresql.ts';

/** Any number that nothing else on the database takes: whoever holds it makes a change. */
const CHANGE = 7_301_502;

/**
 * Pages are served from memory, so few connections do. Writers have their own: changes that wait for their turn keep
 * nobody from reading.
 */
const [READERS, WRITERS] = [8, 8];

/** @throws Error with code DATABASE_UNREACHABLE */
export async function openPostgresql(url: string): Promise<Database> {
  await migrateTogether(url).catch((failure: unknown) => {
    throw unreachable(failure) ?? failure;
  });
  const Client = await loadPostgresqlClient();
  const reader = new Client({ adapter: new PostgresqlAdapter(url, READERS) });
  let client: PrismaClient | undefined;
  const writer = (): PrismaClient => (client ??= new Client({ adapter: new PostgresqlAdapter(url, WRITERS) }));
  return {
    provider: 'postgresql',
    reader,
    get writer() {
      return writer();
    },
    snapshot: (work, limits = READ_LIMITS) => reader.$transaction(work, { ...limits, ...SAME_MOMENT }),
    change: (work, limits) =>
      writer().$transaction(async (tx) => {
        await takeTurn(tx, limits);
        return work(tx);
      }, limits),
    close: async () => void (await Promise.all([reader.$disconnect(), client?.$disconnect()])),
  };
}

/** The two clients are made from one model: they differ in the SQL that they write, not in what they offer. */
export async function loadPostgresqlClient(): Promise<typeof PrismaClient> {
  const generated: unknown = await import('./generated-postgresql/client.ts');
  return (generated as { PrismaClient: typeof PrismaClient }).PrismaClient;
}

/** SQLite's client has no such level, as its transactions are never otherwise. */
const SAME_MOMENT = { isolationLevel: 'RepeatableRead' as 'Serializable' };

/** Released with the transaction, also when the node dies. What is read after it was committed before. */
async function takeTurn(tx: Transaction, { maxWait }: TransactionLimits): Promise<void> {
  await tx.$executeRawUnsafe(
    `SELECT set_config('lock_timeout', '${maxWait}ms', true), pg_advisory_xact_lock(${CHANGE})`,
  );
}
