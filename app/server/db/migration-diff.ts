/** What the migrations still lack to reach the present model, as SQL. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DiffTarget } from '@prisma/schema-engine-wasm';
import { migrationList, migrationsFolder } from './migrations.ts';
import { offlinePostgresql } from './postgresql-offline.ts';
import { datamodel, NO_FILTERS, withSchemaEngine } from './schema-engine.ts';
import { schemaFor, type Provider } from './schema-file.ts';
import { SqliteAdapter } from './sqlite.ts';

/**
 * The model that the PostgreSQL migrations lead to. SQLite's migrations are replayed in memory instead, which needs no
 * such record; PostgreSQL would need a server for that.
 */
export const POSTGRESQL_MODEL = 'model-after-last-migration.prisma';

/** SQL that brings a migrated database to the present model; null when there is nothing to do. */
export function pendingSql(provider: Provider, root?: string): Promise<string | null> {
  return provider === 'sqlite' ? pendingSqlite(root) : pendingPostgresql(root);
}

async function pendingSqlite(root?: string): Promise<string | null> {
  const from = { tag: 'migrations' as const, ...migrationList('sqlite', root) };
  return difference('sqlite', from);
}

async function pendingPostgresql(root?: string): Promise<string | null> {
  const file = join(migrationsFolder('postgresql', root), POSTGRESQL_MODEL);
  const from = existsSync(file) ? datamodel(readFileSync(file, 'utf8')) : { tag: 'empty' as const };
  return difference('postgresql', from);
}

async function difference(provider: Provider, from: DiffTarget): Promise<string | null> {
  const schema = schemaFor(provider);
  const adapter = provider === 'sqlite' ? new SqliteAdapter(':memory:') : offlinePostgresql;
  const params = { from, to: datamodel(schema), script: true, exitCode: true, filters: NO_FILTERS };
  const { exitCode, stdout } = await withSchemaEngine(schema, adapter, (engine) => engine.diff(params));
  return exitCode === 0 ? null : stdout;
}
