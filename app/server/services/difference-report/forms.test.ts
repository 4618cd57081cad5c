/** The forms of a difference report say the same as its page, and as the pages of the two days. */
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Cell, Run } from '#contracts/report-blocks.ts';
import { DIFFERENCE_TABLES, type ReportForm } from '#contracts/status-query.ts';
import { TALLY_IDS } from '#domain/difference/tally.ts';
import type { PlanDossier, ProgressReport } from '#domain/records.ts';
import type { Locale } from '#format/locale.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { HARD_TEXT } from '#server/testing/hard-text.ts';
import { shaped } from '#server/testing/plan-variants.ts';
import { planOverview } from '../plan-overview.ts';
import { renderReport } from '../status-report/render.ts';
import type { ScopeChoice } from '../status-report/scope.ts';
import { differenceRequest } from './file.ts';
import { differencePage } from './page.ts';
import { differenceReport } from './make.ts';

const FROM = '2021-10-18';
const TO = '2021-12-31';
const ORIGIN = 'https://tracker.test';
const revisions = { find: async () => null, before: async () => null };
const kept = { keep: async () => undefined, has: async () => false, find: async () => null };

interface Asked {
  readonly from?: string;
  readonly to?: string;
  readonly scope?: ScopeChoice;
  readonly locale?: Locale;
}

function request(dossier: PlanDossier, { from = FROM, to = TO, scope = {}, locale = 'es' }: Asked = {}) {
  const ends = { from: { day: from, revision: null }, to: { day: to, revision: null }, ofOneDay: false };
  return differenceRequest({ dossier, earlier: null }, ends, { scope, locale, origin: ORIGIN });
}

const rendered = (dossier: PlanDossier, form: ReportForm, asked: Asked = {}) =>
  renderReport({ ...request(dossier, asked), form });

const pageOf = (dossier: PlanDossier, { from = FROM, to = TO, scope = {}, locale = 'es' }: Asked = {}) =>
  differencePage(
    { dossiers: dossiersOf(dossier), revisions, kept },
    {
      ...{ plan: dossier.plan.slug, from, to, scope, locale, origin: ORIGIN },
      asOf: '2026-11-22',
      today: '2026-11-22',
    },
  );

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

type Row = Readonly<Record<string, string | number | boolean | null>>;
async function tablesOf(dossier: PlanDossier, asked: Asked = {}): Promise<ReadonlyMap<string, readonly Row[]>> {
  const { tables } = JSON.parse(textOf((await rendered(dossier, { format: 'json' }, asked)).body)) as {
    tables: { id: string; rows: Row[] }[];
  };
  return new Map(tables.map(({ id, rows }) => [id, rows]));
}

/** Ecuador's plan with the first report of its agencies corrected, and one that came late. */
async function corrected(): Promise<PlanDossier> {
  const dossier = await ecuadorDossier();
  const [first] = dossier.reports.filter(({ source }) => source === 'AGENCY_SELF');
  if (!first) throw new Error('no report');
  const again = (id: string, publishedOn: string): ProgressReport => ({
    ...{ ...first, id, publishedOn, supersedes: first.id },
    state: { vocabulary: 'EC_2021', value: 'EJECUCION' },
  });
  return { ...dossier, reports: [...dossier.reports, again('correction', '2021-11-02'), again('late', '2022-02-01')] };
}

const linesOf = (cell: Cell): string[] =>
  'marks' in cell
    ? []
    : cell.text.map((line) => line.map((run: Run) => (typeof run === 'string' ? run : run.text)).join(''));

describe('the totals of a difference report', () => {
  it('are those of the pages of the two days', async () => {
    const dossier = await ecuadorDossier();
    const { from, to, difference } = differenceReport(
      dossier,
      dossier.commitments.map(({ id }) => id),
      request(dossier).scope,
      {
        from: { day: FROM, revision: null },
        to: { day: TO, revision: null },
      },
    );
    for (const [side, totals] of [
      [from, difference.matrices[0]?.before],
      [to, difference.matrices[0]?.after],
    ] as const) {
      const page = await planOverview(dossiersOf(dossier), { plan: dossier.plan.slug, asOf: side.day });
      expect(side.figures.overdue).toEqual(page.overdue);
      expect(side.figures.discrepancies).toEqual(page.discrepancies);
      expect(totals?.reduce((sum, n) => sum + n, 0)).toBe(page.counts.milestones);
      // Of the states of the matrix, no report and completed stand alone in the marks of the page.
      expect([totals?.[0], totals?.[4]]).toEqual([page.byMark.value['no-report'], page.byMark.value.complete]);
    }
  });

  it.each<Locale>(['es', 'en'])('are the same on the page, in JSON, CSV and Excel: %s', async (locale) => {
    const dossier = await corrected();
    const tables = await tablesOf(dossier, { locale });
    const { sheets } = await readXlsx((await rendered(dossier, { format: 'xlsx' }, { locale })).body);
    for (const id of DIFFERENCE_TABLES) {
      const rows = tables.get(id)?.length;
      const csv = textOf(
        (await rendered(dossier, { format: 'csv', table: id, byteOrderMark: false }, { locale })).body,
      );
      // Texts of the plan have no line ends of the kind that ends a row.
      expect(csv.split('\r\n').length - 2).toBe(rows);
      expect((sheets.find(({ name }) => name === id)?.rows.length ?? 0) - 1).toBe(rows);
    }
    const { report } = await pageOf(dossier, { locale });
    const shown = new Map(
      report?.blocks
        .flatMap((block) => (block.kind === 'table' ? block.groups.flatMap(({ rows }) => rows) : []))
        .map((row) => {
          const [name = '', n = ''] = row.slice(0, 2).flatMap((cell) => linesOf(cell)[0] ?? []);
          return [name, n];
        }),
    );
    for (const { count_es: es, count_en: en, n } of tables.get('resumen') ?? []) {
      if (n === 0) continue;
      expect([es, shown.get(String(locale === 'es' ? es : en))]).toEqual([es, String(n)]);
    }
  });

  it('are the sums of its tables', async () => {
    const tables = await tablesOf(await corrected());
    const count = new Map(tables.get('resumen')?.map(({ count: id, n }) => [id, n]));
    const rows = (table: string, test: (row: Row) => boolean): number => (tables.get(table) ?? []).filter(test).length;
    expect([...count.keys()]).toEqual(TALLY_IDS);
    expect(count.get('milestones')).toBe(rows('hitos', () => true));
    expect(count.get('milestones_changed')).toBe(rows('hitos', ({ changed }) => changed === true));
    expect(count.get('milestones_unchanged')).toBe(rows('hitos', ({ changed }) => changed === false));
    expect(count.get('reports')).toBe(rows('reportes', ({ correction }) => correction === false));
    expect(count.get('corrections')).toBe(1);
    expect(rows('reportes', ({ correction }) => correction === true)).toBe(1);
    expect(count.get('evidence')).toBe(rows('novedades', ({ kind }) => kind === 'EVIDENCE'));
    expect(count.get('irm_values')).toBe(rows('novedades', ({ kind }) => kind === 'IRM_VALUE'));
    expect(count.get('late')).toBe(rows('tardios', () => true));
    expect(count.get('newly_overdue')).toBe(
      rows('hitos', (row) => row.overdue_after === true && row.overdue_before !== true),
    );
    const moved = (source: string) =>
      (tables.get('matriz') ?? [])
        .filter((row) => row.source === source)
        .reduce((sum, row) => sum + Number(row.milestones), 0);
    expect(['AGENCY_SELF', 'COUNTERPART', 'CORE_GROUP'].map(moved)).toEqual([59, 59, 59]);
    const states = tables.get('cambios')?.filter(({ fact }) => fact === 'STATE') ?? [];
    expect(count.get('milestones_state')).toBe(new Set(states.map((row) => `${row.commitment} ${row.milestone}`)).size);
  });
});

describe('a difference report', () => {
  it('tells a correction from progress, and what came late from both', async () => {
    const dossier = await corrected();
    const tables = await tablesOf(dossier);
    expect(tables.get('cambios')?.find(({ report }) => report === 'correction')).toMatchObject({
      ...{ fact: 'STATE', before: 'COMPLETADO', after: 'EJECUCION', nature: 'CORRECTED', on: '2021-11-02' },
    });
    expect(tables.get('tardios')).toMatchObject([{ kind: 'CORRECTION', report: 'late', on: '2022-02-01' }]);
    const { report } = await pageOf(dossier);
    expect(JSON.stringify(report)).toContain('Corrección de lo ya dicho: no es un avance');
  });

  it('of an interval without change says so', async () => {
    const dossier = await ecuadorDossier();
    const asked = { from: '2022-09-01', to: '2022-09-02' };
    const { report } = await pageOf(dossier, asked);
    expect(JSON.stringify(report)).toContain(
      'No hubo ningún cambio entre el 1 de septiembre de 2022 y el 2 de septiembre de 2022',
    );
    const tables = await tablesOf(dossier, asked);
    expect(['cambios', 'reportes', 'novedades', 'tardios'].map((id) => tables.get(id))).toEqual([[], [], [], []]);
    expect(tables.get('hitos')).toHaveLength(59);
  });

  it('is narrowed as a status report is', async () => {
    const tables = await tablesOf(await ecuadorDossier(), { scope: { institution: 'sercop' } });
    expect(new Set(tables.get('hitos')?.map(({ commitment }) => commitment))).toEqual(new Set(['EC0003']));
    expect(new Set(tables.get('novedades')?.map(({ commitment }) => commitment))).toEqual(new Set([null, 'EC0003']));
  });

  it('carries the same hash of its data in every form and language, and is named after its days', async () => {
    const dossier = await ecuadorDossier();
    const json = await rendered(dossier, { format: 'json' });
    const pdf = await rendered(dossier, { format: 'pdf', paper: 'letter' }, { locale: 'en' });
    expect(json.dataSha256).toBe(json.sha256);
    expect(pdf.dataSha256).toBe(json.sha256);
    expect(pdf.name).toBe('differences-ecuador-2019-2022-2021-10-18-2021-12-31.pdf');
    await expect(rendered(dossier, { format: 'autoevaluacion' })).rejects.toMatchObject({ detail: 'REPORT_FORM' });
    const foreign: ReportForm = { format: 'csv', table: 'ogp', byteOrderMark: false };
    await expect(rendered(dossier, foreign)).rejects.toMatchObject({ detail: 'REPORT_FORM', subject: 'ogp' });
  });

  it('never lets a spreadsheet take a text for a formula', async () => {
    const dossier = await ecuadorDossier();
    const hostile = {
      ...dossier,
      milestones: dossier.milestones.map((milestone) => ({
        ...milestone,
        versions: milestone.versions.map((text) => ({ ...text, title: { es: '=HYPERLINK("http://x")' } })),
      })),
    };
    const { body } = await rendered(hostile, { format: 'csv', table: 'cambios', byteOrderMark: true });
    expect(textOf(body)).toContain(`"'=HYPERLINK(""http://x"")"`);
  });
});

describe.each<ReportForm>([{ format: 'pdf', paper: 'a4' }, { format: 'docx' }, { format: 'xlsx' }, { format: 'json' }])(
  'a difference report as %o',
  (form) => {
    it('made again is the same file, byte for byte', async () => {
      const dossier = await ecuadorDossier();
      expect((await rendered(dossier, form)).sha256).toBe((await rendered(dossier, form)).sha256);
    });

    it('is made of titles of any length and script, of plans without reports and of one without commitments', async () => {
      const dossier = await ecuadorDossier();
      const hard = { es: HARD_TEXT };
      const hardPlan = {
        ...dossier,
        plan: { ...dossier.plan, title: hard, shortTitle: hard },
        commitments: dossier.commitments.map((one) => ({ ...one, title: hard, shortTitle: hard })),
        milestones: dossier.milestones.map((one) => ({
          ...one,
          versions: one.versions.map((text) => ({ ...text, title: hard })),
        })),
      };
      const silent = shaped(dossier, 'nothing optional');
      const empty = { ...silent, commitments: [], milestones: [], participations: [], responsibilityChanges: [] };
      const small = { scope: { commitments: ['EC0003'] } };
      for (const [plan, asked] of [
        [hardPlan, small],
        [silent, {}],
        [empty, {}],
      ] as const) {
        expect((await rendered(plan, form, asked)).body.length).toBeGreaterThan(2_000);
      }
    });
  },
);
