/** Real data and real databases for tests. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlanDossier } from '#domain/records.ts';
import { openDatabase, type Database } from '#server/db/client.ts';
import { createPlanReader, createPlanWriter } from '#server/db/plan-repository.ts';
import { describeFindings, loadPlan } from '#server/import/load-plan.ts';
import { readPlanFiles } from '#server/import/plan-files.ts';
import type { PlanReader, PlanWriter } from '#server/services/ports.ts';

/** The folder with the files of Ecuador's plan. */
export const ECUADOR_FOLDER = fileURLToPath(new URL('../../../prisma/data/ecuador-2019-2022', import.meta.url));

/** The moment at which test databases were loaded. */
export const LOADED_AT = new Date('2026-11-22T12:00:00.000Z');

let ecuador: Promise<PlanDossier> | undefined;
let template: Promise<Buffer> | undefined;

/** Ecuador's plan 2019-2022 at revision 1, from its files, read once per test file. */
export function ecuadorDossier(): Promise<PlanDossier> {
  ecuador ??= readEcuador();
  return ecuador;
}

async function readEcuador(): Promise<PlanDossier> {
  const stamp = { revision: 1, revisedAt: LOADED_AT.toISOString() };
  const { dossier, findings } = await readPlanFiles(ECUADOR_FOLDER, stamp);
  if (dossier === undefined) throw new Error(describeFindings(findings, 'en'));
  return dossier;
}

/** An SQLite file for one test; `remove()` it afterwards. */
export interface TemporaryDatabase {
  readonly url: string;
  readonly database: Database;
  readonly reader: PlanReader;
  readonly writer: PlanWriter;
  remove(): Promise<void>;
}

/** A database of its own with Ecuador's plan in it, copied from one that is made once per test file. */
export async function temporaryDatabase(): Promise<TemporaryDatabase> {
  template ??= makeTemplate();
  const folder = await mkdtemp(join(tmpdir(), 'ogp-db-'));
  await writeFile(join(folder, 'tracker.db'), await template);
  return openTemporary(folder);
}

/** Another database with all that is in one now. */
export async function copyOfDatabase({ database }: TemporaryDatabase): Promise<TemporaryDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'ogp-db-'));
  await database.writer.$executeRawUnsafe(`VACUUM INTO '${join(folder, 'tracker.db')}'`);
  return openTemporary(folder);
}

/** A migrated database without a plan. */
export async function emptyDatabase(): Promise<TemporaryDatabase> {
  return openTemporary(await mkdtemp(join(tmpdir(), 'ogp-db-')));
}

async function openTemporary(folder: string): Promise<TemporaryDatabase> {
  const url = `file:${join(folder, 'tracker.db')}`;
  const database = await openDatabase(url);
  const remove = async () => {
    await database.close();
    await rm(folder, { recursive: true });
  };
  return { url, database, reader: createPlanReader(database), writer: createPlanWriter(database), remove };
}

/** Closing the last connection brings everything into the one file. */
async function makeTemplate(): Promise<Buffer> {
  const { url, database, writer, remove } = await emptyDatabase();
  const { findings } = await loadPlan(writer, ECUADOR_FOLDER, LOADED_AT);
  if (findings) throw new Error(describeFindings(findings, 'en'));
  await database.close();
  const content = await readFile(url.slice('file:'.length));
  await remove();
  return content;
}
