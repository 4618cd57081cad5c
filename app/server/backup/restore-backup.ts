/** Puts a backup back into an empty place, and proves that it is whole. */
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '#server/db/client.ts';
import { type MovableTable, type MovedTable, moveDatabase } from '#server/db/move.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { copyWhole, evidenceIn, evidencePath, hashOf } from './files.ts';
import {
  type BackupFile,
  type BackupManifest,
  DATABASE,
  EVIDENCE,
  MANIFEST,
  manifestSchema,
  SECRET,
} from './manifest.ts';

/** Why a backup was not put back. */
export interface RestoreRefusal {
  /**
   * BACKUP_MISSING: there is no backup in the folder. BACKUP_DAMAGED: files that are missing or are not what they were.
   * PLACE_NOT_EMPTY: there is evidence, or another secret, where the backup's would go.
   */
  readonly code: 'BACKUP_MISSING' | 'BACKUP_DAMAGED' | 'PLACE_NOT_EMPTY';
  readonly paths: readonly string[];
}

export interface RestoreRequest {
  /** Folder of the backup. */
  readonly from: string;
  readonly tables: readonly MovableTable[];
  readonly evidence: string;
  readonly secret: string;
  /** An empty database of either kind. */
  readonly database: Database;
}

const refusal = (code: RestoreRefusal['code'], paths: readonly string[]): Error =>
  Object.assign(new Error(`${code}: ${paths.join(', ')}`), {
    restoreRefusal: { code, paths } satisfies RestoreRefusal,
  });

/**
 * Reads every file of a backup and compares it with what its manifest says.
 * @throws RestoreRefusal as an Error's `restoreRefusal`
 */
export async function verifyBackup(from: string): Promise<BackupManifest> {
  const text = await readFile(join(from, MANIFEST), 'utf8').catch(() => null);
  if (text === null) throw refusal('BACKUP_MISSING', [from]);
  const manifest = readManifest(text);
  if (manifest === null) throw refusal('BACKUP_DAMAGED', [MANIFEST]);
  const wrong: string[] = [];
  for (const file of manifest.files) if (!(await isWhole(from, file))) wrong.push(file.path);
  if (wrong.length > 0) throw refusal('BACKUP_DAMAGED', wrong);
  return manifest;
}

function readManifest(text: string): BackupManifest | null {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

async function isWhole(from: string, { path, bytes, sha256 }: BackupFile): Promise<boolean> {
  if (path.split('/').includes('..')) return false;
  const found = await hashOf(join(from, path)).catch(() => null);
  return found?.bytes === bytes && found.sha256 === sha256;
}

/**
 * Files first, the database last: until then the place is still empty for whoever tries again after a failure.
 * @throws RestoreRefusal as an Error's `restoreRefusal`, and MoveRefusal as `moveDatabase` does
 */
export async function restoreBackup(request: RestoreRequest): Promise<{
  readonly manifest: BackupManifest;
  readonly tables: readonly MovedTable[];
}> {
  const manifest = await verifyBackup(request.from);
  await requireEmptyPlace(request, manifest);
  for (const { path } of manifest.files) await putBack(request, path);
  return { manifest, tables: await restoreDatabase(request) };
}

/** The same secret may be there: whoever tries again has put it back already. Evidence is by its hash the same or another. */
async function requireEmptyPlace({ evidence, secret }: RestoreRequest, manifest: BackupManifest): Promise<void> {
  const own = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
  const strange = (await evidenceIn(evidence)).filter((hash) => !own.has(pathIn(hash)));
  const there = await hashOf(secret).catch(() => null);
  if (there !== null && there.sha256 !== own.get(SECRET)) strange.unshift(secret);
  if (strange.length > 0) throw refusal('PLACE_NOT_EMPTY', strange.slice(0, 10));
}

const pathIn = (hash: string): string => `${EVIDENCE}/${hash.slice(0, 2)}/${hash.slice(2)}`;

async function putBack({ from, evidence, secret }: RestoreRequest, path: string): Promise<void> {
  if (path === DATABASE) return;
  const hash = path.replaceAll('/', '').slice(EVIDENCE.length);
  const to = path === SECRET ? secret : evidencePath(evidence, hash);
  await copyWhole(join(from, path), to).catch(async (failure: unknown) => {
    if ((failure as { code?: unknown }).code !== 'EEXIST') throw failure;
    // From an attempt that was broken off, perhaps in the middle of this file.
    await rm(to);
    await copyWhole(join(from, path), to);
  });
}

/** Opening a database brings it to the present model; the backup itself stays as it is. */
async function restoreDatabase({ from, tables, database }: RestoreRequest): Promise<readonly MovedTable[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ogp-restore-'));
  try {
    const file = join(folder, DATABASE);
    await copyFile(join(from, DATABASE), file);
    const copy = await openDatabase(`file:${file}`);
    try {
      return await moveDatabase(copy, database, tables);
    } finally {
      await copy.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}
