/** Brings a database to the present model, with Prisma's own record of what was applied (`_prisma_migrations`). */
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { migrationList, migrationNames } from './migrations.ts';
import { NO_FILTERS, withSchemaEngine } from './schema-engine.ts';
import { schemaFor, type Provider } from './schema-file.ts';

const APPLIED =
  'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL';

/**
 * Applies the migrations that a database has not had yet. Prisma's own command line sees the same history.
 * A database that is up to date is left alone: the engine would need an SQLite file for itself while others may be using it.
 * @returns the names of those applied, oldest first
 * @throws when a migration fails, or failed before and was not resolved
 */
export async function migrate(
  provider: Provider,
  adapter: SqlMigrationAwareDriverAdapterFactory,
  root?: string,
): Promise<string[]> {
  if (await isCurrent(provider, adapter, root)) return [];
  const migrationsList = migrationList(provider, root);
  const applied = await withSchemaEngine(schemaFor(provider), adapter, (engine) =>
    engine.applyMigrations({ migrationsList, filters: NO_FILTERS }),
  );
  return applied.appliedMigrationNames;
}

async function isCurrent(
  provider: Provider,
  adapter: SqlMigrationAwareDriverAdapterFactory,
  root?: string,
): Promise<boolean> {
  const connection = await adapter.connect();
  try {
    const { rows } = await connection.queryRaw({ sql: APPLIED, args: [], argTypes: [] });
    const applied = new Set(rows.map(([name]) => name));
    return migrationNames(provider, root).every((name) => applied.has(name));
  } catch (error) {
    if (isMissingTable(error)) return false;
    throw error;
  } finally {
    await connection.dispose();
  }
}

/** A new database has no record of migrations yet. */
function isMissingTable(error: unknown): boolean {
  return (error as { cause?: { kind?: string } }).cause?.kind === 'TableDoesNotExist';
}
