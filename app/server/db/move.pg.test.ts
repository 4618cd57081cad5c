import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { movableTables } from '../../../scripts/db-move.ts';
import { emptyDatabase, postgresql, type TemporaryDatabase } from '#server/testing/database.ts';
import { AN_ADDRESS, filingDesk, type FilingDesk, IN_ORDER, keyOf } from '#server/testing/filing.ts';
import { newDatabase } from '#server/testing/postgresql-databases.ts';
import { sqliteDatabases } from '#server/testing/test-databases.ts';
import type { Database } from './client.ts';
import { createKeptData } from './kept-data.ts';
import { moveDatabase } from './move.ts';
import { openDatabase } from './open-database.ts';
import { createPlanReader } from './plan-repository.ts';

const PLAN = 'ecuador-2019-2022';
const TABLES = movableTables();
const AT = new Date('2026-11-25T17:00:00.123Z');

let folder: string;
const opened: Database[] = [];
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'ogp-move-'))));
afterEach(async () => {
  await Promise.all(opened.splice(0).map((database) => database.close()));
  await rm(folder, { recursive: true });
});

/** Closed at the end of the test. */
async function keep(database: Promise<Database>): Promise<Database> {
  opened.push(await database);
  return database;
}
const newFile = (): Promise<Database> => keep(sqliteDatabases.empty(folder).then(({ database }) => database));
async function newServerDatabase(): Promise<Database> {
  const server = postgresql();
  if (!server) throw new Error('There is no server');
  return keep(openDatabase(await newDatabase(server, 'empty')));
}

const whole = async (database: Database): Promise<string> =>
  JSON.stringify(await createPlanReader(database).dossier(PLAN));

describe('a database in use', () => {
  let desk: FilingDesk;
  beforeAll(async () => {
    desk = await filingDesk();
    const editor = await desk.person('AGENCY_EDITOR', 'ecuador/mintel');
    const key = keyOf('C01-H05', 'ecuador/mintel');
    await desk.saveDraft(editor, { key, version: 0, answers: IN_ORDER });
    await desk.addEvidence(editor, { key, facts: AN_ADDRESS, file: null });
    const { database } = desk.db;
    const dossier = await desk.db.reader.dossier(PLAN);
    if (dossier) await createKeptData(database).keep(dossier, AT);
    await database.writer.rateLimit.create({ data: { id: 'r', key: 'r', count: 1, lastRequest: 2n ** 53n + 1n } });
    await database.writer.session.create({
      data: { id: 's', token: 't', userId: editor.userId, expiresAt: AT, createdAt: AT, updatedAt: AT },
    });
  });
  afterAll(() => desk.db.remove());

  it('is carried over to a file and back, to the last moment and the order of languages', async () => {
    const [file, back] = [await newFile(), await newServerDatabase()];
    const there = await moveDatabase(desk.db.database, file, TABLES);
    const again = await moveDatabase(file, back, TABLES);
    expect(again.map(({ name, to }) => [name, to])).toEqual(there.map(({ name, from }) => [name, from]));
    expect(there.filter(({ from }) => from.rows > 0).length).toBeGreaterThan(50);
    expect(TABLES.length).toBe(there.length);
    const plan = await whole(desk.db.database);
    expect(await whole(file)).toBe(plan);
    expect(await whole(back)).toBe(plan);
    const { reader } = back;
    expect(await reader.session.findFirst()).toMatchObject({ expiresAt: AT });
    expect(await reader.rateLimit.findFirst()).toMatchObject({ lastRequest: 2n ** 53n + 1n });
    const { number } = await createPlanReader(back).revision();
    expect((await createKeptData(back).find(PLAN, number))?.plan.slug).toBe(PLAN);
    // What is there is looked after as before.
    const stray = { id: 's2', token: 't2', userId: 'nobody', expiresAt: AT, createdAt: AT, updatedAt: AT };
    await expect(back.change((tx) => tx.session.create({ data: stray }), { maxWait: 9_000, timeout: 9_000 }))
      .rejects //
      .toMatchObject({ code: 'P2003' });
  });

  it('is not carried over to one that has something already', async () => {
    const file = await newFile();
    await file.writer.policyArea.create({ data: { code: 'x', label: {} } });
    await expect(moveDatabase(desk.db.database, file, TABLES)).rejects.toMatchObject({
      refusal: { code: 'TARGET_NOT_EMPTY', tables: ['PolicyArea (1)'] },
    });
    expect(await file.reader.plan.count()).toBe(0);
  });
});

describe('a move that fails', () => {
  let target: TemporaryDatabase;
  beforeEach(async () => void (target = await emptyDatabase()));
  afterEach(() => target.remove());

  const deferrable = async (): Promise<number> => {
    const sql = `SELECT count(*)::int AS count FROM pg_constraint WHERE contype = 'f' AND condeferrable`;
    return (await target.database.reader.$queryRawUnsafe<{ count: number }[]>(sql))[0]?.count ?? -1;
  };

  it('half-way leaves nothing behind', async () => {
    const { database: source } = await sqliteDatabases.withEcuador(folder);
    opened.push(source);
    // SQLite takes a sign that PostgreSQL has no place for.
    await source.writer.user.create({ data: { id: 'u', name: 'A \u0000 person', email: 'u@example.org' } });
    await expect(moveDatabase(source, target.database, TABLES)).rejects.toThrow();
    expect([await target.database.reader.plan.count(), await deferrable()]).toEqual([0, 0]);
  });

  it('to be the same leaves nothing behind, and names the tables', async () => {
    const { database: source } = await sqliteDatabases.withEcuador(folder);
    opened.push(source);
    const { writer } = target.database;
    await writer.$executeRawUnsafe(
      `CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.label = '{}'; RETURN NEW; END $$`,
    );
    await writer.$executeRawUnsafe(
      'CREATE TRIGGER spoil BEFORE INSERT ON "PolicyArea" FOR EACH ROW EXECUTE FUNCTION spoil()',
    );
    const moved = moveDatabase(source, target.database, TABLES);
    await expect(moved).rejects.toMatchObject({ refusal: { code: 'CONTENT_DIFFERS', tables: ['PolicyArea'] } });
    await writer.$executeRawUnsafe('DROP FUNCTION spoil CASCADE');
    expect([await target.database.reader.plan.count(), await deferrable()]).toEqual([0, 0]);
  });
});
