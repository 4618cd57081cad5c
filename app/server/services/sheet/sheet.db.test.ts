import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SheetChoice, SheetDiff, SheetKey } from '#contracts/filing-sheet.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { filingDesk, type FilingDesk, IN_ORDER, keyOf, PERIOD, PLAN } from '#server/testing/filing.ts';
import { fillIn, type Typed } from '#server/testing/sheets.ts';

const KEY: SheetKey = { plan: PLAN, period: PERIOD, source: 'AGENCY_SELF', organization: 'ecuador/mintel' };
const H = 'C01-H07';
const DRAFT = { version: 0, changedMeanwhile: false, evidence: [] };
const A_CHOICE: SheetChoice = {
  patch: JSON.stringify({ milestone: H, ...DRAFT, cells: { narrative: { address: 'J3', value: 'Se hizo.' } } }),
  ...{ take: 'ALL', ticked: [] },
};
let desk: FilingDesk;
let editor: Actor;

beforeEach(async () => {
  desk = await filingDesk();
  editor = await desk.person('AGENCY_EDITOR', 'ecuador/mintel');
});
afterEach(() => desk.db.remove());

const download = (locale: 'es' | 'en' = 'es') => desk.sheetFile(editor, { key: KEY, locale });
const compare = (file: Uint8Array, locale: 'es' | 'en' = 'es') => desk.compareSheet(editor, { key: KEY, file, locale });
const draft = async (milestone = H) => (await desk.openFiling(editor, keyOf(milestone, 'ecuador/mintel'))).filing;
const everything = ({ rows }: SheetDiff): SheetChoice[] => rows.map(({ patch }) => ({ ...A_CHOICE, patch }));
const FILLED: Typed = {
  [H]: {
    ...{ state: 'Ejecución', percent: '60 %', narrative: 'Se publicó la guía.', challenges: 'Faltó personal.' },
    ...{ activities: 3, sector_SOCIEDAD_CIVIL: 'Sí', initiative_ESCAZU: 'Artículo 5', initiative_SDG: 'x' },
    ...{ fulfilled1: 'No', reason1: 'No respondió.' },
  },
};

describe('a spreadsheet of a period', () => {
  it('holds the milestones that the body can write now, with what their drafts hold', async () => {
    await desk.saveDraft(editor, { key: keyOf(H, 'ecuador/mintel'), version: 0, answers: IN_ORDER });
    const page = await desk.sheetPage(editor, KEY);
    expect(page.rows).toBe((await desk.whatIOwe(editor)).reports.length);
    expect(await compare(await download())).toEqual({ rows: [], changes: 0, kept: [], faults: [] });
  });

  it.each(['es', 'en'] as const)('that comes back unchanged has no changes, downloaded in %s', async (locale) => {
    for (const reader of ['es', 'en'] as const) {
      expect(await compare(await download(locale), reader)).toEqual({ rows: [], changes: 0, kept: [], faults: [] });
    }
  });

  it('is compared cell by cell, accepted, and then has no changes', async () => {
    const filled = await fillIn(await download(), FILLED);
    const diff = await compare(filled);
    expect([diff.changes, diff.faults, diff.rows.length]).toEqual([10, [], 1]);
    const [row] = diff.rows;
    expect(row?.changes.find(({ column }) => column === 'percent')).toMatchObject({
      before: 'vacío',
      after: '60\u00a0%',
    });
    expect(row).toMatchObject({ changedMeanwhile: false, missing: [] });
    expect((await draft()).id).toBeNull();

    const accepted = await desk.acceptSheet(editor, { key: KEY, choices: everything(diff) });
    expect(accepted.saved.map(({ id }) => id)).toEqual([H]);
    expect((await draft()).content).toMatchObject({
      ...{ state: 'EJECUCION', percent: 60, narrative: 'Se publicó la guía.', activities: 3 },
      ...{ sectors: ['SOCIEDAD_CIVIL'] },
      initiatives: [
        { code: 'SDG', point: null },
        { code: 'ESCAZU', point: 'Artículo 5' },
      ],
      partnerFulfilled: [{ about: 'ecuador/redam', fulfilled: false, reason: 'No respondió.' }],
    });
    expect((await compare(filled)).changes).toBe(0);
  });

  it('names cell and reason of what is not taken over, and takes the rest', async () => {
    const typed = { [H]: { state: 'casi', percent: '140 %', activities: 2.5, narrative: 'Se publicó.' } };
    const { rows, faults } = await compare(await fillIn(await download(), typed));
    expect(faults.map(({ cell }) => cell?.replace(/\d+$/u, ''))).toEqual(['H', 'J', 'P']);
    for (const { message } of faults) expect(message).not.toBe('');
    expect(rows.flatMap(({ changes }) => changes.map(({ column }) => column))).toEqual(['narrative']);
  });

  it('tells what a report would then still need, which is no reason not to save it', async () => {
    const { rows } = await compare(await fillIn(await download(), { [H]: { state: 'Completado' } }));
    expect(rows[0]?.missing.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['NARRATIVE_MISSING', 'EVIDENCE_MISSING']),
    );
  });

  it('says where a draft was changed after it was made, and never overwrites one that is changed during comparison', async () => {
    const filled = await fillIn(await download(), FILLED);
    await desk.saveDraft(editor, {
      key: keyOf(H, 'ecuador/mintel'),
      version: 0,
      answers: { nextSteps: 'Otro texto.' },
    });
    const diff = await compare(filled);
    expect(diff.rows[0]).toMatchObject({ changedMeanwhile: true });
    const { version } = await draft();
    await desk.saveDraft(editor, { key: keyOf(H, 'ecuador/mintel'), version, answers: { before: 'Nada.' } });
    const accepted = await desk.acceptSheet(editor, { key: KEY, choices: everything(diff) });
    expect(accepted).toMatchObject({ saved: [], refused: [{ milestone: { id: H }, code: 'FILING_CHANGED' }] });
    expect((await draft()).content).toMatchObject({ narrative: null, before: 'Nada.' });
  });

  it('of another body or period, and one that is none, is refused', async () => {
    const file = await download();
    const other = await desk.person('AGENCY_EDITOR', 'ecuador/sercop');
    const theirs = { ...KEY, organization: 'ecuador/sercop' };
    await expect(desk.compareSheet(other, { key: theirs, file, locale: 'es' })).rejects.toMatchObject({
      detail: 'SHEET_OTHER',
    });
    await expect(compare(new Uint8Array([1, 2, 3]))).rejects.toMatchObject({ detail: 'SHEET_NOT_XLSX' });
    await expect(compare(new Uint8Array())).rejects.toMatchObject({ detail: 'SHEET_EMPTY' });
  });

  it('is shut to other bodies, sides and roles', async () => {
    const others = [
      await desk.person('AGENCY_EDITOR', 'ecuador/sercop'),
      await desk.person('COUNTERPART', 'ecuador/redam'),
      await desk.person('POINT_OF_CONTACT'),
      await desk.person('ADMIN'),
    ];
    for (const actor of others) {
      for (const work of [
        () => desk.sheetPage(actor, KEY),
        () => desk.sheetFile(actor, { key: KEY, locale: 'es' }),
        () => desk.compareSheet(actor, { key: KEY, locale: 'es', file: new Uint8Array() }),
        () => desk.acceptSheet(actor, { key: KEY, choices: [A_CHOICE] }),
      ]) {
        await expect(work()).rejects.toMatchObject({ code: 'FORBIDDEN' });
      }
    }
  });

  it.each([
    [[], 'SHEET_NOTHING_CHOSEN'],
    [['{'], 'SHEET_PATCH'],
    [['{"milestone":"C01-H07","version":-1,"cells":{}}'], 'SHEET_PATCH'],
    [[JSON.stringify({ milestone: H, ...DRAFT, cells: {} })], 'SHEET_NOTHING_CHOSEN'],
  ])('refuses %j as rows', async (patches, detail) => {
    const choices = patches.map((patch) => ({ ...A_CHOICE, patch }));
    await expect(desk.acceptSheet(editor, { key: KEY, choices })).rejects.toMatchObject({ code: 'INVALID', detail });
  });

  it('is taken over cell by cell: what is not ticked stays as it was, and is still a change', async () => {
    const filled = await fillIn(await download(), { ...FILLED, 'C09-H04': { nextSteps: 'Seguir.' } });
    const { rows } = await compare(filled);
    const [first, second] = rows.map(({ patch }) => patch) as [string, string];
    const ticked = ['state', 'initiative_ESCAZU', 'sector_SOCIEDAD_CIVIL'];
    const choices = [
      { patch: first, take: 'TICKED', ticked },
      { patch: second, take: 'NONE', ticked: ['nextSteps'] },
    ] as const;
    const accepted = await desk.acceptSheet(editor, { key: KEY, choices });
    expect(accepted).toMatchObject({ saved: [{ id: H }], refused: [] });
    const { content } = await draft();
    expect(content).toMatchObject({ state: 'EJECUCION', narrative: null, percent: null, sectors: ['SOCIEDAD_CIVIL'] });
    expect(content.initiatives).toEqual([{ code: 'ESCAZU', point: 'Artículo 5' }]);
    expect((await draft('C09-H04')).id).toBeNull();
    expect((await compare(filled)).changes).toBe(8);
  });

  it('keeps what one milestone refuses from costing the others, and compares it again', async () => {
    const filled = await fillIn(await download(), { ...FILLED, 'C09-H04': { nextSteps: 'Seguir.' } });
    const diff = await compare(filled);
    const answers = { narrative: 'Otro texto.' };
    await desk.saveDraft(editor, { key: keyOf(H, 'ecuador/mintel'), version: 0, answers });
    const accepted = await desk.acceptSheet(editor, { key: KEY, choices: everything(diff) });
    expect(accepted).toMatchObject({ saved: [{ id: 'C09-H04' }], refused: [{ code: 'FILING_CHANGED' }] });
    const patches = accepted.refused.map(({ patch }) => patch);
    const again = await desk.compareSheetAgain(editor, { key: KEY, patches, locale: 'es' });
    expect(again.rows).toMatchObject([{ milestone: { id: H }, changedMeanwhile: true }]);
    expect(again.rows[0]?.changes.find(({ column }) => column === 'narrative')).toEqual({
      ...diff.rows[0]?.changes.find(({ column }) => column === 'narrative'),
      before: 'Otro texto.',
    });
    expect(await desk.acceptSheet(editor, { key: KEY, choices: everything(again) })).toMatchObject({ refused: [] });
    expect((await draft()).content.narrative).toBe('Se publicó la guía.');
  });

  it('serves counterparts and the forum with the questions of their side', async () => {
    const counterpart = await desk.person('COUNTERPART', 'ecuador/redam');
    const key = { ...KEY, source: 'COUNTERPART', organization: 'ecuador/redam' } as const;
    const file = await desk.sheetFile(counterpart, { key, locale: 'en' });
    const typed = { [H]: { state: 'Ejecución', perceivedChange: 'MEJORO_POCO' } };
    const diff = await desk.compareSheet(counterpart, { key, locale: 'es', file: await fillIn(file, typed) });
    expect([diff.changes, diff.faults]).toEqual([2, []]);
  });
});
