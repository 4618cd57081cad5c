/** Plans go out as packages and come back: compared, taken in as a whole or not at all. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDatasetStore } from '#server/db/dataset-repository.ts';
import { createPlanStore } from '#server/db/plan-store.ts';
import { packageFile } from '#server/services/packages/package.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { emptyDatabase, temporaryDatabase, type TemporaryDatabase } from '#server/testing/database.ts';
import { ECUADOR_FOLDER, LOADED_AT } from '#server/testing/ecuador.ts';
import { zipOf } from '#server/testing/zip.ts';
import { compareAnyFile, type ImportStores } from '../import-file.ts';

let db: TemporaryDatabase;
let stores: ImportStores;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-plans-'));
  await use(await temporaryDatabase());
});
afterEach(async () => {
  await db.remove();
  await rm(folder, { recursive: true });
});

async function use(other: TemporaryDatabase): Promise<void> {
  db = other;
  stores = { dataset: createDatasetStore(db.database), plans: createPlanStore(db.database) };
}

const SLUG = 'ecuador-2019-2022';
const BY = { actor: 'import', at: new Date('2026-11-30T12:00:00.000Z') };
const plan = async () => {
  const dossier = await db.reader.dossier(SLUG);
  if (!dossier) throw new Error('no plan');
  return dossier;
};

async function exported(format: 'zip' | 'json'): Promise<Buffer> {
  const request = { scope: SLUG, asOf: '2026-11-30', origin: 'https://gobierno.example', format };
  const file = await packageFile(dossiersOf(await plan()), request);
  const pieces: Buffer[] = [];
  for await (const piece of file.pieces()) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

async function fileOf(content: Uint8Array | string, name = 'package.zip'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- files are changed here in ways no type tells
type Files = Record<string, any>;

/** The package with its plan's files changed. */
async function edited(change: (files: Files) => void): Promise<string> {
  const members = unzipSync(await exported('zip'));
  const names = Object.keys(members).filter((name) => name.startsWith(`plans/${SLUG}/`) && name.endsWith('.json'));
  const files: Files = Object.fromEntries(
    names.map((name) => [name.split('/').at(-1) ?? '', JSON.parse(Buffer.from(members[name] ?? []).toString())]),
  );
  change(files);
  for (const [name, content] of Object.entries(files))
    members[`plans/${SLUG}/${name}`] = Buffer.from(JSON.stringify(content));
  return fileOf(zipSync(members, { level: 1 }));
}

const compare = (path: string) => compareAnyFile(stores, path, null);
const codes = ({ view }: Awaited<ReturnType<typeof compare>>) => view.findings.map(({ code }) => code);

describe('a package that comes back', () => {
  it.each(['zip', 'json'] as const)('as %s, unchanged, changes nothing and makes no revision', async (format) => {
    const comparison = await compare(await fileOf(await exported(format), `package.${format}`));
    expect(comparison.view).toMatchObject({ isSame: true, lines: [], findings: [] });
    expect(await comparison.apply(BY)).toBe('SAME');
    expect(await db.reader.revision()).toMatchObject({ number: 1 });
  });

  it('edited in three places, has exactly three differences, and writes them with what stood before', async () => {
    const path = await edited((files) => {
      files['commitments.json'].commitments[2].title.es = 'Otro título';
      files['milestones.json'].milestones[0].versions[0].end = { date: '2020-12-31', precision: 'DAY' };
      files['organizations.json'].organizations[1].acronym = 'SIGLAS';
    });
    const comparison = await compare(path);
    expect(comparison.view.lines.map(({ es }) => es)).toEqual([
      expect.stringMatching(/^~ ecuador-2019-2022 · institución \S+ · acronym: .+ → SIGLAS$/u),
      expect.stringMatching(/^~ ecuador-2019-2022 · compromiso C03 · title\.es: .+ → Otro título$/u),
      expect.stringMatching(/^~ ecuador-2019-2022 · hito C01-H01 · versions\[\S+\]\.endsOn: .+ → 2020-12-31$/u),
    ]);
    expect(new Set(codes(comparison))).toEqual(new Set(['FILE_EDITED']));
    const before = await plan();
    expect(await comparison.apply(BY)).toMatchObject({ number: 2 });
    const after = await plan();
    expect(after.commitments[2]?.title).toEqual({ ...before.commitments[2]?.title, es: 'Otro título' });
    expect(after.milestones[0]?.versions[0]?.endsOn).toEqual({ date: '2020-12-31', precision: 'DAY' });
    expect(after.organizations[1]?.acronym).toBe('SIGLAS');
    const unchanged = { revision: 0, revisedAt: '', edits: [], commitments: [], milestones: [], organizations: [] };
    expect({ ...after, ...unchanged }).toEqual({ ...before, ...unchanged });
    expect(after.edits?.map(({ commitment, milestone, added }) => [commitment, milestone, added])).toEqual(
      expect.arrayContaining([
        ['C03', null, false],
        ['C01', 'C01-H01', false],
      ]),
    );
    const [event] = await db.reader.auditEvents({ limit: 1 });
    expect(event?.summary.es).toMatch(/./u);
    expect((await compare(path)).view.isSame).toBe(true);
  });

  it('without a report and without a translation, loses nothing here, and says so', async () => {
    const path = await edited((files) => {
      files['progress-reports.json'].reports.pop();
      delete files['commitments.json'].commitments[0].shortTitle.en;
      files['commitments.json'].commitments[0].problem = null;
    });
    const comparison = await compare(path);
    expect(comparison.view.isSame).toBe(true);
    const lacking = comparison.view.findings.filter(({ code }) => code === 'LACKING');
    expect(lacking.map(({ table, record, column }) => [table, record, column])).toEqual(
      expect.arrayContaining([
        ['commitments', 'C01', 'problem'],
        ['commitments', 'C01', 'shortTitle.en'],
      ]),
    );
  });

  it('cannot edit a published report, but can correct it once', async () => {
    const path = await edited((files) => {
      const { reports } = files['progress-reports.json'];
      reports[0].percent = reports[0].percent === 40 ? 41 : 40;
      const corrected = reports.find((one: { supersedes: unknown }) => one.supersedes === null);
      reports.push({ ...corrected, id: 'late-1', supersedes: corrected.id, evidence: [] });
    });
    const comparison = await compare(path);
    expect(codes(comparison)).toContain('REPORT_PUBLISHED');
    expect(comparison.view.lines).toHaveLength(1);
    const before = await plan();
    await comparison.apply(BY);
    const after = await plan();
    expect(after.reports).toHaveLength(before.reports.length + 1);
    for (const report of before.reports) expect(after.reports).toContainEqual(report);
  });

  it('copies another value of the IRM beside the one that stands here', async () => {
    const path = await edited((files) => {
      const value = files['irm.json'].assessments.find((one: { variable: string; value: string | null }) =>
        one.variable === 'VERIFIABILITY' ? one.value !== null : false,
      );
      value.value = value.value === 'YES' ? 'NO' : 'YES';
    });
    const comparison = await compare(path);
    expect(comparison.view.lines).toHaveLength(1);
    const before = await plan();
    await comparison.apply(BY);
    const after = await plan();
    expect(after.assessments).toHaveLength(before.assessments.length + 1);
    const again = await compare(path);
    expect(again.view.isSame).toBe(true);
    expect(codes(again)).not.toContain('VALUE_REPLACED_ALREADY');
    expect((await compare(await fileOf(await exported('zip'), 'again.zip'))).view.isSame).toBe(true);
  });

  it('changes forum, co-creation, events, periods, themes, IRM texts and published figures, and adds to them', async () => {
    const path = await edited((files) => {
      const file = files['plan.json'];
      file.title.en = 'Another title';
      file.versions[0].note = { es: 'Nota' };
      file.themes[0].title.es = 'Otro tema';
      file.reportingPeriods[0].label.es = 'Otra ronda';
      file.forum.meetings[0].online = !file.forum.meetings[0].online;
      file.forum.seats[0].holders.push({ organization: files['organizations.json'].organizations[0].id });
      file.coCreation.funnel.webProposals += 1;
      file.events[0].place = 'Loja';
      file.events.push({ ...file.events[0], id: 'event-new', evidence: [] });
      file.requirementFacts[0].note = { es: 'Otra nota' };
      file.sources[0].title.es = 'Otra fuente';
      files['irm.json'].reports[0].title.es = 'Otro informe';
      files['irm.json'].recommendations[0].text.es = 'Otra recomendación';
      files['irm.json'].findings[0].text.es = 'Otro hallazgo';
      for (const [name, content] of Object.entries(files))
        if (name.startsWith('published-')) content.headlinePercent = 12.5;
    });
    const comparison = await compare(path);
    expect(comparison.view.lines).toHaveLength(15);
    await comparison.apply(BY);
    expect((await compare(path)).view).toMatchObject({ isSame: true });
    expect((await plan()).forum?.seats[0]?.holders.length).toBeGreaterThan(1);
  });

  it('brings the plan to a database that has none, whole', async () => {
    const before = await plan();
    const path = await fileOf(await exported('zip'));
    await db.remove();
    await use(await emptyDatabase());
    const comparison = await compare(path);
    expect(comparison.view.lines[0]?.en).toContain('+ ecuador-2019-2022: commitments 10, milestones 59');
    expect(await db.writer.isEmpty()).toBe(true);
    await comparison.apply({ ...BY, at: LOADED_AT });
    expect(await plan()).toEqual(before);
  });

  it('does not write when somebody wrote meanwhile', async () => {
    const one = await compare(await edited((files) => (files['plan.json'].title.en = 'One')));
    const two = await compare(await edited((files) => (files['plan.json'].title.en = 'Two')));
    await one.apply(BY);
    expect(await two.apply(BY)).toBe('CHANGED');
    expect((await plan()).plan.title.en).toBe('One');
  });

  it('refuses what would break addresses, rules or references', async () => {
    const renamed = await compare(await edited((files) => (files['plan.json'].slug = 'ecuador-2019')));
    expect(codes(renamed)).toContain('NAME_FIXED');
    expect(renamed.view.isSame).toBe(true);
    const lost = await compare(await edited((files) => (files['commitments.json'].commitments[0].theme = 'NOWHERE')));
    expect(lost.view).toMatchObject({ isSame: true });
    expect(lost.view.findings.at(-1)).toMatchObject({ code: 'UNKNOWN_REFERENCE', level: 'ERROR' });
    const circle = await compare(
      await edited((files) => {
        files['commitments.json'].commitments[0].continues = ['EC0002'];
        files['commitments.json'].commitments[1].continues = ['EC0001'];
      }),
    );
    expect(codes(circle).filter((code) => code === 'LINEAGE_CYCLE')).toHaveLength(2);
    expect(circle.view.isSame).toBe(true);
  });

  it('is compared from its folder, too', async () => {
    expect((await compare(ECUADOR_FOLDER)).view.isSame).toBe(true);
  });
});

describe('a package that is hostile or damaged is refused', () => {
  const plans = { name: 'plans/x/plan.json', body: '{}' };
  it.each([
    ['a bomb', () => zipOf([{ ...plans, body: ' '.repeat(50_000_000), claimedSize: 100 }]), 'ARCHIVE_BOMB'],
    ['a claim of more than is taken', () => zipOf([{ ...plans, claimedSize: 2_000_000_000 }]), 'ARCHIVE_BOMB'],
    ['a name that leads out', () => zipOf([plans, { name: '../evil.json' }]), 'ARCHIVE_PATHS'],
    ['the same name twice', () => zipOf([plans, plans]), 'ARCHIVE_PATHS'],
    ['another file before it', () => zipOf([plans], Buffer.from('PKxx')), 'ARCHIVE_BROKEN'],
    ['a password', () => zipOf([{ ...plans, flags: 0x801 }]), 'ARCHIVE_ENCRYPTED'],
    ['too many files', () => zipOf(Array.from({ length: 5_001 }, (_, i) => ({ name: `${i}` }))), 'ARCHIVE_MANY'],
    ['nothing to import', () => zipOf([{ name: 'photo.jpg' }]), 'NOTHING_TO_IMPORT'],
    ['JSON that ends early', () => Buffer.from('{"planFiles": {'), 'JSON_INVALID'],
    ['JSON without plans', () => Buffer.from('{"milestones": []}'), 'NOTHING_TO_IMPORT'],
    ['JSON of brackets', () => Buffer.from('['.repeat(5_000_000)), 'JSON_INVALID'],
  ])('%s', async (_, content, code) => {
    await expect(compare(await fileOf(content()))).rejects.toMatchObject({ code });
  });

  it('cut short anywhere', async () => {
    const whole = await exported('zip');
    for (const part of [0.01, 0.3, 0.6, 0.95, 0.999]) {
      const cut = await fileOf(whole.subarray(0, Math.floor(whole.length * part)), 'cut.zip');
      await expect(compare(cut)).rejects.toMatchObject({ code: 'ARCHIVE_BROKEN' });
    }
  });

  it('with every fault of a plan in it, named by file and place', async () => {
    const raw = JSON.parse(await readFile(join(ECUADOR_FOLDER, 'plan.json'), 'utf8')) as object;
    const path = await fileOf(zipOf([{ name: 'plans/x/plan.json', body: JSON.stringify({ ...raw, slug: 'No' }) }]));
    const { view } = await compare(path);
    expect(view.isSame).toBe(true);
    expect(view.findings).toContainEqual(
      expect.objectContaining({ table: 'plans/x/plan.json', column: 'slug', code: 'WRONG_FORMAT' }),
    );
    expect(view.findings).toContainEqual(expect.objectContaining({ table: 'plans/x/irm.json', code: 'FILE_MISSING' }));
  });
});
