import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { invalid } from '#domain/errors.ts';
import type { FileLimits } from '#domain/files/kinds.ts';
import type { Part } from '#domain/files/byte-range.ts';
import type { Bytes, EvidenceStore, ReceivedFile, StoredFile } from '#server/services/ports-files.ts';
import { storageFault } from './faults.ts';
import { fileKind } from './file-kind.ts';
import { INCOMING, incomingName, sweepIncoming } from './incoming.ts';
import { removeUntouched, untouchedSince } from './untouched.ts';
import type { Source } from './zip-directory.ts';

export interface FolderOptions extends FileLimits {
  /** Made where there is none. */
  readonly folder: string;
}

const SHA256 = /^[0-9a-f]{64}$/;
const MB = 1024 * 1024;

/**
 * Keeps files in a folder: `ab/cdef…` for the hash `abcdef…`. A file is written beside the others under a passing name,
 * brought to disk, and only then named, so a killed process leaves nothing but a passing name, removed at the next start.
 */
export async function openFolderStore(options: FolderOptions): Promise<EvidenceStore> {
  const { folder } = options;
  await mkdir(join(folder, INCOMING), { recursive: true });
  await sweepIncoming(folder);
  return {
    put: (bytes, approve) => put(options, bytes, approve).catch(explain),
    open: (sha256, part) => openFile(folder, sha256, part),
    has: async (sha256) => (await sizeOf(folder, sha256)) !== null,
    untouchedSince: (moment) => untouchedSince(folder, moment),
    removeUntouched: (sha256, moment) => removeUntouched(folder, sha256, moment),
  };
}

function explain(failure: unknown): never {
  throw storageFault(failure) ?? failure;
}

async function put(
  options: FolderOptions,
  bytes: Bytes,
  approve?: (file: ReceivedFile) => Promise<void>,
): Promise<StoredFile> {
  const passing = join(options.folder, INCOMING, incomingName(randomUUID()));
  const file = await open(passing, 'wx+', 0o640);
  try {
    const { size, sha256 } = await receive(file, bytes, options.maxBytes);
    const { mediaType } = await fileKind(sourceOf(file, size), options.types);
    await approve?.({ size, read: () => readAll(passing) });
    await file.sync();
    return { sha256, size, mediaType, stored: await settle(options.folder, passing, sha256, size) };
  } finally {
    await file.close();
    await rm(passing, { force: true });
  }
}

async function receive(file: FileHandle, bytes: Bytes, maxBytes: number): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const part of bytes) {
    size += part.byteLength;
    if (size > maxBytes) throw invalid('FILE_TOO_LARGE', String(Math.floor(maxBytes / MB)));
    hash.update(part);
    await writeWhole(file, part);
  }
  if (size === 0) throw invalid('FILE_EMPTY');
  return { size, sha256: hash.digest('hex') };
}

/** A disk that fills up takes a part and refuses the rest only when asked again. */
async function writeWhole(file: FileHandle, part: Uint8Array): Promise<void> {
  for (let at = 0; at < part.byteLength;) at += (await file.write(part, at)).bytesWritten;
}

function sourceOf(file: FileHandle, size: number): Source {
  return {
    size,
    read: async (offset, length) => {
      const buffer = new Uint8Array(length);
      const { bytesRead } = await file.read(buffer, 0, length, offset);
      return buffer.subarray(0, bytesRead);
    },
  };
}

/** Gives the file its lasting name. The folders are brought to disk too: a name is an entry in its folder. */
async function settle(folder: string, passing: string, sha256: string, size: number): Promise<boolean> {
  const known = (await sizeOf(folder, sha256)) === size;
  const path = pathOf(folder, sha256);
  const shelf = join(path, '..');
  await mkdir(shelf, { recursive: true });
  if (known) await utimes(path, new Date(), new Date());
  else await rename(passing, path);
  // Also where the file was known: whoever brought it a moment ago may not have come to this line yet.
  await syncFolder(shelf);
  await syncFolder(folder);
  return !known;
}

async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder and needs no such thing.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}

async function openFile(folder: string, sha256: string, part?: Part): Promise<{ size: number; bytes: Bytes } | null> {
  const size = await sizeOf(folder, sha256);
  if (size === null) return null;
  return { size, bytes: readAll(pathOf(folder, sha256), part) };
}

function readAll(path: string, part?: Part): Bytes {
  return createReadStream(path, part ? { start: part.first, end: part.last } : {});
}

async function sizeOf(folder: string, sha256: string): Promise<number | null> {
  if (!SHA256.test(sha256)) return null;
  const found = await stat(pathOf(folder, sha256)).catch(() => null);
  return found?.isFile() ? found.size : null;
}

/** Only ever given a hash that fits `SHA256`, so it cannot lead elsewhere. */
function pathOf(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256.slice(2));
}
