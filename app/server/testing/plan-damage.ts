/** Ways to break a copy of Ecuador's files, and what the loader must say of each. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FindingCode } from '#server/import/finding-texts.ts';

/** One fault: what it is, how it is made in a folder, and which finding it brings. */
export interface Damage {
  readonly name: string;
  readonly file: string;
  readonly path: string;
  readonly code: FindingCode;
  readonly apply: (folder: string) => Promise<void>;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- files are broken here on purpose, in ways no type allows
type Content = any;

/** Changes the parsed content of a file. */
export async function edit(folder: string, file: string, change: (content: Content) => unknown): Promise<void> {
  const path = join(folder, file);
  const content: Content = JSON.parse(await readFile(path, 'utf8'));
  change(content);
  await writeFile(path, JSON.stringify(content));
}

function raw(name: string, file: string, code: FindingCode, content: string | Uint8Array): Damage {
  return { name, file, path: '', code, apply: (folder) => writeFile(join(folder, file), content) };
}

/** `place` is the file without its ending and the path in it: `plan:title.es`. */
function broken(name: string, place: string, code: FindingCode, change: (content: Content) => unknown): Damage {
  const [base = '', path = ''] = place.split(':');
  const file = `${base}.json`;
  return { name, file, path, code, apply: (folder) => edit(folder, file, change) };
}

const reportOf = (content: Content, id: string) => content.reports.find((report: Content) => report.id === id);
const MISSING: Damage = {
  ...{ name: 'a missing file', file: 'irm.json', path: '', code: 'FILE_MISSING' },
  apply: (folder) => rm(join(folder, 'irm.json')),
};

const START = 'milestones:milestones[0].versions[0].start.date';
const END = 'milestones:milestones[0].versions[0].end';
const LEAD = 'commitments:commitments[0].leads[0].organization';

export const SHAPE_DAMAGE: readonly Damage[] = [
  MISSING,
  raw('a misnamed file', 'published-raport.json', 'FILE_UNKNOWN', '{}'),
  raw('bad JSON', 'milestones.json', 'NOT_JSON', '{ "milestones": ['),
  raw('another encoding', 'irm.json', 'NOT_UTF8', Uint8Array.of(0x7b, 0xe1, 0x7d)),
  raw('no object at all', 'irm.json', 'WRONG_TYPE', '[]'),
  broken('another format version', 'plan:schemaVersion', 'NOT_IN_LIST', (f) => (f.schemaVersion = '2.0')),
  broken(
    'a missing field',
    'milestones:milestones[4].versions[0]',
    'FIELD_MISSING',
    (f) => delete f.milestones[4].versions[0].title,
  ),
  broken('an extra key', 'commitments:commitments[2]', 'FIELD_UNKNOWN', (f) => (f.commitments[2].colour = 'red')),
  broken('a wrong type', 'commitments:commitments[0].number', 'WRONG_TYPE', (f) => (f.commitments[0].number = 'one')),
  broken('a value outside its list', 'plan:status', 'NOT_IN_LIST', (f) => (f.status = 'ENDED')),
  broken(
    'a number out of range',
    'progress-reports:reports[0].percent',
    'OUT_OF_RANGE',
    (f) => (f.reports[0].percent = 101),
  ),
  broken(
    'a negative count',
    'progress-reports:reports[0].activities',
    'OUT_OF_RANGE',
    (f) => (f.reports[0].activities = -1),
  ),
  broken(
    'a day that does not exist',
    'plan:events[0].start.date',
    'NOT_A_DATE',
    (f) => (f.events[0].start.date = '2018-02-30'),
  ),
  broken(
    'a date in another form',
    'plan:events[0].start.date',
    'NOT_A_DATE',
    (f) => (f.events[0].start.date = '24/05/2018'),
  ),
  broken(
    'a start by month on its second day',
    START,
    'NOT_FIRST_DAY',
    (f) => (f.milestones[0].versions[0].start.date = '2020-02-02'),
  ),
  broken(
    'an end by month on its first day',
    `${END}.date`,
    'NOT_LAST_DAY',
    (f) => (f.milestones[0].versions[0].end.date = '2020-04-01'),
  ),
  broken('a blank text', 'plan:title.es', 'BLANK_TEXT', (f) => (f.title.es = '  ')),
  broken('a text in no language', 'plan:title', 'NO_LANGUAGE', (f) => (f.title = {})),
  broken('a text in what is no language', 'plan:title', 'NOT_A_LANGUAGE', (f) => (f.title = { spanish: 'x' })),
  broken('half an address', 'plan:sources[5].url', 'NOT_A_URL', (f) => (f.sources[5].url = 'www.example.org')),
  broken(
    'a script as an address',
    'plan:sources[5].url',
    'NOT_A_URL',
    (f) => (f.sources[5].url = 'javascript:alert(1)'),
  ),
  broken('an identifier with a slash', 'plan:id', 'WRONG_FORMAT', (f) => (f.id = 'ec/1')),
  broken(
    'no such time zone',
    'plan:jurisdiction.timezone',
    'NOT_A_TIMEZONE',
    (f) => (f.jurisdiction.timezone = 'America/Quitus'),
  ),
];

export const REFERENCE_DAMAGE: readonly Damage[] = [
  broken(
    'an end before its start',
    END,
    'DATES_REVERSED',
    (f) => (f.milestones[0].versions[0].end.date = '2020-01-31'),
  ),
  broken('a file of another plan', 'irm:plan', 'PLAN_MISMATCH', (f) => (f.plan = 'ec-paga-2')),
  broken(
    'an unknown organization',
    LEAD,
    'UNKNOWN_REFERENCE',
    (f) => (f.commitments[0].leads[0].organization = 'mintell'),
  ),
  broken(
    'an unknown theme',
    'commitments:commitments[3].theme',
    'UNKNOWN_REFERENCE',
    (f) => (f.commitments[3].theme = 'none'),
  ),
  broken(
    'an unknown milestone',
    'progress-reports:reports[9].milestone',
    'UNKNOWN_REFERENCE',
    (f) => (f.reports[9].milestone = 'C99-H01'),
  ),
  broken(
    'an unknown source',
    'irm:assessments[0].citation',
    'UNKNOWN_REFERENCE',
    (f) => (f.assessments[0].citation = 'hearsay'),
  ),
  broken(
    'an unknown version',
    'irm:reports[0].planVersion',
    'UNKNOWN_REFERENCE',
    (f) => (f.reports[0].planVersion = 'third'),
  ),
  broken(
    'an unknown parent',
    'organizations:organizations[0].parent',
    'UNKNOWN_REFERENCE',
    (f) => (f.organizations[0].parent = 'nobody'),
  ),
  broken(
    'a circle of parents',
    'organizations:organizations[1].parent',
    'OWN_PARENT',
    (f) => (f.organizations[1].parent = 'secom'),
  ),
  broken('a repeated organization', 'organizations:organizations[132]', 'DUPLICATE', (f) =>
    f.organizations.push(f.organizations[0]),
  ),
  broken('a repeated number', 'commitments:commitments[1]', 'DUPLICATE', (f) => (f.commitments[1].number = 1)),
  broken('the same evidence in other words', 'progress-reports:reports[6].evidence[0]', 'DUPLICATE_DIFFERS', (f) => {
    reportOf(f, 'C01-H03-agency-mintel').evidence[0].title.es = 'Otro';
  }),
  broken(
    'a report that corrects itself',
    'progress-reports:reports[0].supersedes',
    'OWN_PARENT',
    (f) => (f.reports[0].supersedes = f.reports[0].id),
  ),
  broken('fewer values than commitments', 'irm:unplacedValues[0].values', 'LENGTHS_DIFFER', (f) =>
    f.unplacedValues[0].values.pop(),
  ),
];

export const RULE_DAMAGE: readonly Damage[] = [
  broken('a repeated report', 'progress-reports:reports[155]', 'RULE_BROKEN', (f) =>
    f.reports.push({ ...f.reports[0], id: 'again' }),
  ),
  broken(
    'a percentage from a counterpart',
    'progress-reports:reports[2]',
    'RULE_BROKEN',
    (f) => (f.reports[2].percent = 50),
  ),
  broken(
    'a state of another vocabulary',
    'progress-reports:reports[0]',
    'RULE_BROKEN',
    (f) => (f.reports[0].state = 'COMPLETE'),
  ),
  broken(
    'an IRM value without its source',
    'irm:assessments[0]',
    'RULE_BROKEN',
    (f) => (f.assessments[0].citation = null),
  ),
  broken(
    'an IRM value off its scale',
    'irm:assessments[0]',
    'RULE_BROKEN',
    (f) => (f.assessments[0].value = 'EXCELLENT'),
  ),
];
