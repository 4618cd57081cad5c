/** Brings a database to the present model, with Prisma's own record of what was applied (`_prisma_migrations`). */
import { migrationList, migrationNames } from './migrations.ts';
import { NO_FILTERS, withSchemaEngine } from './schema-engine.ts';
import { schemaFor } from './schema-file.ts';
import { SqliteAdapter } from './sqlite.ts';

const APPLIED =
  'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL';

/**
 * Applies the migrations that a SQLite file has not had yet. Prisma's own command line sees the same history.
 * A file that is up to date is left alone: the engine would need it for itself while others may be using it.
 * @returns the names of those applied, oldest first
 * @throws when a migration fails, or failed before and was not resolved
 */
export async function migrate(file: string, root?: string): Promise<string[]> {
  if (await isCurrent(file, root)) return [];
  const migrationsList = migrationList('sqlite', root);
  const applied = await withSchemaEngine(schemaFor('sqlite'), new SqliteAdapter(file), (engine) =>
    engine.applyMigrations({ migrationsList, filters: NO_FILTERS }),
  );
  return applied.appliedMigrationNames;
}

async function isCurrent(file: string, root?: string): Promise<boolean> {
  const connection = await new SqliteAdapter(file).connect();
  try {
    const { rows } = await connection.queryRaw({ sql: APPLIED, args: [], argTypes: [] });
    const applied = new Set(rows.map(([name]) => name));
    return migrationNames('sqlite', root).every((name) => applied.has(name));
  } catch (error) {
    if (isMissingTable(error)) return false;
    throw error;
  } finally {
    await connection.dispose();
  }
}

/** A new file has no record of migrations yet. */
function isMissingTable(error: unknown): boolean {
  return (error as { cause?: { kind?: string } }).cause?.kind === 'TableDoesNotExist';
}
