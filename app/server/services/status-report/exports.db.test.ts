import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createExportLog } from '#server/db/export-log.ts';
import { createJobBoard } from '#server/db/job-board.ts';
import { createKeptData } from '#server/db/kept-data.ts';
import { createRevisions } from '#server/db/revisions.ts';
import { createReportMaker } from '#server/report-maker.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#server/testing/database.ts';
import { createDossiers } from '../dossiers.ts';
import { createReportServices, type ReportServices } from './all.ts';
import type { ReportRequest } from './file.ts';

const maker = createReportMaker({ queue: 2 });
let database: TemporaryDatabase;
let reports: ReportServices;

beforeAll(async () => {
  database = await temporaryDatabase();
  const dossiers = await createDossiers(database.reader);
  const log = createExportLog(database.database);
  const clock = { now: () => new Date('2026-11-29T10:00:00Z') };
  reports = createReportServices({
    board: createJobBoard(database.database),
    dossiers,
    maker,
    log,
    clock,
    kept: createKeptData(database.database),
    revisions: createRevisions(database.database),
    longFrom: 100,
    newKey: () => 'key',
    onFailure: () => {},
  });
});
afterAll(async () => {
  await maker.close();
  await database.remove();
});

const REQUEST: ReportRequest = {
  plan: 'ecuador-2019-2022',
  asOf: '2021-12-31',
  locale: 'es',
  scope: { institution: 'sercop' },
  form: { format: 'json' },
  origin: 'https://tracker.test',
};

describe('a report that was made', () => {
  it('comes from a process of its own and is found by the hash of its file and by that of its data', async () => {
    const json = await reports.file(REQUEST);
    const pdf = await reports.file({ ...REQUEST, form: { format: 'pdf', paper: 'a4' } });
    expect(createHash('sha256').update(json.body).digest('hex')).toBe(pdf.dataSha256);
    const [entry] = (await reports.verify(pdf.sha256)).found;
    expect(entry).toMatchObject({
      ...{ plan: 'ecuador-2019-2022', institution: 'sercop', asOf: '2021-12-31', format: 'pdf', variant: 'a4' },
      ...{
        revision: 1,
        madeAt: '2026-11-29T10:00:00.000Z',
        fileName: 'informe-ecuador-2019-2022-sercop-2021-12-31.pdf',
      },
    });
    // The file itself first, then what else was made of the same data.
    expect((await reports.verify(json.sha256)).found.map(({ format }) => format)).toEqual(['json', 'pdf']);
    expect((await reports.verify(pdf.sha256)).found.map(({ format }) => format)).toEqual(['pdf']);
  });

  it('is written down once, however often it is made', async () => {
    const before = await database.database.reader.reportExport.count();
    await reports.file(REQUEST);
    expect(await database.database.reader.reportExport.count()).toBe(before);
  });

  it('is looked up as people copy hashes', async () => {
    const { sha256 } = await reports.file(REQUEST);
    const copied = `SHA-256: ${sha256.toUpperCase().slice(0, 30)}\n  ${sha256.slice(30)} `;
    expect((await reports.verify(copied)).found).not.toEqual([]);
    expect(await reports.verify('0'.repeat(64))).toEqual({ sha256: '0'.repeat(64), found: [] });
    expect(await reports.verify('informe')).toEqual({ sha256: null, found: [] });
  });
});

describe('a report that cannot be made', () => {
  it.each<[string, Partial<ReportRequest>, string, string]>([
    ['an unknown plan', { plan: 'peru' }, 'NOT_FOUND', 'PLAN'],
    ['a day before the plan', { asOf: '2018-05-01' }, 'INVALID', 'REPORT_BEFORE_PLAN'],
    ['an unknown institution', { scope: { institution: 'nadie' } }, 'NOT_FOUND', 'REPORT_INSTITUTION'],
    ['an unknown commitment', { scope: { commitments: ['EC9999'] } }, 'NOT_FOUND', 'REPORT_COMMITMENT'],
    [
      'choices that meet nowhere',
      { scope: { institution: 'sercop', commitments: ['EC0001'] } },
      'INVALID',
      'REPORT_SCOPE_EMPTY',
    ],
  ])('says why: %s', async (_, change, code, detail) => {
    await expect(reports.file({ ...REQUEST, ...change })).rejects.toMatchObject({ code, detail });
  });

  it('is refused while too many wait', async () => {
    const all = await Promise.allSettled([1, 2, 3, 4].map(() => reports.file(REQUEST)));
    const refused = all.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(2);
    expect(refused[0]).toMatchObject({ reason: { code: 'UNAVAILABLE', detail: 'REPORTS_BUSY' } });
  });
});
