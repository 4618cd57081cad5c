/** What was filed, published and corrected here, as a difference report tells it, from a real database. */
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

const KEY = keyOf('C01-H07', 'ecuador/mintel');
const TODAY = '2026-11-29';
let desk: FilingDesk;
let reports: ReportServices;

let keys = 0;
const move = ({ id, version }: FilingView, note: string | null = null) => ({
  ...{ id: id ?? '', version, note, requestKey: `k${++keys}` },
});

/** A report is published on 26 November and corrected on the 28th. */
beforeAll(async () => {
  desk = await filingDesk();
  const editor = await desk.person('AGENCY_EDITOR', 'ecuador/mintel');
  const approver = await desk.person('AGENCY_APPROVER', 'ecuador/mintel');
  const contact = await desk.person('POINT_OF_CONTACT');
  const draft = async (answers: object) => {
    const { version } = (await desk.openFiling(editor, KEY)).filing;
    return (await desk.saveDraft(editor, { key: KEY, version, answers: { ...IN_ORDER, ...answers } })).filing;
  };
  const publish = async (filing: FilingView, note: string | null) => {
    const sent = await desk.submitFiling(approver, move(filing, note));
    await desk.validateFiling(contact, { ...move(sent), publishOn: null });
  };
  desk.at('2026-11-26');
  await draft({});
  await desk.addEvidence(editor, { key: KEY, facts: AN_ADDRESS, file: null });
  await publish((await desk.openFiling(editor, KEY)).filing, null);
  desk.at('2026-11-28');
  await desk.beginCorrection(editor, { plan: PLAN, report: `C01-H07-agency-mintel-2026-11` });
  await publish(await draft({ state: 'PLANIFICACION', percent: '30' }), 'Se contó de más.');
  reports = createReportServices({
    board: createJobBoard(desk.db.database),
    dossiers: desk.filing.dossiers,
    maker: { render: (request) => renderReport(request) },
    log: createExportLog(desk.db.database),
    kept: createKeptData(desk.db.database),
    revisions: createRevisions(desk.db.database),
    clock: desk.filing.clock,
    ...{ longFrom: Infinity, newKey: () => 'key', onFailure: () => undefined },
  });
});
afterAll(() => desk.db.remove());

const REQUEST: DifferenceFileRequest = {
  ...{ plan: PLAN, from: '2026-11-25', to: '2026-11-27', asOf: TODAY, today: TODAY },
  ...{ locale: 'es', scope: {}, form: { format: 'json' }, origin: 'https://tracker.test' },
};

interface Data {
  readonly from: { readonly day: string; readonly revision: number | null };
  readonly to: { readonly day: string; readonly revision: number | null };
  readonly tables: readonly { readonly id: string; readonly rows: readonly Record<string, unknown>[] }[];
}
async function dataOf(over: Partial<DifferenceFileRequest> = {}) {
  const { body } = await reports.differenceFile({ ...REQUEST, ...over });
  const data = JSON.parse(new TextDecoder().decode(body)) as Data;
  const rows = (id: string) => data.tables.find((table) => table.id === id)?.rows ?? [];
  return { ...data, rows, states: rows('cambios').filter(({ fact }) => fact === 'STATE') };
}

describe('a report that was published here', () => {
  it('is progress, signed by its office, with its evidence', async () => {
    const { states, rows } = await dataOf();
    expect(states).toMatchObject([
      {
        ...{ commitment: 'EC0001', milestone: 7, before: 'DEFINICION', after: 'EJECUCION', nature: 'REPORTED' },
        ...{ on: '2026-11-26', organization: 'mintel', office_es: 'Oficina AGENCY_APPROVER' },
      },
    ]);
    expect(rows('novedades').filter(({ kind }) => kind === 'EVIDENCE')).toMatchObject([
      { what_es: expect.stringContaining('Acta de entrega') },
    ]);
  });

  it('is marked where it was corrected after the second date, and its correction is no progress', async () => {
    expect((await dataOf()).rows('tardios')).toMatchObject([{ kind: 'CORRECTION', on: '2026-11-28', milestone: 7 }]);
    const later = await dataOf({ from: '2026-11-27', to: '2026-11-29' });
    expect(later.states).toMatchObject([{ before: 'EJECUCION', after: 'PLANIFICACION', nature: 'CORRECTED' }]);
    expect(later.rows('tardios')).toEqual([]);
    const both = await dataOf({ to: '2026-11-29' });
    expect(both.states).toMatchObject([{ before: 'DEFINICION', after: 'PLANIFICACION', nature: 'REPORTED' }]);
  });
});

describe('two revisions of the data', () => {
  it('stand for the days on which they were made, in the hour of the place', async () => {
    const all = await desk.db.database.reader.revision.findMany({ orderBy: { number: 'asc' } });
    const last = all.findLast(({ madeAt }) => madeAt.toISOString().startsWith('2026-11-26'))?.number ?? 0;
    const byRevision = await dataOf({ from: '1', to: String(last) });
    expect([byRevision.from.day, byRevision.to]).toEqual([
      '2026-11-22',
      { day: '2026-11-26', revision: last, version: 'rescheduled' },
    ]);
    const byDay = await reports.differenceFile({ ...REQUEST, from: '2026-11-22', to: '2026-11-26' });
    expect((await reports.differenceFile({ ...REQUEST, from: '1', to: String(last) })).sha256).toBe(byDay.sha256);
  });
});

describe('a difference report that was made', () => {
  it('is written down with both days and found by its hash', async () => {
    const pdf = await reports.differenceFile({ ...REQUEST, form: { format: 'pdf', paper: 'a4' } });
    const [entry] = (await reports.verify(pdf.sha256)).found;
    expect(entry).toMatchObject({
      since: '2026-11-25',
      asOf: '2026-11-27',
      format: 'pdf',
      variant: 'a4',
      fileName: pdf.name,
    });
    const found = (await reports.verify(pdf.dataSha256)).found.map(({ format }) => format);
    expect(found).toContain('json');
  });
});

describe('a difference report that cannot be made', () => {
  it.each<[string, Partial<DifferenceFileRequest>, string, string]>([
    ['an unknown plan', { plan: 'peru' }, 'NOT_FOUND', 'PLAN'],
    ['a day before the plan', { from: '2018-05-01' }, 'INVALID', 'REPORT_BEFORE_PLAN'],
    ['a day that has not come', { to: '2026-11-30' }, 'INVALID', 'DIFFERENCE_FUTURE'],
    ['the same day twice', { from: '2026-11-27' }, 'INVALID', 'DIFFERENCE_SAME'],
    ['the same revision twice', { from: '1', to: '1' }, 'INVALID', 'DIFFERENCE_SAME'],
    ['the later day first', { from: '2026-11-28' }, 'INVALID', 'DIFFERENCE_ORDER'],
    ['a revision that there is not', { from: '999' }, 'NOT_FOUND', 'DIFFERENCE_REVISION'],
    ['a revision that is no number of one', { from: '0' }, 'NOT_FOUND', 'DIFFERENCE_REVISION'],
    ['what is no day', { from: '2021-02-30' }, 'INVALID', 'DIFFERENCE_DAY'],
    ['an unknown institution', { scope: { institution: 'nadie' } }, 'NOT_FOUND', 'REPORT_INSTITUTION'],
  ])('says why: %s', async (_, change, code, detail) => {
    await expect(reports.differenceFile({ ...REQUEST, ...change })).rejects.toMatchObject({ code, detail });
  });
});

describe('the page of differences', () => {
  it.each<[string, Partial<DifferenceFileRequest>, string, string]>([
    ['a day before the plan', { from: '2018-05-01' }, 'REPORT_BEFORE_PLAN', 'desde'],
    ['a first day that has not come', { from: '2026-11-30', to: '2026-11-29' }, 'DIFFERENCE_FUTURE', 'desde'],
    ['a second day that has not come', { to: '2026-11-30' }, 'DIFFERENCE_FUTURE', 'hasta'],
    ['the later day first', { from: '2026-11-28' }, 'DIFFERENCE_ORDER', 'desde'],
    ['what is no day, first', { from: 'ayer' }, 'DIFFERENCE_DAY', 'desde'],
    ['what is no day, second', { to: '2021-02-30' }, 'DIFFERENCE_DAY', 'hasta'],
    ['a revision that there is not', { to: '999' }, 'DIFFERENCE_REVISION', 'hasta'],
    ['the same day twice', { from: '2026-11-27' }, 'DIFFERENCE_SAME', 'hasta'],
  ])('says at the field to be changed what is wrong, without a report: %s', async (_, change, code, field) => {
    const page = await reports.differencePage({ ...REQUEST, ...change });
    expect(page.fault).toMatchObject({ code, field });
    expect(page.report).toBeNull();
  });

  it('compares from the first public day to the day that is shown, unless it is asked otherwise', async () => {
    const { locale, origin, scope } = REQUEST;
    const page = await reports.differencePage({ plan: PLAN, asOf: TODAY, today: TODAY, locale, origin, scope });
    expect([page.report?.from.day, page.report?.to.day]).toEqual(['2019-12-31', TODAY]);
    const first = await reports.differencePage({ plan: PLAN, asOf: '2019-12-31', today: TODAY, locale, origin, scope });
    expect(first.report).toBeNull();
  });
});
