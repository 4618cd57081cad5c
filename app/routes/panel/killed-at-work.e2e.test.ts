/**
 * A server that is killed while several people are at work at once: each time when another kind of write was acknowledged, so
 * that the others are somewhere in their middle.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIResponse, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EVIDENCE_LIMIT } from '#domain/filing/content.ts';
import { EVIDENCE_PREFIX } from '#contracts/filing-form.ts';
import { PATCH_PREFIX, TAKE_PREFIX } from '#contracts/filing-sheet.ts';
import { openTrialRound, openWorkspace, PLAN, type Workspace } from '../../../scripts/testing/workspace.ts';

const QUERY = 'lado=AGENCY_SELF&organizacion=ecuador/sercop';
const [SAVED, FILED, ...SHEET] = ['C03-H09', 'C03-H08', 'C03-H07', 'C03-H06'] as const;

/** A write that was acknowledged: of which text, piece, step or milestone. */
interface Said {
  readonly kind: 'save' | 'evidence' | 'submit' | 'publish' | 'sheet';
  readonly what: string;
}
/** When the server is killed: after so many of one kind. Each round publishes the report of a milestone of its own. */
const KILLS: readonly (readonly [kind: Said['kind'], count: number, publishes: string])[] = [
  ['save', 2, 'C03-H01'],
  ['submit', 1, 'C03-H02'],
  ['evidence', 2, 'C03-H03'],
  ['publish', 1, 'C03-H04'],
  ['sheet', 2, 'C03-H05'],
];

let workspace: Workspace;
let approver: Page;
let contact: Page;
beforeAll(async () => {
  workspace = await openWorkspace([
    ['POINT_OF_CONTACT', null, 'contact@example.org'],
    ['AGENCY_APPROVER', 'ecuador/sercop', 'approver@example.org'],
  ]);
  await openTrialRound(workspace);
  approver = await workspace.loggedIn('approver@example.org');
  contact = await workspace.loggedIn('contact@example.org');
});
afterAll(() => workspace.close());

type Form = Record<string, string | { name: string; mimeType: string; buffer: Buffer }>;
/** Sends a form; null where no answer came. */
async function send(page: Page, address: string, multipart: Form): Promise<APIResponse | null> {
  const headers = { origin: workspace.site };
  return page.request.post(workspace.site + address, { multipart, headers }).catch(() => null);
}

const reportAt = (milestone: string, action: string): string =>
  `/panel/informes/${PLAN}/${milestone}/prueba?/${action}&${QUERY}`;
const filings = () =>
  workspace.desk.db.database.reader.filing.findMany({
    include: { steps: true, evidence: { include: { file: true } } },
  });
const filingOf = async (milestone: string) =>
  (await filings()).find(({ milestoneId }) => milestoneId.endsWith(`/${milestone}`));
const versionOf = async (milestone: string): Promise<string> => String((await filingOf(milestone))?.version ?? 0);

/** Both texts are written together: half a save would show. */
const texts = (mark: string) => ({ narrative: `Texto ${mark}. ${'x'.repeat(9_000)}`, challenges: `Texto ${mark}.` });
const csv = (mark: string): Buffer => Buffer.from(`prueba,texto\n${mark},${'y'.repeat(300_000)}\n`);

type Step = (mark: string) => Promise<readonly [APIResponse | null, Said]>;
const save: Step = async (mark) => {
  const form = { state: 'EJECUCION', version: await versionOf(SAVED), ...texts(mark) };
  return [await send(approver, reportAt(SAVED, 'save'), form), { kind: 'save', what: mark }];
};
const addFile: Step = async (mark) => {
  const facts = { kind: 'DOCUMENT', title: mark, language: 'es', issuedOn: '', url: '' };
  const form: Form = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [EVIDENCE_PREFIX + name, fact]));
  const file = { name: `${mark}.csv`, mimeType: 'text/csv', buffer: csv(mark) };
  const whole = { ...form, version: await versionOf(FILED), [`${EVIDENCE_PREFIX}file`]: file };
  return [await send(approver, reportAt(FILED, 'addFile'), whole), { kind: 'evidence', what: mark }];
};
const acceptSheet: Step = async (mark) => {
  const cells = Object.entries(texts(mark)).map(([id, value]) => [id, { address: 'H9', value }] as const);
  const rows = SHEET.map(async (milestone) => {
    const version = Number(await versionOf(milestone));
    const patch = { milestone, version, changedMeanwhile: false, cells: Object.fromEntries(cells), evidence: [] };
    return { [PATCH_PREFIX + milestone]: JSON.stringify(patch), [TAKE_PREFIX + milestone]: 'ALL' };
  });
  const form: Form = Object.assign({}, ...(await Promise.all(rows)));
  const address = `/panel/hoja/${PLAN}/prueba?/acceptSpreadsheet&${QUERY}`;
  return [await send(approver, address, form), { kind: 'sheet', what: mark }];
};
const submit =
  (milestone: string): Step =>
  async (requestKey) => {
    const answers = { state: 'EJECUCION', ...texts(milestone), 'fulfilled.ecuador/fcd': 'YES' };
    const form = { ...answers, requestKey, version: await versionOf(milestone) };
    return [await send(approver, reportAt(milestone, 'submit'), form), { kind: 'submit', what: milestone }];
  };
const publish =
  (milestone: string): Step =>
  async (requestKey) => {
    const { id = '', version = 0 } = (await filingOf(milestone)) ?? {};
    const form = { requestKey, version: String(version), publishOn: '' };
    return [await send(contact, `/panel/revision/${id}?/publish`, form), { kind: 'publish', what: milestone }];
  };

/** Lets everybody work until the server is killed; what it had acknowledged by then. */
async function workUntilKilled([kind, count, milestone]: (typeof KILLS)[number], round: number): Promise<Said[]> {
  const said: Said[] = [];
  let killing: Promise<void> | undefined;
  const work = async (name: string, steps: Iterable<Step>): Promise<void> => {
    let n = 0;
    for (const step of steps) {
      const [answer, what] = await step(`${name}-${round}-${++n}`);
      if (answer === null) return;
      expect(answer.status(), JSON.stringify(what)).toBe(200);
      said.push(what);
      if (said.filter((one) => one.kind === kind).length === count) killing ??= workspace.killAndRestart();
      if (killing) return;
    }
  };
  await Promise.all([
    ...[
      work('s', endless(save)),
      work('e', endless(addFile, EVIDENCE_LIMIT / KILLS.length)),
      work('h', endless(acceptSheet)),
    ],
    work('p', [submit(milestone), publish(milestone)]),
  ]);
  await killing;
  return said;
}

function* endless(step: Step, most = Infinity): Generator<Step> {
  for (let n = 0; n < most; n += 1) yield step;
}

/** How far a mark is on its way (`s-2-7`): round, then number. */
const orderOf = (mark: string): number => Number(mark.split('-')[1]) * 1_000 + Number(mark.split('-')[2]);
const lastOf = (said: readonly Said[], kind: Said['kind']): string =>
  said.findLast((one) => one.kind === kind)?.what ?? `-0-0`;

async function expectKept(said: readonly Said[]): Promise<void> {
  const whole = async (milestone: string, kind: Said['kind']): Promise<void> => {
    const content = (await filingOf(milestone))?.content as { narrative?: string; challenges?: string } | undefined;
    const mark = /^Texto (\S+)\.$/u.exec(content?.challenges ?? '')?.[1] ?? '-0-0';
    if (content?.challenges) expect(content).toMatchObject(texts(mark));
    expect(orderOf(mark)).toBeGreaterThanOrEqual(orderOf(lastOf(said, kind)));
  };
  await whole(SAVED, 'save');
  for (const milestone of SHEET) await whole(milestone, 'sheet');
  const pieces = (await filingOf(FILED))?.evidence ?? [];
  const titles = said.filter(({ kind }) => kind === 'evidence').map(({ what }) => what);
  expect(pieces.map(({ title }) => title)).toEqual(expect.arrayContaining(titles));
  for (const { title, file } of pieces) {
    const hash = createHash('sha256').update(csv(title)).digest('hex');
    expect(file?.sha256).toBe(hash);
    const folder = join(workspace.desk.db.folder, 'evidence');
    expect((await readFile(join(folder, hash.slice(0, 2), hash.slice(2)))).equals(csv(title)), title).toBe(true);
  }
}

async function expectWhole(said: readonly Said[]): Promise<void> {
  const { reader, provider } = workspace.desk.db.database;
  if (provider === 'sqlite')
    expect(await reader.$queryRawUnsafe('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  const done = (kind: Said['kind']) => said.filter((one) => one.kind === kind).map(({ what }) => what);
  for (const { id, milestoneId, periodId, status, steps, reportId } of await filings()) {
    const count = (action: string): number => steps.filter((step) => step.action === action).length;
    const traced = await reader.auditEvent.count({ where: { entityId: id, action: 'FILING_PUBLISHED' } });
    const reports = await reader.progressReport.count({ where: { milestoneId, periodId } });
    const isPublished = status === 'PUBLISHED' ? 1 : 0;
    expect([count('PUBLISHED'), traced, reports, reportId ? 1 : 0]).toEqual(Array<number>(4).fill(isPublished));
    expect(count('SUBMITTED')).toBe(status === 'DRAFT' ? 0 : 1);
    const milestone = milestoneId.split('/').at(-1) ?? '';
    if (done('submit').includes(milestone)) expect(['SUBMITTED', 'PUBLISHED']).toContain(status);
    if (done('publish').includes(milestone)) expect(status).toBe('PUBLISHED');
  }
}

it('a server that is killed while all are at work loses nothing it acknowledged and leaves nothing half there', async () => {
  const said: Said[] = [];
  for (const [round, kill] of KILLS.entries()) {
    said.push(...(await workUntilKilled(kill, round + 1)));
    await expectKept(said);
    await expectWhole(said);
  }
  expect(new Set(said.map(({ kind }) => kind)).size).toBe(5);
  // The sessions outlive it all, and writing goes on.
  const [answer] = await save('s-9-1');
  expect(answer?.status()).toBe(200);
}, 150_000);
