/** Requirements declared on a real database, and what the public sees of them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/policy/roles.ts';
import { type FilingDesk, filingDesk, PLAN } from '#server/testing/filing.ts';
import { A_DECLARATION, oversightOn } from '#server/testing/oversight.ts';
import { evidenceSection } from '#server/reports/status/compose/evidence.ts';
import { requirementsTable } from '#server/reports/status/compose/requirements.ts';
import { createFilesInUse, createPublishedFiles } from '#server/db/published-files.ts';
import { chooseScope } from '../status-report/scope.ts';
import { statusReport } from '../status-report/make.ts';
import { requirementChecks } from '../requirement-checks.ts';
import { requirementsFile } from '../requirements-file.ts';
import type { OversightServices } from './all.ts';

let desk: FilingDesk;
let services: OversightServices;
let contact: Actor;

beforeEach(async () => {
  desk = await filingDesk();
  services = oversightOn(desk);
  contact = await desk.person('POINT_OF_CONTACT');
});
afterEach(() => desk.db.remove());

let forms = 0;
const declare = (
  requirement: string,
  over: Partial<typeof A_DECLARATION> = {},
  requestKey = `form-${++forms}-of-a-test`,
) =>
  services.declareRequirement(contact, { plan: PLAN, requirement, requestKey, typed: { ...A_DECLARATION, ...over } });
const seen = async (id: string, asOf = '2026-11-25') => {
  const { checks } = await requirementChecks(desk.filing.dossiers, { asOf, query: {} });
  return checks.find(({ requirement }) => requirement.id === id);
};

describe('declaring a requirement', () => {
  it('is public from its day on, signed by the office, and leaves a trace that names no person', async () => {
    await declare('R1');
    expect(await seen('R1')).toMatchObject({
      ...{ state: 'MET', basis: 'DECLARED', statements: 1 },
      declared: [{ office: { es: 'Oficina POINT_OF_CONTACT' }, evidence: [{ url: 'https://example.org/acceso' }] }],
    });
    expect(await seen('R1', '2026-11-24')).toMatchObject({ state: 'NOT_KNOWN', declared: [] });
    const [event] = await desk.db.reader.auditEvents({ limit: 1 });
    expect(event).toMatchObject({
      action: 'REQUIREMENT_DECLARED',
      summary: { es: expect.stringContaining('R1') as string },
    });
    expect(JSON.stringify(event)).not.toContain(contact.userId);
  });

  it('keeps every statement, and the latest of a period counts', async () => {
    await declare('R1');
    desk.at('2026-11-26');
    await declare('R1', { state: 'NOT_MET', title1: '', url1: '' });
    await declare('R1', { year: '2021' });
    expect(await seen('R1', '2026-11-26')).toMatchObject({ state: 'NOT_MET', statements: 3 });
    expect(await seen('R1')).toMatchObject({ state: 'MET', statements: 1 });
    expect(await desk.db.database.reader.requirementDeclaration.count()).toBe(3);
  });

  it('is one statement, however often its form is sent', async () => {
    await Promise.all([declare('R1', {}, 'the-same-form'), declare('R1', {}, 'the-same-form')]);
    expect(await desk.db.database.reader.requirementDeclaration.count()).toBe(1);
    await expect(declare('R2', {}, 'the-same-form')).rejects.toMatchObject({ detail: 'REQUEST_KEY_USED' });
  });

  it('tells of all faults at once', async () => {
    const bare = { state: '', year: '1999', note: ' ', title1: '', url1: 'aquí' };
    const failure: unknown = await declare('R1', bare).catch((caught: unknown) => caught);
    expect(failure).toMatchObject({
      ...{ code: 'INVALID', detail: 'STATE_MISSING' },
      also: [{ detail: 'YEAR_UNKNOWN' }, { detail: 'NOTE_MISSING' }, { detail: 'TITLE_MISSING', subject: '1' }],
    });
  });

  it.each([
    [{ title1: '', url1: '' }, 'EVIDENCE_MISSING'],
    [{ state: 'PARTLY', title1: '', url1: '' }, 'EVIDENCE_MISSING'],
    [{ url1: 'example.org' }, 'URL_INVALID'],
    [{ url2: 'https://example.org/b' }, 'TITLE_MISSING'],
    [{ title2: 'Acta' }, 'URL_OR_FILE_MISSING'],
    [{ title1: 'x'.repeat(301) }, 'TITLE_TOO_LONG'],
    [{ note: 'x'.repeat(5_001) }, 'NOTE_TOO_LONG'],
  ])('refuses %j', async (over, detail) => {
    await expect(declare('R1', over)).rejects.toMatchObject({ code: 'INVALID', detail });
  });

  it.each(['R6', 'R99'])('does not know %s, which the rules of the plan do not ask', async (requirement) => {
    await expect(declare(requirement)).rejects.toMatchObject({ code: 'NOT_FOUND', detail: 'REQUIREMENT' });
  });
});

const FILE = {
  ...{ sha256: 'a'.repeat(64), size: 2048, mediaType: 'application/pdf', fileName: 'acta.pdf', scan: 'CLEAN' as const },
};
const withFiles = (
  files: Parameters<OversightServices['declareRequirement']>[1]['files'],
  over: Partial<typeof A_DECLARATION> = {},
  requestKey = `form-${++forms}-of-a-test`,
) =>
  services.declareRequirement(contact, {
    ...{ plan: PLAN, requirement: 'R1', requestKey, typed: { ...A_DECLARATION, ...over }, files: files ?? {} },
  });

describe('evidence of a requirement', () => {
  it('is a file, or a file and an address, or an address', async () => {
    const second = { ...FILE, sha256: 'b'.repeat(64), fileName: 'captura.png', mediaType: 'image/png' };
    await withFiles(
      { 1: FILE, 3: second },
      { url1: '', title2: 'Sitio', url2: 'https://example.org/s', title3: 'Captura' },
    );
    const kept = { sha256: FILE.sha256, size: 2048, mediaType: 'application/pdf', name: 'acta.pdf' };
    expect((await seen('R1'))?.declared[0]?.evidence).toEqual([
      { title: 'Prueba de acceso', url: null, file: kept },
      { title: 'Sitio', url: 'https://example.org/s' },
      { title: 'Captura', url: null, file: expect.objectContaining({ name: 'captura.png' }) as unknown },
    ]);
  });

  it('has a file that anyone may have from then on, under its name alone, and that is not cleared out', async () => {
    const published = createPublishedFiles(desk.db.database);
    expect(await published.find(FILE.sha256, 'acta.pdf', '2026-11-25')).toBeNull();
    await withFiles({ 1: FILE });
    expect(await published.find(FILE.sha256, 'acta.pdf', '2026-11-25')).toMatchObject({ size: 2048 });
    expect(await published.find(FILE.sha256, 'otra.pdf', '2026-11-25')).toBeNull();
    expect(await createFilesInUse(desk.db.database).release(FILE.sha256)).toBe(false);
  });

  it('may be the same file twice, and that of a report', async () => {
    await withFiles({ 1: FILE, 2: { ...FILE, fileName: 'copia.pdf' } }, { title2: 'Copia' });
    await withFiles({ 1: FILE }, { year: '2021' });
    expect(await desk.db.database.reader.evidenceFile.count()).toBe(1);
    expect(await desk.db.database.reader.declarationFile.count()).toBe(3);
  });

  it('is one statement with its files, however often its form is sent', async () => {
    await Promise.all([withFiles({ 1: FILE }, {}, 'the-same-form'), withFiles({ 1: FILE }, {}, 'the-same-form')]);
    expect(await desk.db.database.reader.declarationFile.count()).toBe(1);
  });

  it.each([
    [{ 1: FILE }, { title1: '' }, 'TITLE_MISSING', '1'],
    [{ 2: FILE }, {}, 'TITLE_MISSING', '2'],
    [{ 1: FILE }, { url1: 'example.org' }, 'URL_INVALID', '1'],
    [{ 1: 'REFUSED' as const }, {}, 'FILE_REFUSED', '1'],
  ])('refuses files %#', async (files, over, detail, subject) => {
    await expect(withFiles(files, over)).rejects.toMatchObject({ code: 'INVALID', detail, subject });
    expect(await desk.db.database.reader.evidenceFile.count()).toBe(0);
  });

  it('is told with its files in the table of requirements, in the status report and in its index of evidence', async () => {
    await withFiles({ 1: FILE }, { url1: '' });
    const request = { asOf: '2026-11-25', query: {}, format: 'json' };
    const { rows } = JSON.parse((await requirementsFile(desk.filing.dossiers, request)).body) as {
      rows: { requirement: string; declared_files: string; declared_files_sha256: string }[];
    };
    const row = rows.find(({ requirement }) => requirement === 'R1');
    expect(row).toMatchObject({ declared_files: 'acta.pdf', declared_files_sha256: FILE.sha256 });
    const dossier = await desk.filing.dossiers.find(PLAN);
    const { ids, ...scope } = chooseScope(dossier, {}, request.asOf);
    const report = statusReport(dossier, ids, scope, request.asOf);
    expect(report.declaredEvidence).toEqual([
      expect.objectContaining({ number: report.evidence.length + 1, requirement: 'R1', declaredOn: '2026-11-25' }),
    ]);
    const said = JSON.stringify([
      ...evidenceSection(report, 'https://ogp.example.org', 'es'),
      requirementsTable(report.requirements, report.timezone, 'es'),
    ]);
    expect(said).toContain(`https://ogp.example.org/evidencia/${FILE.sha256}/acta.pdf`);
    expect(said).toContain('Prueba de acceso: acta.pdf (2');
    expect(said).toContain(`SHA-256 ${'a'.repeat(12)}…`);
  });
});

describe('the requirements of Ecuador’s plan', () => {
  it('are told with their numbers', async () => {
    const states = await Promise.all(
      ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R15'].map(async (id) => (await seen(id))?.state),
    );
    expect(states).toEqual(['NOT_KNOWN', 'NOT_MET', 'NOT_MET', 'PARTLY', 'PARTLY', 'NOT_APPLICABLE', 'MET']);
    // Five pieces are named in the reports, and none of them can be opened from here.
    expect((await seen('R2'))?.periods).toMatchObject([{ n: 0, N: 53 }]);
    expect((await seen('R4'))?.periods[0]?.missing).toContainEqual({
      ...{ kind: 'AREA', area: 'IMPLEMENTATION', records: 155, documents: 0 },
    });
    expect((await seen('R3'))?.periods.map(({ period, n, N }) => [period.year, n, N])).toEqual([
      [2019, null, null],
      [2020, 0, 10],
      [2021, 0, 10],
      [2022, 0, 10],
    ]);
    expect((await seen('R5'))?.facts[0]).toMatchObject({ code: 'ACTED_CONTRARY_TO_PROCESS', value: false });
  });

  it('are asked for one year', async () => {
    const view = await requirementChecks(desk.filing.dossiers, { asOf: '2026-11-25', query: { anio: '2021' } });
    const fresh = view.checks.find(({ requirement }) => requirement.id === 'R3');
    expect(fresh?.periods.map(({ period }) => period.year)).toEqual([2021]);
    const wrong = requirementChecks(desk.filing.dossiers, { asOf: '2026-11-25', query: { anio: '1999' } });
    await expect(wrong).rejects.toMatchObject({ code: 'NOT_FOUND', detail: 'YEAR' });
  });

  it('have the same rows in the file as on the page', async () => {
    const request = { asOf: '2026-11-25', query: {} };
    const { checks } = await requirementChecks(desk.filing.dossiers, request);
    const file = await requirementsFile(desk.filing.dossiers, { ...request, format: 'json' });
    const { rows } = JSON.parse(file.body) as {
      rows: { requirement: string; found: string | null; n: number | null }[];
    };
    const onPage = checks.flatMap(({ requirement, periods }) =>
      periods.length === 0 ? [[requirement.id, null, null]] : periods.map(({ state, n }) => [requirement.id, state, n]),
    );
    expect(rows.map(({ requirement, found, n }) => [requirement, found, n])).toEqual(onPage);
    await expect(requirementsFile(desk.filing.dossiers, { ...request, format: 'xls' })).rejects.toMatchObject({
      detail: 'FORMAT_UNKNOWN',
    });
  });
});
