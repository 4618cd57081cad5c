/** The template: empty it says nothing, filled in it adds and changes what its cells say, and nothing else. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importTemplate } from '#server/services/import-template.ts';
import { writeReadingWorkbook } from '#server/spreadsheet/write-workbook.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#server/testing/database.ts';
import { compareContent, IMPORTED_BY } from '#server/testing/imports.ts';
import { zipOf } from '#server/testing/zip.ts';

let db: TemporaryDatabase;
beforeEach(async () => void (db = await temporaryDatabase()));
afterEach(() => db.remove());

const PLAN = 'ecuador-2019-2022';
const compare = (content: Uint8Array | string, name = 'table.csv') => compareContent(db, content, name);
const plan = async (slug = PLAN) => {
  const found = await db.reader.dossier(slug);
  if (!found) throw new Error(slug);
  return found;
};
const told = ({ view }: Awaited<ReturnType<typeof compare>>) =>
  view.findings.map(({ row, column, code }) => [row, column, code]);
async function template(file: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of importTemplate(file).pieces()) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

describe('the template that is published', () => {
  it.each(['plantilla-es.xlsx', 'plantilla-en.xlsx', 'plantilla-es.zip', 'plantilla-en.zip'])(
    '%s says nothing when it is empty',
    async (file) => {
      const { view } = await compare(await template(file), file);
      expect(view).toMatchObject({ isSame: true, lines: [] });
      expect(view.findings.map(({ code }) => code)).toEqual(['SHEET_IGNORED']);
    },
  );

  it.each(['ejemplo-es.xlsx', 'ejemplo-en.xlsx', 'ejemplo-es.zip', 'ejemplo-en.zip'])(
    '%s is a whole plan that can be taken in, once',
    async (file) => {
      const content = await template(file);
      const comparison = await compare(content, file);
      expect(comparison.view.findings.map(({ code }) => code)).toEqual(['SHEET_IGNORED', 'PERIOD_ADDED']);
      expect(await comparison.apply(IMPORTED_BY)).toMatchObject({ number: 2 });
      const { jurisdiction, commitments, milestones, reports, organizations, participations } =
        await plan('ejemplo-2026-2028');
      expect(jurisdiction).toMatchObject({ slug: 'zambia', iso3: 'ZMB', timezone: 'Africa/Lusaka' });
      expect([commitments, milestones, reports, organizations].map((list) => list.length)).toEqual([1, 1, 1, 2]);
      expect(participations.map(({ role }) => role)).toEqual(['LEAD', 'COUNTERPART']);
      expect(commitments[0]).toMatchObject({
        code: 'ZMB-4-1',
        sdgs: [16, 17],
        periods: { original: { startsOn: { date: '2026-03-01', precision: 'MONTH' } } },
      });
      expect(reports[0]).toMatchObject({ percent: 40, state: { vocabulary: 'OGP_SELF', value: 'LIMITED' } });
      const again = await compare(content, file);
      expect(again.view).toMatchObject({ isSame: true });
      expect(await again.apply(IMPORTED_BY)).toBe('SAME');
      expect(await db.reader.revision()).toMatchObject({ number: 2 });
    },
  );
});

describe('a table of a plan that is here', () => {
  it('changes what its cells say; blank ones and what it does not name stay', async () => {
    const comparison = await compare(
      `Plan;Compromiso;Título corto (español);Vigencia;Inicio;ODS\n${PLAN};EC0003;Otro título;vigente;;\n${PLAN};C04;;;;16, 5\n`,
    );
    expect(told(comparison)).toEqual([]);
    expect(comparison.view.lines.map(({ es }) => es)).toEqual([
      expect.stringMatching(/compromiso C03 · shortTitle\.es: .+ → Otro título$/u),
      expect.stringMatching(/compromiso C04 · sdgs: .+ → \[16,5\]$/u),
    ]);
    const before = await plan();
    await comparison.apply(IMPORTED_BY);
    const after = await plan();
    expect(after.commitments[2]?.shortTitle).toEqual({ ...before.commitments[2]?.shortTitle, es: 'Otro título' });
    expect(after.commitments[2]?.title).toEqual(before.commitments[2]?.title);
    expect(after.milestones).toEqual(before.milestones);
  });

  it('reads dates of every form, serials and decimal commas, and keeps as a note what is no date', async () => {
    const sheet = {
      name: 'Hitos',
      headers: ['plan', 'commitment', 'number', 'starts_on', 'ends_on', 'title_es'],
      rows: [
        [PLAN, 'C01', 1, '2020', '2020-11', null],
        [PLAN, 'C01', 2, '15/03/2020', 44197, null],
        [PLAN, 'C01', 3, null, 'By winter 2025', null],
        [PLAN, 'C01', 4, null, '31/02/2021', null],
        [PLAN, 'C01', 77, null, null, 'Un hito más'],
        [PLAN, 'C99', 1, null, null, 'Nada'],
      ],
    };
    const book = await writeReadingWorkbook({ title: 't', author: 'a', madeAt: IMPORTED_BY.at, sheets: [sheet] });
    const comparison = await compare(book, 'hitos.xlsx');
    expect(told(comparison)).toEqual([
      [4, 'ends_on', 'DATE_UNREADABLE'],
      [5, 'ends_on', 'DATE_UNREADABLE'],
      [7, 'commitment', 'COMMITMENT_UNKNOWN'],
    ]);
    await comparison.apply(IMPORTED_BY);
    const { milestones, versions } = await plan();
    const version = versions.at(-1)?.id;
    const text = (id: string) =>
      milestones.find((one) => one.id === id)?.versions.find(({ planVersion }) => planVersion === version);
    expect(text('C01-H01')?.endsOn).toEqual({ date: '2020-11-30', precision: 'MONTH' });
    expect(text('C01-H02')?.endsOn).toEqual({ date: '2021-01-01', precision: 'DAY' });
    expect(text('C01-H03')?.dataNotes.at(-1)?.es).toContain('«By winter 2025»');
    expect(text('C01-H77')?.title.es).toBe('Un hito más');
    expect((await compare(book, 'hitos.xlsx')).view.isSame).toBe(true);
  });

  it('finds bodies by identifier, acronym or exact name, and offers candidates for others', async () => {
    const [body] = (await plan()).organizations.filter(({ acronym }) => acronym !== null);
    const comparison = await compare(
      `plan,commitment,supporting\n${PLAN},C01,${body?.acronym ?? ''}; Ministerio de Telecomunicación\n`,
    );
    expect(told(comparison)).toEqual([[2, 'supporting', 'BODY_UNKNOWN']]);
    expect(comparison.view.findings[0]?.message.en).toMatch(/Similar: .*mintel/u);
  });

  it('adds a report with its evidence, once, and corrects a published one', async () => {
    const head =
      'plan,commitment,milestone,period,source,organization,reported_on,state,percent,evidence_url,corrects\n';
    const { reports, periods } = await plan();
    const known = reports.find(({ source, supersedes }) => source === 'AGENCY_SELF' && supersedes === null);
    const at = known?.milestone.match(/^(C\d+)-H0?(\d+)$/u);
    const row = `${PLAN},${at?.[1]},${at?.[2]},${periods.at(-1)?.id},Autorreporte,${known?.organization},30/06/2022,Ejecución,"45,5",https://example.org/x,${known?.id}\n`;
    const comparison = await compare(
      head + row.replace('Autorreporte', 'AGENCY_SELF').replace('Ejecución', 'EJECUCION'),
    );
    expect(told(comparison)).toEqual([]);
    await comparison.apply(IMPORTED_BY);
    const fresh = (await plan()).reports.find(({ supersedes }) => supersedes === known?.id);
    expect(fresh).toMatchObject({ percent: 45.5, state: { value: 'EJECUCION' } });
    expect(fresh?.evidence[0]).toMatchObject({ url: 'https://example.org/x' });
  });

  it.each([
    ['a formula', 'plan,commitment,number\necuador-2019-2022,,3\n', [[2, 'commitment', 'CELL_MISSING']]],
    ['a plan that is not here', 'plan,commitment,number\nnowhere,C01,1\n', [[2, 'plan', 'PLAN_UNKNOWN']]],
    ['a word that is on no list', `plan,commitment,lifecycle\n${PLAN},C01,quizás\n`, [[2, 'lifecycle', 'NOT_IN_LIST']]],
    ['a row twice', `plan,commitment,number\n${PLAN},C01,1\n${PLAN},c01,2\n`, [[3, null, 'ROW_REPEATED']]],
    [
      'an address that is none',
      `plan,commitment,ogp_url\n${PLAN},C01,javascript:1\n`,
      [[2, 'ogp_url', 'URL_UNREADABLE']],
    ],
    [
      'an end before its start',
      `plan,commitment,starts_on,ends_on\n${PLAN},C01,2022,2020\n`,
      [[2, null, 'RULE_BROKEN']],
    ],
  ])('tells %s with row and column, and takes nothing of it', async (_, content, findings) => {
    const comparison = await compare(content);
    expect(told(comparison)).toEqual(findings);
    expect(comparison.view.isSame).toBe(true);
  });

  it.each([
    ['UTF-16', (text: string) => Buffer.from(`\u{feff}${text}`, 'utf16le')],
    ['Windows-1252', (text: string) => Buffer.from(text, 'latin1')],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\u{feff}${text}`)],
  ])('is read in %s, with tabs', async (_, encoded) => {
    const text = `Plan\tCompromiso\tTítulo corto (español)\r\n${PLAN}\tC01\tAñadir información\r\n`;
    const { view } = await compare(encoded(text));
    expect(view.lines[0]?.es).toContain('→ Añadir información');
  });

  it('refuses a formula in a workbook, and a workbook of the old format', async () => {
    await expect(compare(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'x.xls')).rejects.toMatchObject({
      code: 'SHEET_BROKEN',
    });
    await expect(
      compare(zipOf([{ name: 'xl/workbook.xml' }, { name: 'xl/vbaProject.bin' }]), 'x.xlsx'),
    ).rejects.toMatchObject({
      code: 'SHEET_MACROS',
    });
  });
});
