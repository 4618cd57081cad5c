import { describe, expect, it } from 'vitest';
import { isIsoDay } from '#domain/dates.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { openDataFile, openDataSummaries } from './open-data.ts';

const TODAY = '2026-11-22';
/** What reviewing publishes: of Ecuador's plan, nothing yet. */
const OF_REVIEWING = ['veredictos', 'evaluaciones', 'respuestas', 'voces'];
const OF_FORUM = ['foros', 'puestos', 'reuniones'];
const OF_PAGES = ['cambios', 'discrepancias', 'graficos', 'recomendaciones'];
const TABLES = [
  ...['planes', 'compromisos', 'hitos', 'reportes', 'organizaciones', ...OF_REVIEWING],
  ...['valores-irm', 'evidencias', 'cifras', 'versiones', ...OF_FORUM, ...OF_PAGES],
];

async function records(table: string, asOf = TODAY): Promise<Record<string, string | number | boolean | null>[]> {
  const dossiers = dossiersOf(await ecuadorDossier());
  const { body } = await openDataFile(dossiers, { table, format: 'json', asOf, byteOrderMark: false });
  return (JSON.parse(body) as { rows: Record<string, string | number | boolean | null>[] }).rows;
}

const sum = (rows: Awaited<ReturnType<typeof records>>, column: string): number =>
  rows.reduce((total, row) => total + Number(row[column]), 0);

describe('open data', () => {
  it.each([
    ['planes', 1],
    ['compromisos', 10],
    ['hitos', 59],
    ['reportes', 155],
    ['organizaciones', 132],
    ['valores-irm', 70],
    ['evidencias', 5],
    ['cifras', 99],
    ['versiones', 2],
    ['foros', 1],
    ['puestos', 12],
    ['reuniones', 1],
    ['discrepancias', 17],
    ['graficos', 7],
  ])('%s has %s rows', async (table, count) => {
    expect(await records(table)).toHaveLength(count);
  });

  it('adds up to the figures of the pages, by commitment and by milestone', async () => {
    const [commitments, milestones] = [await records('compromisos'), await records('hitos')];
    expect(sum(commitments, 'complete_agency')).toBe(27);
    expect(milestones.filter((row) => row.agency_state === 'COMPLETADO')).toHaveLength(27);
    expect(sum(commitments, 'reported_agency')).toBe(53);
    expect(milestones.filter((row) => row.agency_missing === 'NO_REPORT')).toHaveLength(6);
    expect(sum(commitments, 'overdue')).toBe(32);
    expect(milestones.filter((row) => row.overdue)).toHaveLength(32);
    expect(sum(commitments, 'differing')).toBe(17);
    expect(milestones.filter((row) => row.discrepancy).map((row) => row.id)).toEqual(['C06-H04', 'C07-H01', 'C07-H08']);
  });

  it('tells each figure as the tables of commitments and milestones add up to it', async () => {
    const figures = await records('cifras');
    const ofPlan = (formula: string, source: string | null) =>
      figures.find((row) => row.scope === 'PLAN' && row.formula === formula && row.source === source);
    expect(ofPlan('milestones-complete/1', 'AGENCY_SELF')).toMatchObject({ value: 27, counted: 53, of: 59 });
    expect(ofPlan('overdue/1', null)).toMatchObject({ value: 32, cutoff: TODAY });
    expect(ofPlan('differing/1', null)?.value).toBe(17);
    const byCommitment = figures.filter((row) => row.commitment !== null && row.formula === 'overdue/1');
    expect(sum(byCommitment, 'value')).toBe(32);
  });

  it('gives a value of the IRM or the reason why there is none, and the report that it is from', async () => {
    const values = await records('valores-irm');
    expect(values.every((row) => (row.value === null) === (row.value_missing !== null))).toBe(true);
    expect(values.every((row) => row.report !== null && row.methodology !== null)).toBe(true);
  });

  it('says of every value what its column promises', async () => {
    const is = {
      string: (value: unknown) => typeof value === 'string',
      mixed: () => true,
      integer: Number.isSafeInteger,
      boolean: (value: unknown) => typeof value === 'boolean',
      date: (value: unknown) => isIsoDay(String(value)),
      instant: (value: unknown) => String(value) === new Date(String(value)).toISOString(),
    };
    const summaries = await openDataSummaries(dossiersOf(await ecuadorDossier()), TODAY);
    const wrong: string[] = [];
    for (const { id, columns } of summaries) {
      for (const row of await records(id)) {
        for (const { id: name, type } of columns) {
          const value = row[name];
          if (value !== null && !is[type](value)) wrong.push(`${id}.${name}: ${value} is no ${type}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('never writes 0 for what was not reported', async () => {
    const silent = (await records('hitos')).filter((row) => row.agency_missing !== null);
    expect(silent.every((row) => row.agency_percent === null && row.agency_state === null)).toBe(true);
  });

  it('shows a past day as it stood', async () => {
    expect((await records('compromisos', '2021-12-03')).reduce((n, row) => n + Number(row.overdue), 0)).toBe(14);
    expect(await records('reportes', '2021-10-14')).toEqual([]);
    const [first] = await records('compromisos', '2021-12-03');
    expect([first?.irm_diog, first?.irm_diog_missing]).toEqual([null, 'NOT_YET_ASSESSED']);
  });

  it.each([
    ['planes', '2019-01-01', 0],
    ['compromisos', '2019-01-01', 0],
    ['hitos', '2019-01-01', 0],
    ['planes', '2021-12-03', 1],
    ['compromisos', '2021-12-03', 10],
    ['hitos', '2021-12-03', 59],
  ])('%s has on %s, public or not, %i rows', async (table, asOf, count) => {
    expect(await records(table, asOf)).toHaveLength(count);
  });

  it.each([TODAY, '2021-12-03', '2020-06-01'])('says no "no" for what is unknown on %s', async (asOf) => {
    for (const row of await records('hitos', asOf)) {
      expect(row.overdue === null).toBe(row.ends_on === null);
      const reported = ['agency', 'counterpart', 'core_group'].filter((source) => row[`${source}_state`] !== null);
      expect(row.discrepancy === null).toBe(reported.length < 2);
      expect(row.wording_version).toMatch(/\S/);
    }
    for (const row of await records('compromisos', asOf)) {
      expect([row.differing === null, row.discrepancies === null]).toEqual([
        row.comparable === 0,
        row.comparable === 0,
      ]);
    }
  });

  it('says why an IRM value is missing', async () => {
    const diog = (await records('compromisos')).map((row) => [row.code, row.irm_diog, row.irm_diog_missing]);
    expect(diog).toContainEqual(['EC0003', 'OUTSTANDING', null]);
    expect(diog).toContainEqual(['EC0005', null, 'TO_TRANSCRIBE']);
  });

  it('carries the same rows as CSV, with every column explained in both languages', async () => {
    const dossiers = dossiersOf(await ecuadorDossier());
    for (const { id, rows, columns } of await openDataSummaries(dossiers, TODAY)) {
      const { body } = await openDataFile(dossiers, { table: id, format: 'csv', asOf: TODAY, byteOrderMark: true });
      expect(body.startsWith('\ufeff')).toBe(true);
      expect(body.slice(1).split('\r\n')[0]).toBe(columns.map((column) => column.id).join(','));
      expect(new Set(columns.map((column) => column.id)).size).toBe(columns.length);
      expect(columns.every(({ description }) => description.es && description.en)).toBe(true);
      expect(rows > 0).toBe(!OF_REVIEWING.includes(id));
      expect(TABLES).toContain(id);
    }
  });

  it.each([
    ['nada', 'csv', 'TABLE_UNKNOWN'],
    ['constructor', 'csv', 'TABLE_UNKNOWN'],
    ['hitos', 'exe', 'FORMAT_UNKNOWN'],
    ['hitos', 'xml', 'FORMAT_UNKNOWN'],
  ])('has no %s.%s', async (table, format, detail) => {
    const dossiers = dossiersOf(await ecuadorDossier());
    await expect(openDataFile(dossiers, { table, format, asOf: TODAY, byteOrderMark: false })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      detail,
    });
  });
});
