/** Where databases for tests come from. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '#server/db/client.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { loadEcuador } from './ecuador.ts';

/** An open database that nobody else has. */
export interface TestDatabase {
  readonly url: string;
  readonly database: Database;
  /** Closes it, unless it is kept for the next test, and takes away what is in it. */
  remove(): Promise<void>;
}

/** Makes databases of one kind. Each is given the folder that its test has for files. */
export interface TestDatabases {
  /** Migrated, with no plan in it. */
  empty(folder: string): Promise<TestDatabase>;
  /** With Ecuador's plan. */
  withEcuador(folder: string): Promise<TestDatabase>;
  /** With all that is in another now. */
  copy(of: Pick<TestDatabase, 'url' | 'database'>, folder: string): Promise<TestDatabase>;
}

let template: Promise<Buffer> | undefined;

/** Files, copied from one that is made once per test file. */
export const sqliteDatabases: TestDatabases = {
  empty: openIn,
  withEcuador: async (folder) => {
    template ??= makeTemplate(join(folder, 'template.db'));
    await writeFile(join(folder, 'tracker.db'), await template);
    return openIn(folder);
  },
  copy: async ({ database }, folder) => {
    await database.writer.$executeRawUnsafe(`VACUUM INTO '${join(folder, 'tracker.db')}'`);
    return openIn(folder);
  },
};

/** Whoever made the folder removes it. */
async function openIn(folder: string): Promise<TestDatabase> {
  const url = `file:${join(folder, 'tracker.db')}`;
  const database = await openDatabase(url);
  return { url, database, remove: () => database.close() };
}

/** Closing the last connection brings everything into the one file. */
async function makeTemplate(file: string): Promise<Buffer> {
  const database = await openDatabase(`file:${file}`);
  await loadEcuador(database);
  await database.close();
  return readFile(file);
}
