import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SheetChoice, SheetDiff, SheetKey } from '#contracts/filing-sheet.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { AN_ADDRESS, filingDesk, type FilingDesk, IN_ORDER, keyOf, PERIOD, PLAN } from '#server/testing/filing.ts';
import { fillIn, withoutRow } from '#server/testing/sheets.ts';

const KEY: SheetKey = { plan: PLAN, period: PERIOD, source: 'AGENCY_SELF', organization: 'ecuador/mintel' };
const H = 'C01-H07';
const OTHER = 'C09-H04';
const REPORT = keyOf(H, 'ecuador/mintel');
/** As a person types it in Spanish. */
const A_ROW = {
  ...{ milestone: H, url: 'https://example.org/guia', title: 'Guía publicada', kind: 'Documento', language: 'Español' },
  issuedOn: '2026-10',
};
const NO_CHANGES = { rows: [], changes: 0, kept: [], faults: [] };
let desk: FilingDesk;
let editor: Actor;

beforeEach(async () => {
  desk = await filingDesk();
  editor = await desk.person('AGENCY_EDITOR', 'ecuador/mintel');
});
afterEach(() => desk.db.remove());

const download = (locale: 'es' | 'en' = 'es') => desk.sheetFile(editor, { key: KEY, locale });
const compare = (file: Uint8Array, locale: 'es' | 'en' = 'es') => desk.compareSheet(editor, { key: KEY, file, locale });
const accept = (choices: readonly SheetChoice[]) => desk.acceptSheet(editor, { key: KEY, choices });
const everything = ({ rows }: SheetDiff): SheetChoice[] =>
  rows.map(({ patch }) => ({ patch, take: 'ALL', ticked: [] }));
const evidenceOf = async (milestone = H) =>
  (await desk.openFiling(editor, keyOf(milestone, 'ecuador/mintel'))).filing.evidence;
const add = (facts: object = AN_ADDRESS) =>
  desk.addEvidence(editor, { key: REPORT, facts: facts as Record<string, unknown>, file: null });

describe('evidence in a spreadsheet', () => {
  it('comes with what the drafts have, in either language, and is then unchanged', async () => {
    await add();
    await add({ ...AN_ADDRESS, title: 'Rapport', language: 'fr', url: 'https://example.org/rapport', issuedOn: '' });
    for (const locale of ['es', 'en'] as const) {
      for (const reader of ['es', 'en'] as const) {
        expect(await compare(await download(locale), reader)).toEqual(NO_CHANGES);
      }
    }
  });

  it('is added where a row is new, once however often it is written, uploaded or accepted', async () => {
    const filled = await fillIn(await download(), {}, [A_ROW, A_ROW]);
    const diff = await compare(filled);
    expect(diff).toMatchObject({ changes: 1, faults: [], rows: [{ milestone: { id: H }, changes: [] }] });
    expect(diff.rows[0]?.evidence).toEqual([
      {
        ...{ cell: 'Evidencia!C3', tick: 'evidence.0', title: 'Guía publicada', url: 'https://example.org/guia' },
        ...{ kind: 'Documento', language: 'Español', issuedOn: 'octubre de 2026', twin: null },
      },
    ]);
    expect(await evidenceOf()).toEqual([]);
    const accepted = await Promise.all([accept(everything(diff)), accept(everything(diff))]);
    expect(accepted.flatMap(({ refused }) => refused).length).toBeLessThan(2);
    await accept(everything(diff));
    expect(await evidenceOf()).toMatchObject([
      { kind: 'DOCUMENT', title: 'Guía publicada', language: 'es', url: 'https://example.org/guia', file: null },
    ]);
    expect(await compare(filled)).toEqual(NO_CHANGES);
    expect(await compare(await download('en'))).toEqual(NO_CHANGES);
  });

  it('satisfies a milestone that is complete', async () => {
    const typed = { [H]: { state: 'Completado', narrative: 'Se publicó.' } };
    const missing = async (file: Uint8Array) => (await compare(file)).rows[0]?.missing.map(({ code }) => code);
    expect(await missing(await fillIn(await download(), typed))).toContain('EVIDENCE_MISSING');
    const filled = await fillIn(await download(), typed, [A_ROW]);
    expect(await missing(filled)).toEqual([]);
    await accept(everything(await compare(filled)));
    const approver = await desk.person('AGENCY_APPROVER', 'ecuador/mintel');
    const { filing } = await desk.openFiling(approver, REPORT);
    const { id, version } = filing;
    const submitted = await desk.submitFiling(approver, { id: id ?? '', version, requestKey: 'r1' });
    expect(submitted.status).toBe('SUBMITTED');
  });

  it('is taken over piece by piece', async () => {
    const second = { ...A_ROW, title: 'Acta', url: 'https://example.org/acta' };
    const diff = await compare(await fillIn(await download(), { [H]: { before: 'Nada.' } }, [A_ROW, second]));
    const patch = diff.rows[0]?.patch ?? '';
    await accept([{ patch, take: 'TICKED', ticked: ['evidence.1'] }]);
    expect(await evidenceOf()).toMatchObject([{ title: 'Acta' }]);
    expect((await desk.openFiling(editor, REPORT)).filing.content.before).toBeNull();
  });

  it('names cell and rule of what is not in order', async () => {
    const rows = [
      { ...A_ROW, url: 'ftp://example.org/x' },
      { ...A_ROW, url: null },
      { ...A_ROW, title: ' ', kind: 'Poema' },
      { ...A_ROW, title: null, language: null },
      { ...A_ROW, issuedOn: '2031' },
      { ...A_ROW, issuedOn: '30/02/2026' },
      { ...A_ROW, milestone: null },
      { ...A_ROW, milestone: 'C03-H06' },
    ];
    const { faults, changes } = await compare(await fillIn(await download(), {}, rows));
    expect(changes).toBe(0);
    expect(faults.map(({ cell }) => cell).sort()).toEqual([
      ...['B10', 'B9', 'C3', 'C4', 'D5', 'D6', 'E5', 'F6', 'G7', 'G8'].map((cell) => `Evidencia!${cell}`),
    ]);
    const said = (cell: string) => faults.find((fault) => fault.cell === `Evidencia!${cell}`)?.message;
    expect(said('C4')).toContain('página del reporte');
    expect(said('B10')).toContain('C03-H06');
  });

  it('says what it does not change or remove, and why', async () => {
    const { evidence } = await add();
    await add({ ...AN_ADDRESS, title: 'Foto', url: 'https://example.org/foto' });
    const file = await download();
    expect(await compare(await withoutRow(file, 'Foto'))).toEqual({ ...NO_CHANGES, kept: ['Foto'] });
    const own = { ...A_ROW, key: evidence[0]?.id ?? '', url: AN_ADDRESS.url, title: 'Otro', issuedOn: '2026-11' };
    const changed = await compare(await fillIn(await withoutRow(file, AN_ADDRESS.title), {}, [own]));
    expect(changed).toMatchObject({ changes: 0, kept: [], faults: [{ cell: expect.stringMatching(/!D\d+$/u) }] });

    await desk.removeEvidence(editor, {
      filing: (await desk.openFiling(editor, REPORT)).filing.id ?? '',
      evidence: evidence[0]?.id ?? '',
    });
    expect((await compare(file)).faults).toEqual([
      { cell: 'Evidencia!C3', message: expect.stringContaining('se quitó del borrador') as string },
    ]);
  });

  it('takes a copied row for a new one, and tells that the draft has its address already', async () => {
    const { evidence } = await add();
    const copied = { ...A_ROW, key: evidence[0]?.id ?? '', url: AN_ADDRESS.url, title: 'Acta firmada' };
    const { rows, faults } = await compare(await fillIn(await download(), {}, [copied]));
    expect(faults).toEqual([]);
    expect(rows[0]?.evidence).toMatchObject([{ title: 'Acta firmada', twin: AN_ADDRESS.title }]);
  });

  it('shows a file by its name and hash, and does not read it', async () => {
    const sha256 = 'a'.repeat(64);
    const file = { sha256, size: 3, mediaType: 'application/pdf', fileName: 'acta.pdf', scan: 'NOT_SCANNED' } as const;
    await desk.addEvidence(editor, { key: REPORT, facts: { ...AN_ADDRESS, url: '' }, file });
    const sheet = await fillIn(await download(), {});
    expect(await compare(sheet)).toEqual(NO_CHANGES);
    expect(await compare(await withoutRow(sheet, `acta.pdf (SHA-256 ${sha256})`))).toMatchObject({
      kept: [AN_ADDRESS.title],
    });
  });

  it('is refused by itself where a report has as many pieces as it may, and when it was submitted meanwhile', async () => {
    const many = Array.from({ length: 51 }, (_, n) => ({ ...A_ROW, url: `https://example.org/${n}` }));
    const full = await compare(await fillIn(await download(), {}, many));
    expect([full.changes, full.faults.map(({ cell }) => cell)]).toEqual([50, ['Evidencia!C53']]);

    const both = await fillIn(await download(), { [OTHER]: { before: 'Nada.' } }, [A_ROW]);
    const diff = await compare(both);
    const { id, version } = (await desk.saveDraft(editor, { key: REPORT, version: 0, answers: IN_ORDER })).filing;
    const approver = await desk.person('AGENCY_APPROVER', 'ecuador/mintel');
    await desk.submitFiling(approver, { id: id ?? '', version, requestKey: 'r1' });
    expect(await accept(everything(diff))).toMatchObject({
      saved: [{ id: OTHER }],
      refused: [{ milestone: { id: H }, code: 'FILING_STATUS' }],
    });
  });

  it('is compared again as the page carried it', async () => {
    const diff = await compare(await fillIn(await download(), { [H]: { before: 'Nada.' } }, [A_ROW]));
    const patches = diff.rows.map(({ patch }) => patch);
    expect(await desk.compareSheetAgain(editor, { key: KEY, patches, locale: 'es' })).toEqual(diff);
  });
});
