/** The server's own secret, for what it signs. */
import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Reads the secret from a file, or makes it with the first call. Two processes that start at once end with the same one:
 * it is written under a passing name and then linked, which fails where there is one.
 */
export async function openSecret(file: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  const passing = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    return await readFile(file, 'utf8');
  } catch (failure) {
    if ((failure as { code?: string } | null)?.code !== 'ENOENT') throw failure;
  }
  await writeFile(passing, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
  try {
    await link(passing, file);
  } catch (failure) {
    if ((failure as { code?: string } | null)?.code !== 'EEXIST') throw failure;
  } finally {
    await rm(passing, { force: true });
  }
  return readFile(file, 'utf8');
}
