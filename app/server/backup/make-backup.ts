/** A backup of everything that cannot be made again: the database at one moment, evidence, and the secret. */
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '#server/db/client.ts';
import { type MovableTable, type MovedTable, moveDatabase } from '#server/db/move.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { copyWhole, evidenceIn, evidencePath, hashOf, toDisk } from './files.ts';
import { type BackupFile, type BackupManifest, DATABASE, EVIDENCE, MANIFEST, SECRET } from './manifest.ts';

export interface BackupRequest {
  readonly database: Database;
  readonly tables: readonly MovableTable[];
  /** Folder that evidence is kept in. */
  readonly evidence: string;
  /** File with the secret that signs and seals; there is none before the first start. */
  readonly secret: string;
  /** Folder in which backups lie, each in a folder of its own. */
  readonly to: string;
  readonly program: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly now: Date;
  /** Told what is being done, and how far it is. */
  readonly onProgress?: (what: 'database' | 'evidence', done: number, of: number) => void;
}

export interface Backup {
  readonly folder: string;
  readonly manifest: BackupManifest;
}

/** Passing name of a backup that is being made. */
const UNDER_WAY = '.part';

/**
 * Others may write meanwhile: the database is read at one moment, and evidence is there before any record names it. The folder
 * gets its lasting name once every byte is on disk.
 * @throws with code EEXIST where a backup of that second is there
 */
export async function makeBackup(request: BackupRequest): Promise<Backup> {
  const name = request.now.toISOString().slice(0, 19).replaceAll(':', '-') + 'Z';
  const folder = join(request.to, name);
  const part = folder + UNDER_WAY;
  await mkdir(part, { recursive: true, mode: 0o700 });
  try {
    const manifest = await write(request, part);
    if (await stat(folder).catch(() => null)) throw Object.assign(new Error(`${folder} exists`), { code: 'EEXIST' });
    await rename(part, folder);
    await toDisk(request.to);
    return { folder, manifest };
  } catch (failure) {
    await rm(part, { recursive: true, force: true });
    throw failure;
  }
}

async function write(request: BackupRequest, part: string): Promise<BackupManifest> {
  const { tables, revision } = await writeDatabase(request, join(part, DATABASE));
  const { files, damaged } = await writeEvidence(request, part);
  const secret = await writeSecret(request.secret, part);
  const database = { path: DATABASE, ...(await hashOf(join(part, DATABASE))) };
  const manifest: BackupManifest = {
    ...{ format: 1, program: request.program, madeAt: request.now.toISOString(), revision },
    ...{ provider: request.database.provider, settings: request.settings, damaged },
    tables: tables.map(({ name, from }) => ({ name, ...from })),
    files: [database, ...secret, ...files],
  };
  const path = join(part, MANIFEST);
  await writeFile(path, `${JSON.stringify(manifest, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
  await toDisk(path);
  await toDisk(part);
  return manifest;
}

/** Carried over table by table, each proven equal: the same from either kind of database. */
async function writeDatabase(
  { database, tables, onProgress }: BackupRequest,
  path: string,
): Promise<{ tables: readonly MovedTable[]; revision: number }> {
  onProgress?.('database', 0, 1);
  const copy = await openDatabase(`file:${path}`);
  try {
    const moved = await moveDatabase(database, copy, tables);
    const last = await copy.reader.revision.aggregate({ _max: { number: true } });
    return { tables: moved, revision: last._max.number ?? 0 };
  } finally {
    await copy.close();
    await toDisk(path);
    onProgress?.('database', 1, 1);
  }
}

async function writeEvidence({ evidence, onProgress }: BackupRequest, part: string) {
  const hashes = await evidenceIn(evidence);
  const files: BackupFile[] = [];
  const damaged: string[] = [];
  for (const [at, hash] of hashes.entries()) {
    onProgress?.('evidence', at, hashes.length);
    const path = `${EVIDENCE}/${hash.slice(0, 2)}/${hash.slice(2)}`;
    const copied = await copyWhole(evidencePath(evidence, hash), join(part, path)).catch(ifGone);
    // What no record ever named may be cleared away meanwhile.
    if (copied === null) continue;
    files.push({ path, ...copied });
    if (copied.sha256 !== hash) damaged.push(hash);
  }
  onProgress?.('evidence', hashes.length, hashes.length);
  return { files, damaged };
}

async function writeSecret(secret: string, part: string): Promise<BackupFile[]> {
  const copied = await copyWhole(secret, join(part, SECRET)).catch(ifGone);
  if (copied !== null) return [{ path: SECRET, ...copied }];
  await rm(join(part, SECRET), { force: true });
  return [];
}

function ifGone(failure: unknown): null {
  if ((failure as { code?: unknown }).code === 'ENOENT') return null;
  throw failure;
}

const BACKUP = /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}Z$/;

/**
 * Removes the oldest backups of a folder; anything else in it stays.
 * @param keep how many stay, at least 1
 * @returns those that were removed
 */
export async function removeOldBackups(folder: string, keep: number): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => BACKUP.test(name)).sort();
  const old = names.slice(0, Math.max(0, names.length - Math.max(1, keep)));
  for (const name of old) await rm(join(folder, name), { recursive: true });
  return old;
}
