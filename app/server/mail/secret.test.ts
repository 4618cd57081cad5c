import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSecret } from './secret.ts';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'ogp-secret-'))));
afterEach(() => rm(folder, { recursive: true }));

it('processes that start at once on an empty folder get the same secret, and keep it', async () => {
  const file = join(folder, 'data', 'secret');
  const found = await Promise.all(Array.from({ length: 8 }, () => openSecret(file)));
  expect(new Set(found).size).toBe(1);
  expect(found[0]).toMatch(/^[\w-]{43}$/u);
  expect(await openSecret(file)).toBe(found[0]);
  expect(await readdir(join(folder, 'data'))).toEqual(['secret']);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});
