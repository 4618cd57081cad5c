import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/policy/roles.ts';
import { fileURLToPath } from 'node:url';
import { filingDesk, type FilingDesk, keyOf, PLAN } from './filing.ts';

const CHILD = fileURLToPath(new URL('file-until-killed.ts', import.meta.url));
const MILESTONES = ['C01-H05', 'C01-H06', 'C01-H07'];
const ROUNDS = 20;

let desk: FilingDesk;
let people: Record<'editor' | 'approver' | 'contact', Actor>;
beforeAll(async () => {
  desk = await filingDesk();
  people = {
    editor: await desk.person('AGENCY_EDITOR', 'ecuador/mintel'),
    approver: await desk.person('AGENCY_APPROVER', 'ecuador/mintel'),
    contact: await desk.person('POINT_OF_CONTACT'),
  };
});
afterAll(() => desk.db.remove());

/** The same sequence each time (mulberry32), so that a failure can be seen again. */
function randomness(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A process that waits for its turn. */
function startChild(round: number): ChildProcess {
  const args = [CHILD, desk.db.url, String(round), JSON.stringify(people), MILESTONES.join(',')];
  // Processes start faster from code that is compiled already.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'ogp-compile-cache') };
  return spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'inherit'] });
}

/** Lets a process go until it has acknowledged so many steps and a little longer; what it had acknowledged when killed. */
async function runUntilKilled(child: ChildProcess, steps: number, spinning: number): Promise<string[]> {
  const ended = once(child, 'close');
  const said: string[] = [];
  child.stdin?.write('go');
  if (!child.stdout) throw new Error('There is nothing to read');
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== 'ready') said.push(line);
    if (said.length < steps || child.killed) continue;
    // Some turns of the event loop further on it is in the middle of whatever comes next.
    for (let turn = 0; turn < spinning; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    child.kill('SIGKILL');
  }
  await ended;
  expect(child.signalCode).toBe('SIGKILL');
  return said;
}

/** What must be found of each thing that was acknowledged. */
async function expectKept(acknowledged: readonly string[]): Promise<void> {
  const { reader } = desk.db.database;
  for (const line of acknowledged) {
    const [what = '', milestone = '', number = '', ...words] = line.split(' ');
    const ofMilestone = { milestoneId: { endsWith: `/${milestone}` } };
    if (what === 'saved') {
      const [id = '', version] = number.split('@');
      const filing = await reader.filing.findUniqueOrThrow({ where: { id } });
      // An earlier text may have been written over since, by a later version alone.
      expect(filing.version, line).toBeGreaterThanOrEqual(Number(version));
      if (filing.version === Number(version)) expect(JSON.stringify(filing.content)).toContain(words.join(' '));
    } else if (what === 'queued') {
      expect(await reader.message.count({ where: { key: `test:${milestone} ${number}` } }), line).toBe(1);
    } else if (what === 'evidence') {
      const where = { title: `Acta ${number}`, filing: ofMilestone };
      expect(await reader.filingEvidence.count({ where }), line).toBeGreaterThan(0);
    }
  }
}

/** Every move that was acknowledged is a step. */
async function expectAllSteps(milestone: string, acknowledged: readonly string[]): Promise<void> {
  const rows = await desk.db.database.reader.filingStep.groupBy({
    by: ['action'],
    where: { filing: { milestoneId: { endsWith: `/${milestone}` } } },
    _count: true,
  });
  const made = (action: string): number => rows.find((row) => row.action === action)?._count ?? 0;
  const said = (what: string): number => acknowledged.filter((line) => line.startsWith(`${what} ${milestone}`)).length;
  expect(made('SUBMITTED')).toBeGreaterThanOrEqual(said('submitted'));
  expect(made('PUBLISHED')).toBeGreaterThanOrEqual(said('published'));
}

/** Nothing is half there: every filing agrees with its steps, its trace and what is public. */
async function expectWhole(): Promise<void> {
  const { reader, provider } = desk.db.database;
  if (provider === 'sqlite') {
    expect(await reader.$queryRawUnsafe('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(await reader.$queryRawUnsafe('PRAGMA foreign_key_check')).toEqual([]);
  }
  const filings = await reader.filing.findMany({
    include: { steps: { orderBy: { position: 'asc' } }, evidence: true },
  });
  for (const { id, status, steps, reportId, submittedAt, evidence } of filings) {
    expect(steps.map(({ position }) => position)).toEqual(steps.map((_, index) => index));
    expect(status).toBe({ BEGUN: 'DRAFT' }[String(steps.at(-1)?.action)] ?? steps.at(-1)?.action);
    expect(submittedAt !== null).toBe(status === 'SUBMITTED' || status === 'PUBLISHED');
    expect(reportId !== null).toBe(status === 'PUBLISHED');
    const report =
      reportId && (await reader.progressReport.findUnique({ where: { id: reportId }, include: { evidence: true } }));
    if (report) expect(report.evidence).toHaveLength(evidence.length);
    const traces = await reader.auditEvent.findMany({ where: { entityId: id } });
    const traced = (action: string): number => traces.filter((trace) => trace.action === action).length;
    for (const action of ['SUBMITTED', 'PUBLISHED'] as const) {
      expect(traced(`FILING_${action}`)).toBe(steps.filter((step) => step.action === action).length);
    }
  }
  const published = filings.filter(({ status }) => status === 'PUBLISHED').map(({ reportId }) => reportId);
  const { plan } = await desk.filing.dossiers.find(PLAN);
  const reports = await reader.progressReport.findMany({ where: { periodId: `${plan.id}/2026-11` } });
  expect(reports.map(({ id }) => id).sort()).toEqual(published.sort());
}

describe('a server that is killed at any moment', () => {
  it('loses nothing that it acknowledged and leaves nothing half done', async () => {
    const random = randomness(20_261_125);
    const acknowledged: string[] = [];
    let next = startChild(0);
    for (let round = 1; round <= ROUNDS; round += 1) {
      const child = next;
      next = startChild(round);
      const said = await runUntilKilled(child, Math.floor(random() * 7), Math.floor(random() * 400));
      acknowledged.push(...said);
      await expectKept(said);
      await expectWhole();
    }
    next.kill('SIGKILL');
    await expectKept(acknowledged);
    for (const milestone of MILESTONES) await expectAllSteps(milestone, acknowledged);
    expect(acknowledged.filter((line) => line.startsWith('published')).length).toBeGreaterThan(3);
    // The next process goes on where the last one was killed.
    const { filing } = await desk.openFiling(people.editor, keyOf('C01-H07', 'ecuador/mintel'));
    expect(filing.status).not.toBeNull();
  }, 240_000);
});
