/** The migrations on disk, as the schema engine wants them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import { MIGRATIONS_FOLDER, type Provider } from './schema-file.ts';

/** Tells Prisma which database a folder of migrations is for. */
export const LOCK_FILE = 'migration_lock.toml';

export function lockFileOf(provider: Provider): string {
  return `provider = "${provider}"\n`;
}

/** The folder with the migrations of one database. */
export function migrationsFolder(provider: Provider, root: string = MIGRATIONS_FOLDER): string {
  return join(root, provider);
}

/** All migrations of one database, oldest first. */
export function migrationList(provider: Provider, root?: string): MigrationList {
  const baseDir = migrationsFolder(provider, root);
  return {
    baseDir,
    lockfile: { path: LOCK_FILE, content: lockFileOf(provider) },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames(provider, root).map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(baseDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

/** Names of the migrations of one database, oldest first (`20261122140000_plans_and_reports`). */
export function migrationNames(provider: Provider, root?: string): string[] {
  const folder = migrationsFolder(provider, root);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
