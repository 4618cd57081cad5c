/** Real data and real databases for tests: on SQLite, or on PostgreSQL in the project of that name (vite.config.ts). */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { PlanDossier } from '#domain/records.ts';
import type { Database } from '#server/db/client.ts';
import { createPlanReader, createPlanWriter } from '#server/db/plan-repository.ts';
import { describeFindings } from '#server/import/load-plan.ts';
import { readPlanFiles } from '#server/import/plan-files.ts';
import type { PlanReader, PlanWriter } from '#server/services/ports.ts';
import '../../../scripts/testing/context.ts';
import { ECUADOR_FOLDER, LOADED_AT } from './ecuador.ts';
import { postgresqlDatabases } from './postgresql-databases.ts';
import { sqliteDatabases, type TestDatabase, type TestDatabases } from './test-databases.ts';

let ecuador: Promise<PlanDossier> | undefined;

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

/** A database for one test; `remove()` it afterwards. */
export interface TemporaryDatabase {
  readonly url: string;
  /** For files that belong to it; goes with it. */
  readonly folder: string;
  readonly database: Database;
  readonly reader: PlanReader;
  readonly writer: PlanWriter;
  remove(): Promise<void>;
}

/** The server that the tests of this project run on; null: on SQLite. */
export const postgresql = () => inject('postgresql') ?? null;

function databases(): TestDatabases {
  const server = postgresql();
  return server === null ? sqliteDatabases : postgresqlDatabases(server);
}

/** A database of its own with Ecuador's plan in it. */
export function temporaryDatabase(): Promise<TemporaryDatabase> {
  return openTemporary((folder) => databases().withEcuador(folder));
}

/** Another database with all that is in one now. */
export function copyOfDatabase(of: TemporaryDatabase): Promise<TemporaryDatabase> {
  return openTemporary((folder) => databases().copy(of, folder));
}

/** A migrated database without a plan. */
export function emptyDatabase(): Promise<TemporaryDatabase> {
  return openTemporary((folder) => databases().empty(folder));
}

async function openTemporary(make: (folder: string) => Promise<TestDatabase>): Promise<TemporaryDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'ogp-db-'));
  const { url, database, remove } = await make(folder);
  const ports = { reader: createPlanReader(database), writer: createPlanWriter(database) };
  return { url, folder, database, ...ports, remove: () => remove().then(() => rm(folder, { recursive: true })) };
}
