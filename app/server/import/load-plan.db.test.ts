import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyDatabase, type TemporaryDatabase } from '#server/testing/database.ts';
import { ECUADOR_FOLDER, LOADED_AT } from '#server/testing/ecuador.ts';
import { edit, REFERENCE_DAMAGE, RULE_DAMAGE, SHAPE_DAMAGE } from '#server/testing/plan-damage.ts';
import { describeFindings, loadPlan, loadWhenEmpty } from './load-plan.ts';

describe('loading a plan from its files', () => {
  let db: TemporaryDatabase;
  let folder: string;
  beforeAll(async () => {
    db = await emptyDatabase();
  });
  afterAll(() => db.remove());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ogp-plan-'));
    await cp(ECUADOR_FOLDER, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  it.each([...SHAPE_DAMAGE, ...REFERENCE_DAMAGE, ...RULE_DAMAGE])(
    'refuses $name, says where, and changes nothing',
    async (damage) => {
      await damage.apply(folder);
      const { findings } = await loadPlan(db.writer, folder, LOADED_AT);
      const { file, path, code } = damage;
      expect(findings).toContainEqual(expect.objectContaining({ file, path, code }));
      for (const { message } of findings ?? []) {
        expect(message.es).toMatch(/\S.*[.)}:]/u);
        expect(message.en).not.toMatch(/\{\w+\}|undefined/u);
      }
      expect(await db.reader.revision()).toMatchObject({ number: 0 });
      expect(await db.writer.isEmpty()).toBe(true);
    },
  );

  it('refuses a folder that is not there', async () => {
    const { findings } = await loadPlan(db.writer, join(folder, 'nowhere'), LOADED_AT);
    expect(findings?.[0]?.code).toBe('FOLDER_MISSING');
  });

  it('shows every fault at once, as lines', async () => {
    await edit(folder, 'plan.json', (file) => delete file.slug);
    await edit(folder, 'irm.json', (file) => (file.reports[0].type = 'LETTER'));
    const { findings = [] } = await loadPlan(db.writer, folder, LOADED_AT);
    expect(describeFindings(findings, 'es').split('\n')).toEqual([
      'plan.json: Falta el campo «slug».',
      expect.stringMatching(/^irm\.json reports\[0\]\.type: El valor "LETTER" no está en la lista: PROGRESS, /u),
    ]);
  });
});

describe('loading a plan on the first start', () => {
  let db: TemporaryDatabase;
  beforeEach(async () => {
    db = await emptyDatabase();
  });
  afterEach(() => db.remove());

  it('happens once, and the second time leaves everything as it is', async () => {
    expect(await loadWhenEmpty(db.writer, ECUADOR_FOLDER, LOADED_AT)).toMatchObject({ slug: 'ecuador-2019-2022' });
    expect(await loadWhenEmpty(db.writer, ECUADOR_FOLDER, LOADED_AT)).toBeNull();
    expect(await db.reader.revision()).toMatchObject({ number: 1 });
  });

  it('does not load a plan that claims the number or the codes of another one', async () => {
    await loadPlan(db.writer, ECUADOR_FOLDER, LOADED_AT);
    const folder = await mkdtemp(join(tmpdir(), 'ogp-plan-'));
    await cp(ECUADOR_FOLDER, folder, { recursive: true });
    for (const name of await readdir(folder)) {
      if (name.endsWith('.json'))
        await edit(folder, name, (file) => void ('plan' in file && (file.plan = 'ec-paga-2')));
    }
    await edit(folder, 'plan.json', (file) => Object.assign(file, { id: 'ec-paga-2', slug: 'ecuador-2022-2024' }));
    const { findings = [] } = await loadPlan(db.writer, folder, LOADED_AT);
    await rm(folder, { recursive: true });
    expect(findings.map(({ file, path, code }) => [file, path, code]).slice(0, 2)).toEqual([
      ['plan.json', 'number', 'NAME_TAKEN'],
      ['commitments.json', 'commitments (C01)', 'NAME_TAKEN'],
    ]);
    expect(findings).toHaveLength(11);
  });

  it('does not load the same plan a second time', async () => {
    await loadPlan(db.writer, ECUADOR_FOLDER, LOADED_AT);
    const { findings } = await loadPlan(db.writer, ECUADOR_FOLDER, LOADED_AT);
    expect(findings?.map(({ code }) => code)).toEqual(['PLAN_EXISTS']);
    expect(await db.reader.auditEvents({ limit: 10 })).toHaveLength(1);
  });
});
