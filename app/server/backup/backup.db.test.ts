/** A backup that is made while people work is put back as it was at one moment, from either kind of database. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { movableTables } from '../../../scripts/db-move.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { createPlanReader } from '#server/db/plan-repository.ts';
import { emptyDatabase, type TemporaryDatabase } from '#server/testing/database.ts';
import { filingDesk, type FilingDesk, IN_ORDER, keyOf, PLAN } from '#server/testing/filing.ts';
import { type Backup, makeBackup, removeOldBackups } from './make-backup.ts';
import { restoreBackup, verifyBackup } from './restore-backup.ts';

const TABLES = movableTables();
const NOW = new Date('2026-11-25T17:00:00.000Z');
const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

let desk: FilingDesk;
let target: TemporaryDatabase;
let folder: string;
const at = (...path: string[]): string => join(folder, ...path);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ogp-backup-'));
  [desk, target] = [await filingDesk(), await emptyDatabase()];
  await mkdir(at('to'));
  await writeFile(at('secret'), 'a secret');
});
afterEach(async () => {
  await Promise.all([desk.db.remove(), target.remove(), rm(folder, { recursive: true })]);
});

async function keepEvidence(text: string): Promise<string> {
  const hash = sha(text);
  await mkdir(at('evidence', hash.slice(0, 2)), { recursive: true });
  await writeFile(at('evidence', hash.slice(0, 2), hash.slice(2)), text);
  return hash;
}

/** As the command does: over connections of its own. */
async function backUp(now = NOW): Promise<Backup> {
  const database = await openDatabase(desk.db.url);
  const request = { database, tables: TABLES, evidence: at('evidence'), secret: at('secret'), to: at('to'), now };
  return makeBackup({ ...request, program: '0.1.0', settings: { PORT: '3000' } }).finally(() => database.close());
}
const restore = (from: string, place = 'restored') =>
  restoreBackup({
    ...{ from, tables: TABLES, database: target.database },
    ...{ evidence: at(place, 'evidence'), secret: at(place, 'secret') },
  });

describe('a backup made while people write', () => {
  it('is one moment: all that was acknowledged before, nothing by halves', async () => {
    const editor = await desk.person('AGENCY_APPROVER', 'ecuador/mintel');
    const contact = await desk.person('POINT_OF_CONTACT');
    const kept = await keepEvidence('acta');
    /** The plan at each revision, as its readers had it. */
    const seen = new Map<number, string>();
    const note = async (): Promise<void> => {
      const dossier = await desk.db.reader.dossier(PLAN);
      if (dossier) seen.set(dossier.revision, JSON.stringify(dossier));
    };
    let keys = 0;
    const publish = async (milestone: string): Promise<void> => {
      const key = keyOf(milestone, 'ecuador/mintel');
      const { filing } = await desk.saveDraft(editor, { key, version: 0, answers: IN_ORDER });
      const move = { id: filing.id ?? '', note: null };
      const sent = await desk.submitFiling(editor, { ...move, version: filing.version, requestKey: `k${++keys}` });
      const done = { ...move, version: sent.version, requestKey: `k${++keys}`, publishOn: null };
      await desk.validateFiling(contact, done);
      await note();
    };
    await note();
    await publish('C01-H01');
    const before = (await desk.db.reader.revision()).number;
    const [backup] = await Promise.all([
      backUp(),
      (async () => {
        for (const number of [2, 3, 4, 5, 6]) await publish(`C01-H0${number}`);
      })(),
    ]);
    const { manifest, tables } = await restore(backup.folder);
    expect(manifest.revision).toBeGreaterThanOrEqual(before);
    const restored = createPlanReader(target.database);
    expect((await restored.revision()).number).toBe(manifest.revision);
    expect(JSON.stringify(await restored.dossier(PLAN))).toBe(seen.get(manifest.revision));
    expect(tables.map(({ name, to }) => ({ name, ...to }))).toEqual(manifest.tables);
    expect(await readFile(at('restored', 'evidence', kept.slice(0, 2), kept.slice(2)), 'utf8')).toBe('acta');
    expect(await readFile(at('restored', 'secret'), 'utf8')).toBe('a secret');
    expect(manifest).toMatchObject({ damaged: [], settings: { PORT: '3000' }, provider: desk.db.database.provider });
  });
});

describe('a backup', () => {
  it('names evidence that was damaged already, and keeps it as it was found', async () => {
    const hash = await keepEvidence('acta');
    await writeFile(at('evidence', hash.slice(0, 2), hash.slice(2)), 'otra');
    const { manifest, folder: from } = await backUp();
    expect(manifest.damaged).toEqual([hash]);
    expect((await verifyBackup(from)).files).toHaveLength(3);
  });

  it('that cannot be finished leaves nothing that looks like one', async () => {
    await mkdir(at('evidence', 'ab', 'c'.repeat(62)), { recursive: true });
    await expect(backUp()).rejects.toThrow();
    expect(await readdir(at('to'))).toEqual([]);
  });

  it('is kept as long as it is among the newest; what is no backup stays', async () => {
    await mkdir(at('to', 'mine'));
    for (const day of ['21', '22', '23']) await mkdir(at('to', `2026-11-${day}T17-00-00Z`));
    expect(await removeOldBackups(at('to'), 2)).toEqual(['2026-11-21T17-00-00Z']);
    expect((await readdir(at('to'))).sort()).toEqual(['2026-11-22T17-00-00Z', '2026-11-23T17-00-00Z', 'mine']);
  });
});

describe('a restoration', () => {
  it.each<[string, (from: string) => Promise<unknown>, string, string[]]>([
    ['a folder without a backup', (from) => rm(join(from, 'manifest.json')), 'BACKUP_MISSING', []],
    [
      'a list that is cut off',
      (from) => writeFile(join(from, 'manifest.json'), '{'),
      'BACKUP_DAMAGED',
      ['manifest.json'],
    ],
    ['another secret', (from) => writeFile(join(from, 'secret'), 'A secret'), 'BACKUP_DAMAGED', ['secret']],
    ['a lost database', (from) => rm(join(from, 'database.db')), 'BACKUP_DAMAGED', ['database.db']],
  ])('refuses %s and writes nothing', async (_, spoil, code, paths) => {
    const { folder: from } = await backUp();
    await spoil(from);
    await expect(restore(from)).rejects.toMatchObject({
      restoreRefusal: { code, paths: paths.length ? paths : [from] },
    });
    expect(await target.database.reader.plan.count()).toBe(0);
    expect(await readdir(folder)).not.toContain('restored');
  });

  it('refuses a place where something else is kept', async () => {
    const { folder: from } = await backUp();
    await keepEvidence('ajena');
    await writeFile(at('secret'), 'another');
    const refusal = { code: 'PLACE_NOT_EMPTY', paths: [at('secret'), sha('ajena')] };
    await expect(restore(from, '.')).rejects.toMatchObject({ restoreRefusal: refusal });
    await expect(
      restoreBackup({
        ...{ from, tables: TABLES, database: desk.db.database },
        ...{ evidence: at('restored', 'evidence'), secret: at('restored', 'secret') },
      }),
    ).rejects.toMatchObject({ refusal: { code: 'TARGET_NOT_EMPTY' } });
  });

  it('goes on where one was broken off', async () => {
    const hash = await keepEvidence('acta');
    const { folder: from } = await backUp();
    await mkdir(at('restored', 'evidence', hash.slice(0, 2)), { recursive: true });
    await writeFile(at('restored', 'evidence', hash.slice(0, 2), hash.slice(2)), 'ac');
    await restore(from);
    expect(await readFile(at('restored', 'evidence', hash.slice(0, 2), hash.slice(2)), 'utf8')).toBe('acta');
  });
});
