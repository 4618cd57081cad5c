/** Two data revisions of one day: what was published and corrected between two reports that were made, from a real database. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FilingView } from '#contracts/filing-views.ts';
import { createExportLog } from '#server/db/export-log.ts';
import { createJobBoard } from '#server/db/job-board.ts';
import { createKeptData } from '#server/db/kept-data.ts';
import { createRevisions } from '#server/db/revisions.ts';
import { AN_ADDRESS, filingDesk, type FilingDesk, IN_ORDER, keyOf, PLAN } from '#server/testing/filing.ts';
import { createReportServices, type ReportServices } from '../status-report/all.ts';
import { renderReport } from '../status-report/render.ts';
import type { DifferenceFileRequest } from './file.ts';

const DAY = '2026-11-26';
const LATER = '2026-11-29';
const KEY = keyOf('C01-H07', 'ecuador/mintel');
let desk: FilingDesk;
let reports: ReportServices;
/** Revisions of the day of which a report was made: after two other reports were published, after the report was published, after it was corrected. */
const revisions: number[] = [];

let keys = 0;
const move = ({ id, version }: FilingView, note: string | null = null) => ({
  ...{ id: id ?? '', version, note, requestKey: `k${++keys}` },
});

async function statusReport(): Promise<void> {
  await desk.filing.dossiers.refresh();
  revisions.push(desk.filing.dossiers.revision());
  const asked = { plan: PLAN, asOf: DAY, locale: 'es' as const, scope: {}, form: { format: 'json' as const } };
  await reports.file({ ...asked, origin: 'https://tracker.test' });
}

beforeAll(async () => {
  desk = await filingDesk();
  reports = createReportServices({
    board: createJobBoard(desk.db.database),
    ...{ dossiers: desk.filing.dossiers, maker: { render: (request) => renderReport(request) } },
    ...{ log: createExportLog(desk.db.database), kept: createKeptData(desk.db.database) },
    ...{ revisions: createRevisions(desk.db.database), clock: desk.filing.clock },
    ...{ longFrom: Infinity, newKey: () => 'key', onFailure: () => undefined },
  });
  const editor = await desk.person('AGENCY_EDITOR', 'ecuador/mintel');
  const approver = await desk.person('AGENCY_APPROVER', 'ecuador/mintel');
  const contact = await desk.person('POINT_OF_CONTACT');
  const draft = async (answers: object, key = KEY) => {
    const { version } = (await desk.openFiling(editor, key)).filing;
    return (await desk.saveDraft(editor, { key, version, answers: { ...IN_ORDER, ...answers } })).filing;
  };
  const publish = async (filing: FilingView, note: string | null) => {
    const sent = await desk.submitFiling(approver, move(filing, note));
    await desk.validateFiling(contact, { ...move(sent), publishOn: null });
  };
  desk.at(DAY);
  await publish(await draft({}, keyOf('C01-H05', 'ecuador/mintel')), null);
  await publish(await draft({}, keyOf('C01-H06', 'ecuador/mintel')), null);
  await statusReport();
  await draft({});
  await desk.addEvidence(editor, { key: KEY, facts: AN_ADDRESS, file: null });
  await publish((await desk.openFiling(editor, KEY)).filing, null);
  await statusReport();
  await desk.beginCorrection(editor, { plan: PLAN, report: `C01-H07-agency-mintel-2026-11` });
  await publish(await draft({ state: 'PLANIFICACION', percent: '30' }), 'Se contó de más.');
  await statusReport();
  desk.at(LATER);
});
afterAll(() => desk.db.remove());

const request = (from: number | string, to: number | string): DifferenceFileRequest => ({
  ...{ plan: PLAN, from: String(from), to: String(to), asOf: LATER, today: LATER },
  ...{ locale: 'es', scope: {}, form: { format: 'json' }, origin: 'https://tracker.test' },
});

interface Data {
  readonly from: object;
  readonly to: object;
  readonly tables: readonly { readonly id: string; readonly rows: readonly Record<string, unknown>[] }[];
}
async function between(from: number, to: number) {
  const file = await reports.differenceFile(request(from, to));
  const { tables, ...data } = JSON.parse(new TextDecoder().decode(file.body)) as Data;
  const rows = (id: string) => tables.find((table) => table.id === id)?.rows ?? [];
  return { ...data, name: file.name, sha256: file.sha256, rows, changes: rows('cambios') };
}

describe('two data revisions of one day', () => {
  it('tell what was published between them', async () => {
    const [before = 0, published = 0] = revisions;
    const { from, to, name, changes, rows } = await between(before, published);
    expect(from).toMatchObject({ day: DAY, revision: before });
    expect(to).toMatchObject({ day: DAY, revision: published });
    expect(name).toBe(`diferencias-ecuador-2019-2022-${DAY}-r${before}-r${published}.json`);
    expect(changes.filter(({ fact }) => fact === 'STATE')).toMatchObject([
      { commitment: 'EC0001', milestone: 7, before: 'DEFINICION', after: 'EJECUCION', nature: 'REPORTED', on: DAY },
    ]);
    expect(rows('reportes')).toHaveLength(1);
    expect(rows('novedades').filter(({ kind }) => kind === 'EVIDENCE')).toHaveLength(1);
  });

  it('tell a correction as one, and nothing that the first of them held', async () => {
    const [, published = 0, corrected = 0] = revisions;
    const { changes, rows } = await between(published, corrected);
    expect(changes.filter(({ fact }) => fact === 'STATE')).toMatchObject([
      { milestone: 7, before: 'EJECUCION', after: 'PLANIFICACION', nature: 'CORRECTED' },
    ]);
    expect(rows('reportes')).toHaveLength(1);
    expect(rows('novedades').filter(({ kind }) => kind === 'EVIDENCE')).toEqual([]);
    expect(rows('tardios')).toEqual([]);
  });

  it('have every total of both in their table of figures', async () => {
    const [before = 0, , corrected = 0] = revisions;
    const { rows } = await between(before, corrected);
    const states = rows('resumen').find(({ count }) => count === 'milestones_state');
    expect(states?.n).toBe(1);
  });

  it('are shown on the page by their numbers, and their file is found and made again by its hash', async () => {
    const [before = 0, published = 0] = revisions;
    const page = await reports.differencePage({ ...request(before, published), scope: {} });
    expect(page.report?.subtitle).toContain(`26 de noviembre de 2026 (revisión ${before})`);
    const { sha256 } = await between(before, published);
    const [entry] = (await reports.verify(sha256)).found;
    expect(entry).toMatchObject({ since: DAY, sinceRevision: before, asOf: DAY, revision: published, kept: true });
    const again = { ...request(before, published), revision: published };
    expect((await reports.differenceFile(again)).sha256).toBe(sha256);
  });

  it('cannot be told apart where nothing is kept of one: the page says so at its field', async () => {
    const [before = 0, , corrected = 0] = revisions;
    const between = request(before - 1, corrected);
    await expect(reports.differenceFile(between)).rejects.toMatchObject({ detail: 'REPORT_REVISION_GONE' });
    const { fault, report } = await reports.differencePage({ ...between, scope: {} });
    expect(fault).toEqual({ code: 'REPORT_REVISION_GONE', subject: String(before - 1), field: 'desde' });
    expect(report).toBeNull();
  });
});

describe('a difference report between two days', () => {
  it('is the same bytes when it is made again from its revision, after more was published', async () => {
    const [, published = 0] = revisions;
    const days = { ...request('2026-11-25', DAY), revision: published };
    const first = await reports.differenceFile(days);
    const [entry] = (await reports.verify(first.sha256)).found;
    expect(entry).toMatchObject({ since: '2026-11-25', sinceRevision: null, revision: published, kept: true });
    expect((await reports.differenceFile({ ...days, revision: undefined })).sha256).not.toBe(first.sha256);
    expect((await reports.differenceFile(days)).sha256).toBe(first.sha256);
  });
});
