/** `npm run migration -- <name>`: writes the SQL that brings both databases to the present model. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pendingSql, POSTGRESQL_MODEL } from '../app/server/db/migration-diff.ts';
import { LOCK_FILE, lockFileOf, migrationsFolder } from '../app/server/db/migrations.ts';
import { MIGRATIONS_FOLDER, PROVIDERS, schemaFor } from '../app/server/db/schema-file.ts';

const NAME = /^[a-z0-9]+(_[a-z0-9]+)*$/u;

/**
 * Writes one migration for each database that is behind the model.
 * @param stamp sorts migrations in time: `20261122140000`
 * @returns the files written, none when the model has not changed
 */
export async function writeMigration(name: string, stamp: string, root = MIGRATIONS_FOLDER): Promise<string[]> {
  if (!NAME.test(name)) throw new Error('Give a name in lower case with underscores, such as add_comments');
  const written: string[] = [];
  for (const provider of PROVIDERS) {
    const sql = await pendingSql(provider, root);
    if (sql === null) continue;
    const folder = join(migrationsFolder(provider, root), `${stamp}_${name}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'migration.sql'), sql);
    writeFileSync(join(migrationsFolder(provider, root), LOCK_FILE), lockFileOf(provider));
    written.push(join(folder, 'migration.sql'));
  }
  if (written.some((file) => file.startsWith(migrationsFolder('postgresql', root)))) recordModel(root);
  return written;
}

/** Without comments: they are no part of the model, and the model is documented in one place. */
function recordModel(root: string): void {
  const lines = schemaFor('postgresql').split('\n');
  const model = lines.filter((line) => !/^\s*\/\//u.test(line)).join('\n');
  writeFileSync(join(migrationsFolder('postgresql', root), POSTGRESQL_MODEL), model);
}

if (import.meta.main) {
  const stamp = new Date().toISOString().replace(/\D/gu, '').slice(0, 14);
  try {
    const written = await writeMigration(process.argv[2] ?? '', stamp);
    process.stdout.write(written.length > 0 ? `${written.join('\n')}\n` : 'The migrations already match the model.\n');
  } catch (failure) {
    process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
    process.exitCode = 1;
  }
}
