import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from './open-database.ts';

describe('opening an SQLite database', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ogp-open-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('makes the folder and the file', async () => {
    const file = join(folder, 'deep', 'down', 'tracker.db');
    const database = await openDatabase(`file:${file}`);
    await database.close();
    expect(existsSync(file)).toBe(true);
  });

  it.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2n],
    ['foreign_keys', 1n],
    ['busy_timeout', 5000n],
  ])('sets %s to %s on every connection', async (setting, value) => {
    const database = await openDatabase(`file:${join(folder, 'tracker.db')}`);
    for (const client of [database.reader, database.writer]) {
      const rows = await client.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${setting}`);
      expect(Object.values(rows[0] ?? {})).toEqual([
        typeof value === 'bigint' ? expect.toBeOneOf([value, Number(value)]) : value,
      ]);
    }
    await database.close();
  });

  it('keeps a change out of sight until it is complete', async () => {
    const database = await openDatabase(`file:${join(folder, 'tracker.db')}`);
    await database.writer.$transaction(async (tx) => {
      await tx.revision.create({ data: { number: 1, madeAt: new Date() } });
      expect(await database.reader.revision.count()).toBe(0);
    });
    expect(await database.reader.revision.count()).toBe(1);
    await database.close();
  });

  it('keeps statements beside a transaction out of it', async () => {
    const database = await openDatabase(`file:${join(folder, 'tracker.db')}`);
    const { writer } = database;
    const [begun, beside] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    const undone = writer.$transaction(async (tx) => {
      await tx.revision.create({ data: { number: 1, madeAt: new Date() } });
      begun.resolve(undefined);
      await beside.promise;
      throw new Error('undone');
    });
    await begun.promise;
    const written = writer.policyArea.create({ data: { code: 'open-data', label: {} } });
    setImmediate(() => beside.resolve(undefined));
    await expect(undone).rejects.toThrow('undone');
    await written;
    expect([await writer.policyArea.count(), await writer.revision.count()]).toEqual([1, 0]);
    await database.close();
  });

  it('refuses a reference to nothing', async () => {
    const database = await openDatabase(`file:${join(folder, 'tracker.db')}`);
    const theme = { id: 'x/t', planId: 'x', position: 1, title: {}, description: {} };
    await expect(database.writer.theme.create({ data: theme })).rejects.toMatchObject({ code: 'P2003' });
    await database.close();
  });

  it.each(['file::memory:', 'mysql://user:secret@host/db'])('says that it cannot open %s', async (url) => {
    const failure: unknown = await openDatabase(url).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'DATABASE_UNSUPPORTED' });
    expect(String(failure)).not.toContain('secret');
  });
});
