/** Files of a backup: copied with their hash, and brought to disk before anybody relies on them. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BackupFile } from './manifest.ts';

const SHELF = /^[0-9a-f]{2}$/;
const REST = /^[0-9a-f]{62}$/;

/** Evidence in a folder by its hash; what is still being received has another kind of name. */
export async function evidenceIn(folder: string): Promise<string[]> {
  const shelves = (await entriesOf(folder)).filter((name) => SHELF.test(name)).sort();
  const found = await Promise.all(
    shelves.map(async (shelf) => (await entriesOf(join(folder, shelf))).filter((name) => REST.test(name)).sort()),
  );
  return shelves.flatMap((shelf, at) => (found[at] ?? []).map((rest) => shelf + rest));
}

export const evidencePath = (folder: string, hash: string): string => join(folder, hash.slice(0, 2), hash.slice(2));

/** Nothing where there is no such folder. */
async function entriesOf(folder: string): Promise<string[]> {
  return readdir(folder).catch((failure: unknown) => {
    if ((failure as { code?: unknown }).code === 'ENOENT') return [];
    throw failure;
  });
}

/** Copies a file that is not there yet. @throws with code EEXIST where it is */
export async function copyWhole(from: string, to: string): Promise<Omit<BackupFile, 'path'>> {
  await mkdir(dirname(to), { recursive: true });
  const file = await open(to, 'wx', 0o600);
  try {
    const done = await hashed(from, (part) => writeWhole(file, part));
    await file.sync();
    return done;
  } finally {
    await file.close();
  }
}

export const hashOf = (path: string): Promise<Omit<BackupFile, 'path'>> => hashed(path, () => Promise.resolve());

async function hashed(path: string, each: (part: Buffer) => Promise<void>): Promise<Omit<BackupFile, 'path'>> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(part);
    bytes += part.byteLength;
    await each(part);
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** A disk that fills up takes a part and refuses the rest only when asked again. */
async function writeWhole(file: FileHandle, part: Buffer): Promise<void> {
  for (let at = 0; at < part.byteLength;) at += (await file.write(part, at)).bytesWritten;
}

/** Brings a file, or the names in a folder, to disk. */
export async function toDisk(path: string): Promise<void> {
  const file = await open(path, 'r');
  await file.sync().finally(() => file.close());
}
