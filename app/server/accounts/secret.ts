import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * The secret that signs cookies and encrypts second factors: the one given, or the one in the file, made at the first
 * start. Several processes may start at once: the first to write it wins.
 */
export function readOrMakeSecret(given: string | null, file: string): string {
  if (given !== null) return given;
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== 'EEXIST') throw failure;
  }
  return readFileSync(file, 'utf8').trim();
}
