import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ECUADOR_FOLDER, emptyDatabase, LOADED_AT, type TemporaryDatabase } from '#server/testing/database.ts';
import { describeFindings, loadPlan, loadWhenEmpty } from './load-plan.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- files are broken here on purpose, in ways no type allows
type Content = any;
type Break = (content: Content) => void;

const change =
  (file: string, edit: Break) =>
  async (folder: string): Promise<void> => {
    const path = join(folder, file);
    const content: Content = JSON.parse(await readFile(path, 'utf8'));
    edit(content);
    await writeFile(path, JSON.stringify(content));
  };
const replace = (file: string, content: string | Uint8Array) => (folder: string) =>
  writeFile(join(folder, file), content);

const BREAKS: readonly [
  name: string,
  damage: (folder: string) => Promise<void>,
  file: string,
  path: string,
  code: string,
][] = [
  ['a missing file', (folder) => rm(join(folder, 'irm.json')), 'irm.json', '', 'FILE_MISSING'],
  ['a misnamed file', replace('published-raport.json', '{}'), 'published-raport.json', '', 'FILE_UNKNOWN'],
  ['bad JSON', replace('milestones.json', '{ "milestones": ['), 'milestones.json', '', 'NOT_JSON'],
  ['another encoding', replace('irm.json', Uint8Array.of(0x7b, 0xe1, 0x7d)), 'irm.json', '', 'NOT_UTF8'],
  ['no object at all', replace('irm.json', '[]'), 'irm.json', '', 'WRONG_TYPE'],
  [
    'another format version',
    change('plan.json', (f) => (f.schemaVersion = '2.0')),
    'plan.json',
    'schemaVersion',
    'NOT_IN_LIST',
  ],
  [
    'a missing field',
    change('milestones.json', (f) => delete f.milestones[4].versions[0].title),
    'milestones.json',
    'milestones[4].versions[0]',
    'FIELD_MISSING',
  ],
  [
    'an extra key',
    change('commitments.json', (f) => (f.commitments[2].colour = 'red')),
    'commitments.json',
    'commitments[2]',
    'FIELD_UNKNOWN',
  ],
  [
    'a wrong type',
    change('commitments.json', (f) => (f.commitments[0].number = 'one')),
    'commitments.json',
    'commitments[0].number',
    'WRONG_TYPE',
  ],
  ['a value outside its list', change('plan.json', (f) => (f.status = 'ENDED')), 'plan.json', 'status', 'NOT_IN_LIST'],
  [
    'a number out of range',
    change('progress-reports.json', (f) => (f.reports[0].percent = 101)),
    'progress-reports.json',
    'reports[0].percent',
    'OUT_OF_RANGE',
  ],
  [
    'a negative count',
    change('progress-reports.json', (f) => (f.reports[0].activities = -1)),
    'progress-reports.json',
    'reports[0].activities',
    'OUT_OF_RANGE',
  ],
  [
    'a day that does not exist',
    change('plan.json', (f) => (f.events[0].start.date = '2018-02-30')),
    'plan.json',
    'events[0].start.date',
    'NOT_A_DATE',
  ],
  [
    'a date in another form',
    change('plan.json', (f) => (f.events[0].start.date = '24/05/2018')),
    'plan.json',
    'events[0].start.date',
    'NOT_A_DATE',
  ],
  [
    'a start by month that is not its first day',
    change('milestones.json', (f) => (f.milestones[0].versions[0].start.date = '2020-02-02')),
    'milestones.json',
    'milestones[0].versions[0].start.date',
    'NOT_FIRST_DAY',
  ],
  [
    'an end by month that is not its last day',
    change('milestones.json', (f) => (f.milestones[0].versions[0].end.date = '2020-04-01')),
    'milestones.json',
    'milestones[0].versions[0].end.date',
    'NOT_LAST_DAY',
  ],
  [
    'an end before its start',
    change('milestones.json', (f) => (f.milestones[0].versions[0].end.date = '2020-01-31')),
    'milestones.json',
    'milestones[0].versions[0].end',
    'DATES_REVERSED',
  ],
  ['a blank text', change('plan.json', (f) => (f.title.es = '  ')), 'plan.json', 'title.es', 'BLANK_TEXT'],
  ['a text in no language', change('plan.json', (f) => (f.title = {})), 'plan.json', 'title', 'NO_LANGUAGE'],
  [
    'a text in something that is no language',
    change('plan.json', (f) => (f.title = { spanish: 'x' })),
    'plan.json',
    'title',
    'NOT_A_LANGUAGE',
  ],
  [
    'half an address',
    change('plan.json', (f) => (f.sources[5].url = 'www.example.org')),
    'plan.json',
    'sources[5].url',
    'NOT_A_URL',
  ],
  [
    'a script as an address',
    change('plan.json', (f) => (f.sources[5].url = 'javascript:alert(1)')),
    'plan.json',
    'sources[5].url',
    'NOT_A_URL',
  ],
  ['an identifier with a slash', change('plan.json', (f) => (f.id = 'ec/1')), 'plan.json', 'id', 'WRONG_FORMAT'],
  [
    'no such time zone',
    change('plan.json', (f) => (f.jurisdiction.timezone = 'America/Quitus')),
    'plan.json',
    'jurisdiction.timezone',
    'NOT_A_TIMEZONE',
  ],
  ['a file of another plan', change('irm.json', (f) => (f.plan = 'ec-paga-2')), 'irm.json', 'plan', 'PLAN_MISMATCH'],
  [
    'an unknown organization',
    change('commitments.json', (f) => (f.commitments[0].leads[0].organization = 'mintell')),
    'commitments.json',
    'commitments[0].leads[0].organization',
    'UNKNOWN_REFERENCE',
  ],
  [
    'an unknown theme',
    change('commitments.json', (f) => (f.commitments[3].theme = 'none')),
    'commitments.json',
    'commitments[3].theme',
    'UNKNOWN_REFERENCE',
  ],
  [
    'an unknown milestone',
    change('progress-reports.json', (f) => (f.reports[9].milestone = 'C99-H01')),
    'progress-reports.json',
    'reports[9].milestone',
    'UNKNOWN_REFERENCE',
  ],
  [
    'an unknown source',
    change('irm.json', (f) => (f.assessments[0].citation = 'hearsay')),
    'irm.json',
    'assessments[0].citation',
    'UNKNOWN_REFERENCE',
  ],
  [
    'an unknown version',
    change('commitments.json', (f) => (f.commitments[0].periods.third = f.commitments[0].periods.rescheduled)),
    'commitments.json',
    'commitments[0].periods.third',
    'UNKNOWN_REFERENCE',
  ],
  [
    'an unknown parent',
    change('organizations.json', (f) => (f.organizations[0].parent = 'nobody')),
    'organizations.json',
    'organizations[0].parent',
    'UNKNOWN_REFERENCE',
  ],
  [
    'a circle of parents',
    change('organizations.json', (f) => (f.organizations[1].parent = 'secom')),
    'organizations.json',
    'organizations[1].parent',
    'OWN_PARENT',
  ],
  [
    'a repeated organization',
    change('organizations.json', (f) => f.organizations.push(f.organizations[0])),
    'organizations.json',
    'organizations[132]',
    'DUPLICATE',
  ],
  [
    'a repeated commitment number',
    change('commitments.json', (f) => (f.commitments[1].number = 1)),
    'commitments.json',
    'commitments[1]',
    'DUPLICATE',
  ],
  [
    'a repeated report',
    change('progress-reports.json', (f) => f.reports.push({ ...f.reports[0], id: 'again' })),
    'progress-reports.json',
    'reports[155]',
    'RULE_BROKEN',
  ],
  [
    'the same evidence in other words',
    change(
      'progress-reports.json',
      (f) => (f.reports.find((r: Content) => r.id === 'C01-H03-agency-mintel').evidence[0].title.es = 'Otro'),
    ),
    'progress-reports.json',
    'reports[6].evidence[0]',
    'DUPLICATE_DIFFERS',
  ],
  [
    'a percentage from a counterpart',
    change('progress-reports.json', (f) => (f.reports[2].percent = 50)),
    'progress-reports.json',
    'reports[2]',
    'RULE_BROKEN',
  ],
  [
    'a state of another vocabulary',
    change('progress-reports.json', (f) => (f.reports[0].state = 'COMPLETE')),
    'progress-reports.json',
    'reports[0]',
    'RULE_BROKEN',
  ],
  [
    'a report that corrects itself',
    change('progress-reports.json', (f) => (f.reports[0].supersedes = f.reports[0].id)),
    'progress-reports.json',
    'reports[0].supersedes',
    'OWN_PARENT',
  ],
  [
    'an IRM value without its source',
    change('irm.json', (f) => (f.assessments[0].citation = null)),
    'irm.json',
    'assessments[0]',
    'RULE_BROKEN',
  ],
  [
    'an IRM value off its scale',
    change('irm.json', (f) => (f.assessments[0].value = 'EXCELLENT')),
    'irm.json',
    'assessments[0]',
    'RULE_BROKEN',
  ],
  [
    'fewer values than commitments',
    change('irm.json', (f) => f.unplacedValues[0].values.pop()),
    'irm.json',
    'unplacedValues[0].values',
    'LENGTHS_DIFFER',
  ],
];

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

  it.each(BREAKS)('refuses %s, says where, and changes nothing', async (_name, damage, file, path, code) => {
    await damage(folder);
    const { findings } = await loadPlan(db.writer, folder, LOADED_AT);
    expect(findings?.map((finding) => `${finding.file} ${finding.path} ${finding.code}`)).toContain(
      `${file} ${path} ${code}`,
    );
    for (const { message } of findings ?? []) {
      expect(message.es).toMatch(/\S.*[.)}:]/u);
      expect(message.en).not.toMatch(/\{\w+\}|undefined/u);
    }
    expect(await db.reader.revision()).toMatchObject({ number: 0 });
    expect(await db.writer.isEmpty()).toBe(true);
  });

  it('refuses a folder that is not there', async () => {
    const { findings } = await loadPlan(db.writer, join(folder, 'nowhere'), LOADED_AT);
    expect(findings?.[0]?.code).toBe('FOLDER_MISSING');
  });

  it('shows every fault at once, as lines', async () => {
    await change('plan.json', (file) => delete file.slug)(folder);
    await change('irm.json', (file) => (file.reports[0].type = 'LETTER'))(folder);
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

  it('does not load the same plan a second time', async () => {
    await loadPlan(db.writer, ECUADOR_FOLDER, LOADED_AT);
    const { findings } = await loadPlan(db.writer, ECUADOR_FOLDER, LOADED_AT);
    expect(findings?.map(({ code }) => code)).toEqual(['PLAN_EXISTS']);
    expect(await db.reader.auditEvents({ limit: 10 })).toHaveLength(1);
  });
});
