import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReportForm } from '#contracts/status-query.ts';
import { createExportLog } from '#server/db/export-log.ts';
import { createJobBoard } from '#server/db/job-board.ts';
import { createKeptData } from '#server/db/kept-data.ts';
import { createRevisions } from '#server/db/revisions.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#server/testing/database.ts';
import { createDossiers, type Dossiers } from '../dossiers.ts';
import { createReportServices, type ReportServices } from './all.ts';
import type { ReportRequest } from './file.ts';
import { renderReport } from './render.ts';

const PLAN = 'ecuador-2019-2022';
const FORMS: ReportForm[] = [
  { format: 'json' },
  { format: 'pdf', paper: 'letter' },
  { format: 'docx' },
  { format: 'xlsx' },
  { format: 'csv', table: 'compromisos', byteOrderMark: true },
  { format: 'autoevaluacion' },
];

let database: TemporaryDatabase;
let dossiers: Dossiers;
let reports: ReportServices;

beforeEach(async () => {
  database = await temporaryDatabase();
  dossiers = await createDossiers(database.reader);
  reports = createReportServices({
    board: createJobBoard(database.database),
    ...{ dossiers, maker: { render: (request) => renderReport(request) }, log: createExportLog(database.database) },
    ...{ kept: createKeptData(database.database, 2), revisions: createRevisions(database.database) },
    ...{ clock: { now: () => new Date('2026-11-30T03:00:00Z') }, longFrom: 100 },
    ...{ newKey: () => 'key', onFailure: () => {} },
  });
});
afterEach(() => database.remove());

const request = (form: ReportForm, revision?: number): ReportRequest => ({
  ...{ plan: PLAN, asOf: '2021-12-31', locale: 'es', scope: { institution: 'sercop' }, form, revision },
  origin: 'https://tracker.test',
});

/** Corrects the text of the plan in place, as an administrator does. */
async function correct(title: string): Promise<void> {
  const { writer } = database.database;
  await writer.commitment.updateMany({
    where: { code: 'EC0003' },
    data: { title: { es: title }, shortTitle: { es: title } },
  });
  const number = dossiers.revision() + 1;
  await writer.revision.create({ data: { number, madeAt: new Date('2026-11-30T02:00:00Z') } });
  await dossiers.refresh();
}

describe('a report of an earlier revision', () => {
  it.each(FORMS)('is the same bytes after the records were corrected in place: %o', async (form) => {
    const first = await reports.file(request(form));
    await correct('Título corregido');
    expect((await reports.file(request(form))).sha256).not.toBe(first.sha256);
    expect((await reports.file(request(form, 1))).sha256).toBe(first.sha256);
  });

  it('is the same whether the revision was named or was the present one', async () => {
    const [unnamed, named] = [
      await reports.file(request({ format: 'docx' })),
      await reports.file(request({ format: 'docx' }, 1)),
    ];
    expect(named.sha256).toBe(unnamed.sha256);
  });

  it('can be had in forms, languages and days that nobody asked for then', async () => {
    await reports.file(request({ format: 'json' }));
    const then = await reports.page({ plan: PLAN, asOf: '2021-06-30', scope: {} });
    await correct('Título corregido');
    const again = await reports.page({ plan: PLAN, asOf: '2021-06-30', revision: 1, scope: {} });
    expect(again).toEqual(then);
    const { choices, revision } = await reports.page({ plan: PLAN, asOf: '2021-06-30', scope: {} });
    expect([choices.commitments[2]?.title.es, revision]).toEqual(['Título corregido', 2]);
    expect(JSON.stringify(again)).not.toContain('Título corregido');
  });

  it('is refused where nothing was kept of it, or it has not come', async () => {
    await correct('Título corregido');
    await expect(reports.file(request({ format: 'json' }, 1))).rejects.toMatchObject({
      ...{ code: 'NOT_FOUND', detail: 'REPORT_REVISION_GONE', subject: '1' },
    });
    await expect(reports.file(request({ format: 'json' }, 3))).rejects.toMatchObject({ detail: 'REPORT_REVISION' });
  });

  it('makes room for later ones, and what is said of its hash says so', async () => {
    const first = await reports.file(request({ format: 'json' }));
    const known = async () => (await reports.verify(first.sha256)).found.map(({ kept, madeOn }) => [kept, madeOn]);
    // At that moment it was still the 29th in Quito.
    expect(await known()).toEqual([[true, '2026-11-29']]);
    for (const title of ['Segundo', 'Tercero']) {
      await correct(title);
      await reports.file(request({ format: 'json' }));
    }
    expect(await known()).toEqual([[false, '2026-11-29']]);
    expect(await database.database.reader.reportData.count()).toBe(2);
  });
});
