import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFilesInUse } from '#server/db/published-files.ts';
import { openFolderStore } from '#server/files/folder-store.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#server/testing/database.ts';
import { inParts, PDF } from '#server/testing/hostile-files.ts';
import { publishFile } from '#server/testing/published-file.ts';
import { clearFiles } from './clear-files.ts';
import type { EvidenceStore } from './ports-files.ts';

const NOW = new Date('2026-11-25T12:00:00Z');
const DAY_MS = 86_400_000;
let db: TemporaryDatabase;
let folder: string;
let store: EvidenceStore;

beforeAll(async () => {
  db = await temporaryDatabase();
  folder = mkdtempSync(join(tmpdir(), 'ogp-clear-'));
  store = await openFolderStore({ folder, maxBytes: 1_000_000, types: ['pdf', 'txt'] });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await db.remove();
});

/** A kept file that was last brought some days ago. */
async function file(bytes: Uint8Array, days: number) {
  const { sha256, size, mediaType } = await store.put(inParts(bytes, 100));
  const at = new Date(NOW.getTime() - days * DAY_MS);
  utimesSync(join(folder, sha256.slice(0, 2), sha256.slice(2)), at, at);
  return { sha256, size, mediaType };
}
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

describe('clearing out files', () => {
  it('removes what no evidence has named for a week, with its row, and nothing else', async () => {
    const published = await file(PDF, 30);
    await publishFile(db.database, published, 'acta.pdf', '2026-11-20');
    const fresh = await file(text('A note of today.\n'), 1);
    const abandoned = await file(text('A note of last month.\n'), 30);
    const row = { ...abandoned, storedAt: NOW, scan: 'CLEAN' };
    await db.database.writer.evidenceFile.create({ data: row });

    expect(await clearFiles(store, createFilesInUse(db.database), NOW)).toBe(1);
    expect(await store.has(published.sha256)).toBe(true);
    expect(await store.has(fresh.sha256)).toBe(true);
    expect(await store.has(abandoned.sha256)).toBe(false);
    expect(await db.database.reader.evidenceFile.count({ where: { sha256: abandoned.sha256 } })).toBe(0);
  });

  it('leaves a file that is brought again', async () => {
    const bytes = text('A note that comes twice.\n');
    const { sha256 } = await file(bytes, 30);
    await store.put(inParts(bytes, 100));
    expect(await clearFiles(store, createFilesInUse(db.database), new Date())).toBe(0);
    expect(await store.has(sha256)).toBe(true);
  });
});
