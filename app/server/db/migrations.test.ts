import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeMigration } from '../../../scripts/migration.ts';
import { openDatabase } from './open-database.ts';
import { migrate } from './migrate.ts';
import { pendingSql, POSTGRESQL_MODEL } from './migration-diff.ts';
import { migrationNames } from './migrations.ts';
import { MIGRATIONS_FOLDER, PROVIDERS } from './schema-file.ts';
import { SqliteAdapter } from './sqlite.ts';

describe('migrations', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ogp-migrations-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it.each(PROVIDERS)('for %s lead to the model as it is (if not: npm run migration -- <name>)', async (provider) => {
    expect(await pendingSql(provider)).toBeNull();
  });

  it('are the same in name for both databases', () => {
    expect(migrationNames('sqlite')).toEqual(migrationNames('postgresql'));
    expect(migrationNames('sqlite')).not.toEqual([]);
  });

  it('make every table, once, and leave a migrated file alone', async () => {
    const adapter = new SqliteAdapter(join(folder, 'new.db'));
    expect(await migrate('sqlite', adapter)).toEqual(migrationNames('sqlite'));
    expect(await migrate('sqlite', adapter)).toEqual([]);
  });

  it('leave a file alone that another process is using', async () => {
    const database = await openDatabase(`file:${join(folder, 'used.db')}`);
    expect(await migrate('sqlite', new SqliteAdapter(join(folder, 'used.db')))).toEqual([]);
    expect(await database.reader.plan.count()).toBe(0);
    await database.close();
  });

  it('are recorded where the command line of Prisma looks', async () => {
    const database = await openDatabase(`file:${join(folder, 'recorded.db')}`);
    const rows = await database.reader.$queryRawUnsafe<{ migration_name: string }[]>(
      'SELECT * FROM _prisma_migrations',
    );
    expect(rows.map((row) => row.migration_name)).toEqual(migrationNames('sqlite'));
    await database.close();
  });

  it('that are behind the model are noticed, and the missing SQL is written for both databases', async () => {
    await cp(MIGRATIONS_FOLDER, folder, { recursive: true });
    const [name = ''] = migrationNames('sqlite', folder);
    await without(
      join(folder, 'sqlite', name, 'migration.sql'),
      /\n {4}"memberPage" TEXT,?/u,
      /"memberSincePrecision" TEXT,/u,
    );
    await without(join(folder, 'postgresql', POSTGRESQL_MODEL), /\n {2}memberPage .*/u);
    expect(await pendingSql('sqlite', folder)).toContain('"memberPage" TEXT');
    const written = await writeMigration('member_page', '20991231000000', folder);
    expect(written.map((file) => file.slice(folder.length + 1))).toEqual([
      'sqlite/20991231000000_member_page/migration.sql',
      'postgresql/20991231000000_member_page/migration.sql',
    ]);
    for (const provider of PROVIDERS) expect(await pendingSql(provider, folder)).toBeNull();
    expect(await writeMigration('again', '20991231000001', folder)).toEqual([]);
  });

  it.each(['', 'Upper', 'two words', '../escape'])('cannot be called "%s"', async (name) => {
    await expect(writeMigration(name, '20991231000000', folder)).rejects.toThrow(/lower case/u);
  });
});

/** Takes a column out of a file; the one before it then ends its list without a comma. */
async function without(file: string, column: RegExp, before?: RegExp): Promise<void> {
  const text = await readFile(file, 'utf8');
  const shorter = before ? text.replace(before, (line) => line.slice(0, -1)) : text;
  await writeFile(file, shorter.replace(column, ''));
}
