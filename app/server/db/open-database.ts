/** Opens the database, whichever of the two it is. */
import type { Database } from './client.ts';

// Each is loaded where it is used: its driver takes memory and time to start.
const POSTGRESQL = /^postgres(ql)?:/u;

/**
 * Opens a database and brings it to the present model. An SQLite file and its folder are made where there are none; a
 * database of PostgreSQL must be there, and may be empty.
 * @param url `file:` and a path, relative to the working folder; or `postgresql://user:password@host:port/database`
 * @throws Error with code DATABASE_UNSUPPORTED for an address that cannot be opened, DATABASE_UNREACHABLE where nothing
 * answers or it does not let us in; none repeats the address, which may carry a password
 */
export async function openDatabase(url: string): Promise<Database> {
  if (POSTGRESQL.test(url)) return (await import('./open-postgresql.ts')).openPostgresql(url);
  if (url.startsWith('file:') && !url.includes(':memory:')) return (await import('./open-sqlite.ts')).openSqlite(url);
  const scheme = url.split(':')[0] ?? '';
  const message = `Data is kept in an SQLite file (file:./data/tracker.db) or in PostgreSQL (postgresql://…), not in "${scheme}:"`;
  throw Object.assign(new Error(message), { code: 'DATABASE_UNSUPPORTED' });
}
