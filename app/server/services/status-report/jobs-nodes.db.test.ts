import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createJobBoard } from '#server/db/job-board.ts';
import { ecuadorDossier, emptyDatabase, type TemporaryDatabase } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import type { ReportMaker, ReportWatch } from '../ports-reports.ts';
import { createReportServices, type ReportServices } from './all.ts';
import type { ReportRequest } from './file.ts';
import type { RenderedReport } from './render-request.ts';

const FILE: RenderedReport = {
  ...{ body: new Uint8Array([1, 2, 3]), type: 'application/pdf', name: 'informe.pdf', sha256: 'a', dataSha256: 'b' },
};
const REQUEST: ReportRequest = {
  ...{ plan: 'ecuador-2019-2022', asOf: '2026-11-22', locale: 'es', scope: {}, origin: 'https://tracker.test' },
  form: { format: 'pdf', paper: 'a4' },
};

let db: TemporaryDatabase;
let now: Date;
let turns: { readonly watch: ReportWatch; readonly finish: () => void }[];
let [one, other]: ReportServices[] = [];
beforeAll(async () => void (db = await emptyDatabase()));
afterAll(() => db.remove());
beforeEach(async () => {
  [now, turns] = [new Date('2026-11-29T10:00:00Z'), []];
  await db.database.writer.reportJob.deleteMany();
  [one, other] = [await node('one'), await node('other')];
});

/** Ends a report only when the test says so. */
const slow: ReportMaker = {
  render: (_, watch = {}) =>
    new Promise((done, failed) => {
      turns.push({ watch, finish: () => done(FILE) });
      watch.signal?.addEventListener('abort', () => failed(new Error('stopped')));
    }),
};

async function node(name: string): Promise<ReportServices> {
  let keys = 0;
  return createReportServices({
    ...{ dossiers: dossiersOf(await ecuadorDossier()), maker: slow, clock: { now: () => now }, longFrom: 10 },
    log: { record: async () => {}, find: async () => [] },
    kept: { keep: async () => {}, has: async () => false, find: async () => null },
    revisions: { find: async () => null, before: async () => null },
    board: createJobBoard(db.database),
    newKey: () => `${name}-${++keys}`,
    onFailure: (failure) => {
      throw failure;
    },
  });
}

const jobsOf = (services: ReportServices | undefined): ReportServices['jobs'] => {
  if (!services) throw new Error('There is no node');
  return services.jobs;
};
async function begin(): Promise<string> {
  const { id } = await jobsOf(one).begin(REQUEST, '10.0.0.1');
  await vi.waitFor(() => expect(turns).toHaveLength(1));
  return id;
}

describe('a long report that one node makes', () => {
  it('is looked at and fetched through another', async () => {
    const id = await begin();
    expect(await jobsOf(other).look(id)).toMatchObject({ id, state: 'WAITING', plan: REQUEST.plan, file: null });
    turns[0]?.watch.onProgress?.(2, 5);
    await vi.waitFor(async () => expect((await jobsOf(other).look(id)).percent).toBe(40), 5_000);
    await expect(jobsOf(other).file(id)).rejects.toMatchObject({ detail: 'REPORT_JOB' });
    turns[0]?.finish();
    await vi.waitFor(async () => expect((await jobsOf(other).look(id)).state).toBe('READY'));
    expect(await jobsOf(other).look(id)).toEqual(await jobsOf(one).look(id));
    expect(await jobsOf(other).file(id)).toEqual(FILE);
  });

  it('is stopped through another', async () => {
    const id = await begin();
    expect((await jobsOf(other).cancel(id)).state).toBe('CANCELLED');
    await vi.waitFor(() => expect(turns[0]?.watch.signal?.aborted).toBe(true), 5_000);
    expect((await jobsOf(one).look(id)).state).toBe('CANCELLED');
    turns[0]?.finish();
    expect((await jobsOf(other).look(id)).state).toBe('CANCELLED');
  });

  it('is lost where that node is gone, which the other says after ten seconds', async () => {
    await createJobBoard(db.database).begin({ ...(await jobsOf(one).look(await begin())), id: 'of-a-dead-node' }, now);
    now = new Date('2026-11-29T10:00:10Z');
    expect((await jobsOf(other).look('of-a-dead-node')).state).toBe('WAITING');
    now = new Date('2026-11-29T10:00:11Z');
    await expect(jobsOf(other).look('of-a-dead-node')).rejects.toMatchObject({ detail: 'REPORT_JOB' });
  });

  it('leaves the last six files, whichever nodes made them', async () => {
    const board = createJobBoard(db.database);
    const view = { ...(await jobsOf(one).look(await begin())), file: { name: 'i.pdf', bytes: 3, sha256: 'a' } };
    for (let n = 1; n <= 8; n += 1) {
      const at = new Date(now.getTime() + n);
      await board.begin({ ...view, id: `file-${n}` }, at);
      await board.end({ ...view, id: `file-${n}`, state: 'READY' }, FILE, at);
    }
    await board.clear(new Date(0), 6);
    const there = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((n) => board.file(`file-${n}`)));
    expect(there.map((file) => file !== null)).toEqual([false, false, ...Array<boolean>(6).fill(true)]);
  });
});
