import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyDatabase, postgresql, type TemporaryDatabase } from '#server/testing/database.ts';
import { addressOf, newDatabase } from '#server/testing/postgresql-databases.ts';
import { openDatabase } from './open-database.ts';
import { insertRows } from './insert-rows.ts';
import { migrateTogether } from './migrate-together.ts';
import { migrationNames } from './migrations.ts';
import { writeRevision } from './tables/trail.ts';

const LIMITS = { maxWait: 10_000, timeout: 20_000 };

const server = postgresql() ?? raise();
function raise(): never {
  throw new Error('There is no server');
}

let db: TemporaryDatabase;
beforeEach(async () => void (db = await emptyDatabase()));
afterEach(() => db.remove());

describe('migrations of a database that several nodes share', () => {
  it('are applied once when nodes start at once', async () => {
    const url = await newDatabase(server, 'nothing');
    const applied = await Promise.all([1, 2, 3].map(() => migrateTogether(url)));
    expect(applied.flat()).toEqual(migrationNames('postgresql'));
  });

  it('leave text sorted by its bytes, however the server was set up', async () => {
    const { writer } = db.database;
    const codes = ['Z', 'a', 'é', 'B-1', 'B1', 'ab', '_'];
    await writer.policyArea.createMany({ data: codes.map((code) => ({ code, label: {} })) });
    const rows = await writer.policyArea.findMany({ orderBy: { code: 'asc' }, select: { code: true } });
    expect(rows.map(({ code }) => code)).toEqual(codes.toSorted());
    const [plain] = await writer.$queryRawUnsafe<{ first: string }[]>(
      `SELECT code COLLATE "default" AS first FROM "PolicyArea" ORDER BY code COLLATE "default" LIMIT 1 OFFSET 1`,
    );
    // Without the rule this server would sort otherwise: else the test shows nothing.
    expect(plain?.first).not.toBe(codes.toSorted()[1]);
  });
});

describe('texts in several languages', () => {
  it('keep the order in which they were written', async () => {
    const label = { es: 'Datos', en: 'Data', quz: 'Willakuy', a: '1' };
    await db.database.writer.policyArea.create({ data: { code: 'one', label } });
    await db.database.change((tx) => insertRows(tx, 'PolicyArea', [{ code: 'two', label }]), LIMITS);
    for (const { label: stored } of await db.database.reader.policyArea.findMany())
      expect(JSON.stringify(stored)).toBe(JSON.stringify(label));
  });
});

describe('changes', () => {
  it('come one after the other, whichever node makes them', async () => {
    const nodes = [db.database, ...(await Promise.all([1, 2].map(() => openDatabase(db.url))))];
    const made = await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        nodes[at % nodes.length]?.change(async (tx) => (await writeRevision(tx, new Date())).number, LIMITS),
      ),
    );
    expect(made.toSorted((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
    await Promise.all(nodes.slice(1).map((node) => node.close()));
  });

  it('are seen by nobody before they are complete, and not at all where they fail', async () => {
    const { reader } = db.database;
    const failed = db.database.change(async (tx) => {
      await writeRevision(tx, new Date());
      expect(await reader.revision.count()).toBe(0);
      throw new Error('undone');
    }, LIMITS);
    await expect(failed).rejects.toThrow('undone');
    expect(await reader.revision.count()).toBe(0);
  });

  it('that wait too long for their turn are refused, and the next one gets through', async () => {
    const [begun, over] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    const long = db.database.change(async () => {
      begun.resolve(undefined);
      await over.promise;
    }, LIMITS);
    await begun.promise;
    const short = { maxWait: 50, timeout: 5_000 };
    await expect(db.database.change((tx) => writeRevision(tx, new Date()), short)).rejects.toThrow(/lock timeout/u);
    over.resolve(undefined);
    await long;
    expect(await db.database.change((tx) => writeRevision(tx, new Date()), short)).toMatchObject({ number: 1 });
  });
});

describe('several reads in one', () => {
  it('see the same moment', async () => {
    const counts = await db.database.snapshot(async (tx) => {
      const before = await tx.revision.count();
      await db.database.change((other) => writeRevision(other, new Date()), LIMITS);
      return [before, await tx.revision.count(), await db.database.reader.revision.count()];
    }, LIMITS);
    expect(counts).toEqual([0, 0, 1]);
  });
});

describe('a database that cannot be opened', () => {
  const other = (change: (url: URL) => void): string => {
    const url = new URL(server.server);
    change(url);
    return url.href;
  };

  it.each([
    ['nothing answers at its address', () => other((url) => (url.port = '1'))],
    ['the server has no database of that name', () => addressOf(server.server, 'ogp_test_nowhere')],
    ['it does not take the user and password given', () => other((url) => (url.password = 'hunter2'))],
  ])('is told of in one sentence: %s', async (reason, address) => {
    const failure: unknown = await openDatabase(address()).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'DATABASE_UNREACHABLE' });
    expect(String(failure)).toContain(reason);
    for (const secret of ['hunter2', new URL(server.server).password])
      expect(inspect(failure, { depth: 9 })).not.toContain(secret);
  });
});
