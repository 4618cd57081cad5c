/** Files that nobody has brought for a while: a file that is brought again is touched, though its bytes are there. */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const SHELF = /^[0-9a-f]{2}$/;
const REST = /^[0-9a-f]{62}$/;

export async function* untouchedSince(folder: string, moment: Date): AsyncGenerator<string> {
  for (const shelf of (await readdir(folder)).filter((name) => SHELF.test(name))) {
    for (const rest of (await readdir(join(folder, shelf))).filter((name) => REST.test(name))) {
      if (await isUntouched(join(folder, shelf, rest), moment)) yield shelf + rest;
    }
  }
}

export async function removeUntouched(folder: string, sha256: string, moment: Date): Promise<void> {
  const path = join(folder, sha256.slice(0, 2), sha256.slice(2));
  if (await isUntouched(path, moment)) await rm(path, { force: true });
}

async function isUntouched(path: string, moment: Date): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && found.isFile() && found.mtime < moment;
}
