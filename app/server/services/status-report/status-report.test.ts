import { describe, expect, it } from 'vitest';
import type { ReportForm } from '#contracts/status-query.ts';
import type { PlanDossier } from '#domain/records.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { HARD_TEXT } from '#server/testing/hard-text.ts';
import { shaped } from '#server/testing/plan-variants.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { openDataFile } from '../open-data.ts';
import { planOverview } from '../plan-overview.ts';
import { statusReport } from './make.ts';
import { renderReport } from './render.ts';
import { chooseScope, type ScopeChoice } from './scope.ts';

const TODAY = '2026-11-22';
const THEN = '2021-12-31';

function request(dossier: PlanDossier, form: ReportForm, asOf = TODAY, choice: ScopeChoice = {}) {
  const { ids: commitments, ...scope } = chooseScope(dossier, choice, asOf);
  const origin = 'https://tracker.test';
  return { dossier, scope, commitments, asOf, locale: 'es' as const, form, origin, permalink: `${origin}/informe` };
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

interface Json {
  readonly tables: readonly { readonly id: string; readonly rows: readonly Record<string, string | number | null>[] }[];
}

async function tablesOf(dossier: PlanDossier, asOf = TODAY): Promise<Map<string, Json['tables'][number]['rows']>> {
  const { body } = await renderReport(request(dossier, { format: 'json' }, asOf));
  return new Map((JSON.parse(textOf(body)) as Json).tables.map(({ id, rows }) => [id, rows]));
}

describe.each([TODAY, THEN])('the figures of the report as of %s', (asOf) => {
  it('are those of the page of the plan', async () => {
    const dossier = await ecuadorDossier();
    const page = await planOverview(dossiersOf(dossier), { plan: dossier.plan.slug, asOf });
    const { ids, ...scope } = chooseScope(dossier, {}, asOf);
    const report = statusReport(dossier, ids, scope, asOf);
    expect(report.figures.byMark).toEqual(page.byMark);
    expect(report.figures.overdue).toEqual(page.overdue);
    expect(report.figures.evidence).toEqual(page.evidence);
    expect(report.figures.discrepancies).toEqual(page.discrepancies);
    expect(report.figures.clock).toEqual(page.clock);
    expect(report.results).toEqual(page.results);
    expect(report.counts).toEqual(page.counts);
    expect(report.discrepancies).toHaveLength(page.discrepancies.value);
    expect(report.oneStep).toHaveLength(page.differing.value - page.discrepancies.value);
  });

  it('are the sums of its own tables, and of the open data', async () => {
    const dossier = await ecuadorDossier();
    const page = await planOverview(dossiersOf(dossier), { plan: dossier.plan.slug, asOf });
    const tables = await tablesOf(dossier, asOf);
    const sum = (table: string, column: string): number =>
      (tables.get(table) ?? []).reduce((total, row) => total + Number(row[column]), 0);
    expect(sum('compromisos', 'overdue')).toBe(page.overdue.value);
    expect(sum('compromisos', 'agency_complete')).toBe(page.byMark.value.complete);
    expect(sum('compromisos', 'discrepancies')).toBe(page.discrepancies.value);
    expect(tables.get('hitos')?.filter(({ overdue }) => overdue)).toHaveLength(page.overdue.value);
    expect(tables.get('evidencia')).toHaveLength(sum('compromisos', 'evidence'));
    const open = await openDataFile(dossiersOf(dossier), {
      table: 'hitos',
      format: 'json',
      asOf,
      byteOrderMark: false,
    });
    expect(tables.get('hitos')).toEqual((JSON.parse(open.body) as { rows: unknown[] }).rows);
  });
});

describe('a report', () => {
  it('holds nothing that was published after its cut-off', async () => {
    const tables = await tablesOf(await ecuadorDossier(), '2021-10-18');
    expect(tables.get('reportes')?.every((row) => String(row.published_on) <= '2021-10-18')).toBe(true);
    expect(tables.get('compromisos')?.every((row) => row.irm_diog_end_of_term === null)).toBe(true);
  });

  it('is narrowed by every choice at once', async () => {
    const dossier = await ecuadorDossier();
    const codes = (choice: ScopeChoice) =>
      chooseScope(dossier, choice, TODAY).ids.map((id) => dossier.commitments.find((one) => one.id === id)?.code);
    expect(codes({})).toHaveLength(10);
    expect(codes({ institution: 'sercop' })).toEqual(['EC0003']);
    expect(codes({ commitments: ['ec0007', 'EC0002'] })).toEqual(['EC0002', 'EC0007']);
    expect(codes({ theme: dossier.themes[0]?.id, commitments: ['EC0002'] })).toEqual(['EC0002']);
    expect(() => codes({ institution: 'sercop', commitments: ['EC0001'] })).toThrow('REPORT_SCOPE_EMPTY');
    expect(() => codes({ institution: 'nadie' })).toThrow('REPORT_INSTITUTION');
    expect(() => codes({ theme: 'nada' })).toThrow('REPORT_THEME');
    expect(() => codes({ commitments: ['EC9999'] })).toThrow('REPORT_COMMITMENT');
  });

  it('gives every empty cell of the columns of OGP a reason', async () => {
    const tables = await tablesOf(await ecuadorDossier());
    const empty = (tables.get('ogp') ?? []).flatMap((row) => Object.values(row).filter((value) => value === null));
    expect(tables.get('ogp-vacios')).toHaveLength(empty.length);
    expect(tables.get('ogp-vacios')?.every(({ reason_es }) => reason_es)).toBe(true);
  });

  it.each<ReportForm>([{ format: 'pdf', paper: 'a4' }, { format: 'docx' }, { format: 'xlsx' }, { format: 'json' }])(
    'made again is the same file, byte for byte: %o',
    async (form) => {
      const dossier = await ecuadorDossier();
      const [first, again] = [await renderReport(request(dossier, form)), await renderReport(request(dossier, form))];
      expect(again.sha256).toBe(first.sha256);
    },
  );

  it('carries the same hash of its data in every form and language: that of its JSON', async () => {
    const dossier = await ecuadorDossier();
    const json = await renderReport(request(dossier, { format: 'json' }));
    const pdf = await renderReport({ ...request(dossier, { format: 'pdf', paper: 'letter' }), locale: 'en' });
    expect(json.sha256).toBe(json.dataSha256);
    expect(pdf.dataSha256).toBe(json.sha256);
    expect(pdf.name).toBe('report-ecuador-2019-2022-2026-11-22.pdf');
  });

  it('never lets a spreadsheet take a text for a formula', async () => {
    const dossier = await ecuadorDossier();
    const [first, ...rest] = dossier.commitments;
    if (!first) throw new Error('no commitment');
    const hostile = { ...dossier, commitments: [{ ...first, title: { es: '=HYPERLINK("http://x")' } }, ...rest] };
    const { body } = await renderReport(request(hostile, { format: 'csv', table: 'compromisos', byteOrderMark: true }));
    expect(textOf(body)).toContain(`"'=HYPERLINK(""http://x"")"`);
  });
});

describe.each<ReportForm>([
  { format: 'pdf', paper: 'a4' },
  { format: 'pdf', paper: 'letter' },
  { format: 'docx' },
  { format: 'xlsx' },
])('a report as %o', (form) => {
  it('is made of titles of any length and script', async () => {
    const dossier = await ecuadorDossier();
    const hard = { es: HARD_TEXT };
    const plan = {
      ...dossier,
      plan: { ...dossier.plan, title: hard, shortTitle: hard },
      themes: dossier.themes.map((theme) => ({ ...theme, title: hard })),
      commitments: dossier.commitments.map((one) => ({ ...one, title: hard, shortTitle: hard, problem: hard })),
    };
    const { body } = await renderReport(request(plan, form, TODAY, { commitments: ['EC0003'] }));
    expect(body.length).toBeGreaterThan(5_000);
  });

  it('is made of a plan with nothing optional, and of one without commitments', async () => {
    const dossier = await ecuadorDossier();
    const empty = { ...shaped(dossier, 'nothing optional'), commitments: [], milestones: [], participations: [] };
    for (const plan of [shaped(dossier, 'nothing optional'), empty]) {
      expect((await renderReport(request(plan, form))).body.length).toBeGreaterThan(3_000);
    }
  });
});
