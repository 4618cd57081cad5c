/** Plans go out as packages and come back: compared, taken in as a whole or not at all. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommitmentsFile } from '#contracts/plan-files/commitments.ts';
import type { IrmFile } from '#contracts/plan-files/irm.ts';
import type { MilestonesFile } from '#contracts/plan-files/milestones.ts';
import type { OrganizationsFile } from '#contracts/plan-files/organizations.ts';
import type { PlanFile } from '#contracts/plan-files/plan.ts';
import type { ProgressReportsFile } from '#contracts/plan-files/progress-reports.ts';
import { packageFile } from '#server/services/packages/package.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { emptyDatabase, temporaryDatabase, type TemporaryDatabase } from '#server/testing/database.ts';
import { ECUADOR_FOLDER, LOADED_AT } from '#server/testing/ecuador.ts';
import { IMPORTED_BY, importStores } from '#server/testing/imports.ts';
import { zipOf } from '#server/testing/zip.ts';
import { compareAnyFile } from '../import-file.ts';

let db: TemporaryDatabase;
beforeEach(async () => void (db = await temporaryDatabase()));
afterEach(() => db.remove());

const SLUG = 'ecuador-2019-2022';
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
  const path = join(db.folder, name);
  await writeFile(path, content);
  return path;
}

/** The files of a plan that are changed here. */
interface Files {
  readonly [name: string]: object;
  readonly 'plan.json': PlanFile;
  readonly 'organizations.json': OrganizationsFile;
  readonly 'commitments.json': CommitmentsFile;
  readonly 'milestones.json': MilestonesFile;
  readonly 'progress-reports.json': ProgressReportsFile;
  readonly 'irm.json': IrmFile;
}

/** What Ecuador's plan is known to have. */
function there<One>(one: One | null | undefined): One {
  if (one === null || one === undefined) throw new Error('Ecuador has it no more');
  return one;
}

const at = <One>(list: readonly One[], place: number): One => there(list[place]);

/** The package with its plan's files changed. */
async function edited(change: (files: Files) => void): Promise<string> {
  const members = unzipSync(await exported('zip'));
  const names = Object.keys(members).filter((name) => name.startsWith(`plans/${SLUG}/`) && name.endsWith('.json'));
  const files = Object.fromEntries(
    names.map((name) => [
      name.split('/').at(-1) ?? '',
      JSON.parse(Buffer.from(members[name] ?? []).toString()) as object,
    ]),
  ) as unknown as Files;
  change(files);
  for (const [name, content] of Object.entries(files))
    members[`plans/${SLUG}/${name}`] = Buffer.from(JSON.stringify(content));
  return fileOf(zipSync(members, { level: 1 }));
}

const compare = (path: string) => compareAnyFile(importStores(db), path, null);
const codes = ({ view }: Awaited<ReturnType<typeof compare>>) => view.findings.map(({ code }) => code);

describe('a package that comes back', () => {
  it.each(['zip', 'json'] as const)('as %s, unchanged, changes nothing and makes no revision', async (format) => {
    const comparison = await compare(await fileOf(await exported(format), `package.${format}`));
    expect(comparison.view).toMatchObject({ isSame: true, lines: [], findings: [] });
    expect(await comparison.apply(IMPORTED_BY)).toBe('SAME');
    expect(await db.reader.revision()).toMatchObject({ number: 1 });
  });

  it('edited in three places, has exactly three differences, and writes them with what stood before', async () => {
    const path = await edited((files) => {
      at(files['commitments.json'].commitments, 2).title.es = 'Otro título';
      at(at(files['milestones.json'].milestones, 0).versions, 0).end = { date: '2020-12-31', precision: 'DAY' };
      at(files['organizations.json'].organizations, 1).acronym = 'SIGLAS';
    });
    const comparison = await compare(path);
    expect(comparison.view.lines.map(({ es }) => es)).toEqual([
      expect.stringMatching(/^~ ecuador-2019-2022 · institución \S+ · acronym: .+ → SIGLAS$/u),
      expect.stringMatching(/^~ ecuador-2019-2022 · compromiso C03 · title\.es: .+ → Otro título$/u),
      expect.stringMatching(/^~ ecuador-2019-2022 · hito C01-H01 · versions\[\S+\]\.endsOn: .+ → 2020-12-31$/u),
    ]);
    expect(new Set(codes(comparison))).toEqual(new Set(['FILE_EDITED']));
    const before = await plan();
    expect(await comparison.apply(IMPORTED_BY)).toMatchObject({ number: 2 });
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
      delete at(files['commitments.json'].commitments, 0).shortTitle.en;
      at(files['commitments.json'].commitments, 0).problem = null;
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
      const first = at(reports, 0);
      first.percent = first.percent === 40 ? 41 : 40;
      const corrected = there(reports.find(({ supersedes }) => supersedes === null));
      reports.push({ ...corrected, id: 'late-1', supersedes: corrected.id, evidence: [] });
    });
    const comparison = await compare(path);
    expect(codes(comparison)).toContain('REPORT_PUBLISHED');
    expect(comparison.view.lines).toHaveLength(1);
    const before = await plan();
    await comparison.apply(IMPORTED_BY);
    const after = await plan();
    expect(after.reports).toHaveLength(before.reports.length + 1);
    for (const report of before.reports) expect(after.reports).toContainEqual(report);
  });

  it('copies another value of the IRM beside the one that stands here', async () => {
    const path = await edited((files) => {
      const value = there(
        files['irm.json'].assessments.find(
          ({ variable, value: said }) => variable === 'VERIFIABILITY' && said !== null,
        ),
      );
      value.value = value.value === 'YES' ? 'NO' : 'YES';
    });
    const comparison = await compare(path);
    expect(comparison.view.lines).toHaveLength(1);
    const before = await plan();
    await comparison.apply(IMPORTED_BY);
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
      at(file.versions, 0).note = { es: 'Nota' };
      at(file.themes, 0).title.es = 'Otro tema';
      at(file.reportingPeriods, 0).label.es = 'Otra ronda';
      const forum = there(file.forum);
      const meeting = at(forum.meetings, 0);
      meeting.online = !meeting.online;
      const [body] = files['organizations.json'].organizations;
      at(forum.seats, 0).holders.push({ organization: there(body).id, from: null, to: null });
      there(file.coCreation).funnel.webProposals += 1;
      const event = at(file.events, 0);
      event.place = 'Loja';
      file.events.push({ ...event, id: 'event-new', evidence: [] });
      at(file.requirementFacts, 0).note = { es: 'Otra nota' };
      at(file.sources, 0).title.es = 'Otra fuente';
      at(files['irm.json'].reports, 0).title.es = 'Otro informe';
      at(files['irm.json'].recommendations, 0).text.es = 'Otra recomendación';
      at(files['irm.json'].findings, 0).text.es = 'Otro hallazgo';
      for (const [name, content] of Object.entries(files))
        if (name.startsWith('published-')) Object.assign(content, { headlinePercent: 12.5 });
    });
    const comparison = await compare(path);
    expect(comparison.view.lines).toHaveLength(15);
    await comparison.apply(IMPORTED_BY);
    expect((await compare(path)).view).toMatchObject({ isSame: true });
    expect((await plan()).forum?.seats[0]?.holders.length).toBeGreaterThan(1);
  });

  it('brings the plan to a database that has none, whole', async () => {
    const before = await plan();
    const content = await exported('zip');
    await db.remove();
    db = await emptyDatabase();
    const comparison = await compare(await fileOf(content));
    expect(comparison.view.lines[0]?.en).toContain('+ ecuador-2019-2022: commitments 10, milestones 59');
    expect(await db.writer.isEmpty()).toBe(true);
    await comparison.apply({ ...IMPORTED_BY, at: LOADED_AT });
    expect(await plan()).toEqual(before);
  });

  it('does not write when somebody wrote meanwhile', async () => {
    const one = await compare(await edited((files) => (files['plan.json'].title.en = 'One')));
    const two = await compare(await edited((files) => (files['plan.json'].title.en = 'Two')));
    await one.apply(IMPORTED_BY);
    expect(await two.apply(IMPORTED_BY)).toBe('CHANGED');
    expect((await plan()).plan.title.en).toBe('One');
  });

  it('refuses what would break addresses, rules or references', async () => {
    const renamed = await compare(await edited((files) => (files['plan.json'].slug = 'ecuador-2019')));
    expect(codes(renamed)).toContain('NAME_FIXED');
    expect(renamed.view.isSame).toBe(true);
    const lost = await compare(
      await edited((files) => (at(files['commitments.json'].commitments, 0).theme = 'NOWHERE')),
    );
    expect(lost.view).toMatchObject({ isSame: true });
    expect(lost.view.findings.at(-1)).toMatchObject({ code: 'UNKNOWN_REFERENCE', level: 'ERROR' });
    const circle = await compare(
      await edited((files) => {
        at(files['commitments.json'].commitments, 0).continues = ['EC0002'];
        at(files['commitments.json'].commitments, 1).continues = ['EC0001'];
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
