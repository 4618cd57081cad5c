/** Databases for tests on a PostgreSQL server, each copied from one that was made once per run. */
import { randomBytes } from 'node:crypto';
import { openDatabase } from '#server/db/open-database.ts';
import { PostgresqlAdapter } from '#server/db/postgresql.ts';
import { loadEcuador } from './ecuador.ts';
import { REMEMBER, reused } from './reused-databases.ts';
import type { TestDatabases } from './test-databases.ts';

/** A server, and what the names of a run's databases begin with. */
export interface PostgresqlForTests {
  /** Address of the server with a user who may make databases. */
  readonly server: string;
  /** `ogp_test_` and what tells the run from others. */
  readonly prefix: string;
}

/** The same address with another database. */
export function addressOf(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs statements that stand outside transactions, such as making a database. */
async function administer(server: string, ...statements: readonly string[]): Promise<void> {
  const connection = await new PostgresqlAdapter(server, 1).connect();
  try {
    for (const statement of statements) await connection.executeScript(statement);
  } finally {
    await connection.dispose();
  }
}

/** Makes the two databases that all others of a run are copied from. */
export async function makeTemplates({ server, prefix }: PostgresqlForTests): Promise<void> {
  const names = { empty: `${prefix}_empty`, ecuador: `${prefix}_ecuador` };
  await administer(server, `CREATE DATABASE ${names.empty}`);
  await (await openDatabase(addressOf(server, names.empty))).close();
  await administer(server, `CREATE DATABASE ${names.ecuador} TEMPLATE ${names.empty}`);
  await administer(addressOf(server, names.empty), REMEMBER);
  const database = await openDatabase(addressOf(server, names.ecuador));
  await loadEcuador(database);
  await database.close();
  await administer(addressOf(server, names.ecuador), REMEMBER);
}

/** Removes whatever a run has left. */
export async function removeAll({ server, prefix }: PostgresqlForTests): Promise<void> {
  const connection = await new PostgresqlAdapter(server, 1).connect();
  const sql = `SELECT datname FROM pg_database WHERE starts_with(datname, '${prefix}_')`;
  const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] });
  await connection.dispose();
  await administer(server, ...rows.map(([name]) => `DROP DATABASE IF EXISTS ${String(name)} WITH (FORCE)`));
}

/** A new database like another; the address. */
export async function newDatabase({ server, prefix }: PostgresqlForTests, like: 'nothing' | 'empty' | 'ecuador') {
  return copied(server, prefix, like === 'nothing' ? 'template0' : `${prefix}_${like}`);
}

async function copied(server: string, prefix: string, template: string): Promise<string> {
  const name = `${prefix}_${randomBytes(5).toString('hex')}`;
  await administer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return addressOf(server, name);
}

export function postgresqlDatabases(on: PostgresqlForTests): TestDatabases {
  return {
    empty: () => reused('empty', () => newDatabase(on, 'empty')),
    withEcuador: () => reused('ecuador', () => newDatabase(on, 'ecuador')),
    copy: async ({ url, database }) => {
      const written = 'SELECT count(*)::int AS count FROM testing.written';
      const [state] = await database.reader.$queryRawUnsafe<{ count: number }[]>(written);
      return reused(`${url} ${state?.count}`, () => copyOf(on, url));
    },
  };
}

/** A database in use cannot be copied: connections that wait are ended, and pools make new ones. */
async function copyOf({ server, prefix }: PostgresqlForTests, url: string): Promise<string> {
  const name = new URL(url).pathname.slice(1);
  await administer(server, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
  const copy = await copied(server, prefix, name);
  await administer(copy, REMEMBER);
  return copy;
}
