import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import type { ExportEntry, JobBoard, ReportMaker, ReportWatch } from '../ports-reports.ts';
import { createReportServices, type ReportServices } from './all.ts';
import type { ReportRequest } from './file.ts';
import type { RenderedReport } from './render-request.ts';

interface Turn {
  readonly watch: ReportWatch;
  readonly finish: () => void;
  readonly fail: () => void;
}

const FILE: RenderedReport = {
  ...{ body: new Uint8Array([1, 2, 3]), type: 'application/pdf', name: 'informe.pdf', sha256: 'a', dataSha256: 'b' },
};
let turns: Turn[];
let written: ExportEntry[];
let failures: unknown[];
let now: Date;
let reports: ReportServices;

/** Ends a report only when the test says so. */
const slow: ReportMaker = {
  render: (_, watch = {}) =>
    new Promise((done, failed) => {
      turns.push({ watch, finish: () => done(FILE), fail: () => failed(new Error('broken')) });
      watch.signal?.addEventListener('abort', () => failed(new Error('stopped')));
    }),
};

beforeEach(async () => {
  [turns, written, failures, now] = [[], [], [], new Date('2026-11-29T10:00:00Z')];
  let keys = 0;
  const log = { record: async (entry: ExportEntry) => void written.push(entry), find: async () => [] };
  const kept = { keep: async () => {}, has: async () => false, find: async () => null };
  reports = createReportServices({
    ...{ kept, board: nobody },
    ...{ dossiers: dossiersOf(await ecuadorDossier()), maker: slow, log, clock: { now: () => now } },
    ...{
      revisions: { find: async () => null, before: async () => null },
      longFrom: 10,
      newKey: () => `key-${++keys}`,
      onFailure: (failure) => void failures.push(failure),
    },
  });
});

const REQUEST: ReportRequest = {
  ...{ plan: 'ecuador-2019-2022', asOf: '2026-11-22', locale: 'es', scope: {}, origin: 'https://tracker.test' },
  form: { format: 'pdf', paper: 'a4' },
};
const begin = (address = '10.0.0.1', change: Partial<ReportRequest> = {}) =>
  reports.jobs.begin({ ...REQUEST, ...change }, address);
const stateOf = async (id: string): Promise<string> => (await reports.jobs.look(id)).state;
const refusal = (looked: Promise<unknown>): Promise<unknown> =>
  looked.catch((failure: unknown) => (failure as { detail?: string }).detail);

/** As where there is no other node. */
const nobody: JobBoard = {
  begin: async () => {},
  put: async () => true,
  end: async () => {},
  find: async () => null,
  file: async () => null,
  cancel: async () => {},
  clear: async () => {},
};

describe('a report is long', () => {
  it.each<[string, Partial<ReportRequest>, boolean]>([
    ['as a document of many commitments', {}, true],
    ['not of a few', { scope: { institution: 'sercop' } }, false],
    ['not as data', { form: { format: 'json' } }, false],
    ['not as a table', { form: { format: 'csv', table: 'hitos', byteOrderMark: false } }, false],
  ])('%s', async (_, change, long) => {
    expect(await reports.isLong({ ...REQUEST, ...change })).toBe(long);
  });
});

describe('a report of what changed', () => {
  const DAYS = { from: '2021-10-31', to: '2021-12-31', today: '2026-11-22' };

  it('is long as a status report of as many commitments is', async () => {
    expect(await reports.isLongDifference({ ...REQUEST, ...DAYS })).toBe(true);
    expect(await reports.isLongDifference({ ...REQUEST, ...DAYS, scope: { institution: 'sercop' } })).toBe(false);
    expect(await reports.isLongDifference({ ...REQUEST, ...DAYS, form: { format: 'json' } })).toBe(false);
  });

  it('is waited for in the same way, and leads back to its days', async () => {
    const { id } = await reports.jobs.begin({ ...REQUEST, ...DAYS }, '10.0.0.1');
    expect(await reports.jobs.look(id)).toMatchObject({
      kind: 'DIFFERENCE',
      days: { desde: '2021-10-31', hasta: '2021-12-31' },
    });
    await vi.waitFor(() => expect(turns).toHaveLength(1));
    turns[0]?.finish();
    await vi.waitFor(async () => expect(await stateOf(id)).toBe('READY'));
    expect(written).toMatchObject([{ since: '2021-10-31', asOf: '2021-12-31' }]);
  });

  it('of days that cannot be compared is refused before it begins', async () => {
    await expect(reports.jobs.begin({ ...REQUEST, ...DAYS, to: DAYS.from }, '10.0.0.1')).rejects.toMatchObject({
      detail: 'DIFFERENCE_SAME',
    });
  });
});

describe('a long report', () => {
  it('waits, tells how far it is, and is there to be fetched and written down once it is made', async () => {
    const { id, state } = await begin();
    expect(state).toBe('WAITING');
    await vi.waitFor(() => expect(turns).toHaveLength(1));
    turns[0]?.watch.onProgress?.(2, 5);
    expect(await reports.jobs.look(id)).toMatchObject({ state: 'MAKING', percent: 40, file: null });
    expect(written).toEqual([]);
    expect(await refusal(reports.jobs.file(id))).toBe('REPORT_JOB');
    turns[0]?.finish();
    await vi.waitFor(async () => expect(await stateOf(id)).toBe('READY'));
    expect((await reports.jobs.look(id)).file).toEqual({ name: 'informe.pdf', bytes: 3, sha256: 'a' });
    expect(await reports.jobs.file(id)).toBe(FILE);
    expect(written.map(({ fileName }) => fileName)).toEqual(['informe.pdf']);
  });

  it('is stopped when it is cancelled, and leaves neither a file nor an entry', async () => {
    const { id } = await begin();
    await vi.waitFor(() => expect(turns).toHaveLength(1));
    expect((await reports.jobs.cancel(id)).state).toBe('CANCELLED');
    expect(turns[0]?.watch.signal?.aborted).toBe(true);
    turns[0]?.finish();
    expect((await reports.jobs.cancel(id)).state).toBe('CANCELLED');
    expect(await refusal(reports.jobs.file(id))).toBe('REPORT_JOB');
    expect([written, failures]).toEqual([[], []]);
  });

  it('that cannot be made says so, and its reason goes to those who run the site', async () => {
    const { id } = await begin();
    await vi.waitFor(() => expect(turns).toHaveLength(1));
    turns[0]?.fail();
    await vi.waitFor(async () => expect(await stateOf(id)).toBe('FAILED'));
    expect(failures).toEqual([new Error('broken')]);
  });

  it('is known by its key alone, and for a quarter of an hour', async () => {
    const { id } = await begin();
    await vi.waitFor(() => expect(turns).toHaveLength(1));
    turns[0]?.finish();
    await vi.waitFor(async () => expect(await stateOf(id)).toBe('READY'));
    expect(await refusal(stateOf('key-9'))).toBe('REPORT_JOB');
    now = new Date('2026-11-29T10:15:00Z');
    expect(await stateOf(id)).toBe('READY');
    now = new Date('2026-11-29T10:15:01Z');
    expect(await refusal(stateOf(id))).toBe('REPORT_JOB');
  });

  it('leaves room for others: two at once from an address, eight in all, and the last six files are kept', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 8; n += 1) ids.push((await begin(`10.0.0.${n >> 1}`)).id);
    await expect(begin('10.0.0.0')).rejects.toMatchObject({ code: 'TOO_MANY', detail: 'REPORT_JOBS_OF_ONE' });
    await expect(begin('10.0.0.9')).rejects.toMatchObject({ code: 'UNAVAILABLE', detail: 'REPORTS_BUSY' });
    await reports.jobs.cancel(ids[0] ?? '');
    ids.push((await begin('10.0.0.0')).id);
    await vi.waitFor(() => expect(turns).toHaveLength(9));
    for (const turn of turns.slice(1)) turn.finish();
    await vi.waitFor(() => expect(written).toHaveLength(8));
    const states = await Promise.all(ids.slice(1).map((id) => refusal(stateOf(id))));
    expect(states).toEqual([...Array<string>(2).fill('REPORT_JOB'), ...Array<string>(6).fill('READY')]);
  });

  it('of what there is not is refused before anything is begun', async () => {
    await expect(begin('10.0.0.1', { scope: { institution: 'nadie' } })).rejects.toMatchObject({
      detail: 'REPORT_INSTITUTION',
    });
    expect(turns).toEqual([]);
  });
});
