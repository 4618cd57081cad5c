/** Brings a database to the present model, with Prisma's own record of what was applied (`_prisma_migrations`). */
import { migrationList } from './migrations.ts';
import { NO_FILTERS, openSchemaEngine } from './schema-engine.ts';
import { schemaFor } from './schema-file.ts';
import { SqliteAdapter } from './sqlite.ts';

/**
 * Applies the migrations that a SQLite file has not had yet. Prisma's own command line sees the same history.
 * @returns the names of those applied, oldest first
 * @throws when a migration fails or an applied one was edited since
 */
export async function migrate(file: string, root?: string): Promise<string[]> {
  const engine = await openSchemaEngine(schemaFor('sqlite'), new SqliteAdapter(file));
  try {
    const list = migrationList('sqlite', root);
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: list, filters: NO_FILTERS });
    return appliedMigrationNames;
  } finally {
    engine.free();
  }
}
