import { readFileSync } from 'node:fs';
import { readXlsx, type Sheet, writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { COLUMNS, FORM, LIST_COLUMNS } from '#server/testing/form-sheet.ts';
import { type Added, fillIn } from '#server/testing/sheets.ts';
import { fromCell, MAX_TEXT, sameValue } from './cell-values.ts';
import { cellAddress, columnLetters, type FormColumn, MARK } from './form.ts';
import { readForm } from './read-form.ts';
import { writeForm } from './write-form.ts';

const OPTIONS = { columns: COLUMNS, listColumns: LIST_COLUMNS.filter(({ locked }) => !locked), dayFirst: true };

/** Cells of a form that somebody typed into another program: ids above, headers, then these rows. */
async function typed(rows: (string | number | boolean | null)[][], more: Partial<WriteSheet> = {}) {
  const head = [MARK + 'x', ...COLUMNS.map(({ id }) => id)];
  const sheet = { name: 'x', rows: [head, head.map(() => 'cabecera'), ...rows], ...more };
  return readForm(await writeXlsx({ sheets: [sheet] }), OPTIONS);
}

describe('a form that is written', () => {
  it('is read back the same, whatever its texts look like', async () => {
    const { stamp, rows, findings } = await readForm(await writeForm(FORM), OPTIONS);
    expect(findings).toEqual([]);
    expect(stamp).toBe(FORM.stamp);
    expect(rows).toEqual(
      FORM.rows.map(({ key, cells }, row) => ({
        key,
        cells: Object.fromEntries(
          COLUMNS.map(({ id }, at) => [id, { address: cellAddress(row + 2, at + 1), value: cells[id] ?? null }]),
        ),
      })),
    );
  });

  it('is read back the same after LibreOffice has opened and saved it', async () => {
    // Made from `FORM`: soffice --convert-to "xlsx:Calc MS Excel 2007 XML"; make it anew when the form changes.
    const saved = new URL('../testing/files/form-saved-by-libreoffice.xlsx', import.meta.url);
    const read = await readForm(readFileSync(saved), OPTIONS);
    expect([read.stamp, read.findings]).toEqual([FORM.stamp, []]);
    expect(read).toEqual(await readForm(await writeForm(FORM), OPTIONS));
  });

  it('holds no formula', async () => {
    const { sheets } = await readXlsx(await writeForm(FORM), { readStyles: true });
    const cells = sheets.flatMap((sheet) => [...(sheet.cells?.values() ?? [])]);
    expect(cells.filter(({ formula, type }) => formula !== undefined || type === 'formula')).toEqual([]);
    expect(sheets[1]?.rows[3]?.[1]).toBe('=HYPERLINK("http://example.org")');
  });

  it('guides whoever fills it in', async () => {
    const { sheets } = await readXlsx(await writeForm(FORM), { readStyles: true });
    const [instructions, form] = sheets as [Sheet, Sheet, Sheet];
    const cell = (at: string) => form.cells?.get(at);
    expect(instructions.rows).toEqual([['Llene las celdas blancas.'], ['=No es una fórmula']]);
    expect(form).toMatchObject({ freezePane: { rows: 2, columns: 2 }, protection: { sheet: true } });
    expect(form.rowDefs?.get(0)).toMatchObject({ hidden: true });
    expect(form.columns).toMatchObject([{ hidden: true }, {}, {}, {}, {}, {}, { width: 60 }]);
    const open = { style: { protection: { locked: false } } };
    expect(cell('1,2')).toMatchObject({ comment: { text: 'Elija de la lista.' } });
    expect(cell('2,1')).not.toMatchObject(open);
    for (const at of ['2,2', '3,2']) expect(cell(at)).toMatchObject(open);
  });

  it('offers choices and checks values where they are typed', async () => {
    const { sheets } = await readXlsx(await writeForm(FORM), { readStyles: true });
    const [, form, , lists] = sheets as [Sheet, Sheet, Sheet, Sheet];
    expect(form.dataValidations?.map(({ type, range, formula1 }) => [type, range, formula1])).toEqual([
      ['list', 'C3:C7', "'Listas'!$B$1:$B$3"],
      ['decimal', 'D3:D7', '0'],
      ['whole', 'E3:E7', '0'],
      ['date', 'F3:F7', '36526'],
    ]);
    expect(form.conditionalRules?.map(({ range, formula }) => [range, formula])).toEqual([
      ['G3:G7', 'AND($C3="En ejecución",LEN(TRIM($G3))=0)'],
    ]);
    expect(lists.hidden).toBe(true);
    expect(lists.rows.map((row) => row[1])).toEqual(['Cumplido', 'En ejecución', 'No iniciado']);
  });

  it('has a list beside it: what is there is locked, empty rows are open, choices are its own', async () => {
    const { sheets } = await readXlsx(await writeForm(FORM), { readStyles: true });
    const [, , list, lists] = sheets as [Sheet, Sheet, Sheet, Sheet];
    const open = { style: { protection: { locked: false } } };
    expect(list.cells?.get('2,2')).not.toMatchObject(open);
    for (const at of ['3,1', '3,2', '5,3']) expect(list.cells?.get(at)).toMatchObject(open);
    expect(list.cells?.get('3,4')).not.toMatchObject(open);
    expect(list.dataValidations).toMatchObject([{ type: 'list', range: 'B3:B6', formula1: "'Listas'!$G$1:$G$2" }]);
    expect(lists.rows.map((row) => row[6] ?? null)).toEqual(['H01', 'H02', null]);
    expect((await readForm(await writeForm(FORM), OPTIONS)).list).toEqual([
      {
        key: 'e1',
        cells: {
          code: { address: 'Evidencia!B3', value: 'H01' },
          url: { address: 'Evidencia!C3', value: 'https://example.org/acta' },
          issued: { address: 'Evidencia!D3', value: '2026-11' },
        },
      },
    ]);
    expect((await readForm(await writeForm({ ...FORM, list: null }), OPTIONS)).list).toBeNull();
  });

  it('takes rows that were added to the list, also copied ones, and tells what of them cannot be read', async () => {
    const rows: Added = [
      { code: 'H02' },
      { url: 'https://example.org/b', issued: 2026 },
      { key: 'e1', code: 'H01' },
      { code: 'H9' },
    ];
    const { list, findings } = await readForm(await fillIn(await writeForm(FORM), {}, rows), OPTIONS);
    const told = list?.map(({ key, cells }) => [key, cells['code']?.value, cells['issued']?.value]);
    expect(told).toEqual([
      ['e1', 'H01', '2026-11'],
      ['', 'H02', null],
      ['', null, '2026'],
      ['', 'H01', null],
      ['', undefined, null],
    ]);
    // Percentages lose their format where the file is written anew.
    expect(findings.filter(({ column }) => column !== 'percent')).toEqual([
      { cell: 'Evidencia!B7', key: '', column: 'code', code: 'CELL_CHOICE' },
    ]);
  });

  it('may have no rows', async () => {
    expect((await readForm(await writeForm({ ...FORM, rows: [] }), OPTIONS)).rows).toEqual([]);
  });

  it('never cuts a text silently', async () => {
    const rows = [{ key: 'k', cells: { narrative: 'x'.repeat(MAX_TEXT + 1) } }];
    await expect(writeForm({ ...FORM, rows })).rejects.toThrow(RangeError);
  });
});

describe('a cell that somebody filled in', () => {
  const column = (kind: FormColumn['kind']) =>
    [...COLUMNS, ...LIST_COLUMNS].find((found) => found.kind === kind && !found.locked) as FormColumn;
  const date = new Date('2026-03-04T00:00:00Z');
  it.each([
    ['text', { value: ' a\r\nb ' }, 'a\nb'],
    ['text', { value: '   ' }, null],
    ['text', { value: 5 }, '5'],
    ['text', { value: date, type: 'date' }, 'CELL_TEXT'],
    ['partialDate', { value: ' 2026-11 ' }, '2026-11'],
    ['partialDate', { value: 2026 }, '2026'],
    ['partialDate', { value: date, type: 'date' }, '2026-03-04'],
    ['partialDate', { value: '4/3/2026' }, '2026-03-04'],
    ['partialDate', { value: 'noviembre' }, 'noviembre'],
    ['partialDate', { value: true }, 'CELL_DATE'],
    ['text', { value: true }, 'CELL_TEXT'],
    ['integer', { value: 7 }, 7],
    ['integer', { value: ' 7 ' }, 7],
    ['integer', { value: 7.5 }, 'CELL_INTEGER'],
    ['integer', { value: -1 }, 'CELL_INTEGER'],
    ['integer', { value: 'siete' }, 'CELL_INTEGER'],
    ['integer', { value: date }, 'CELL_INTEGER'],
    ['percent', { value: 0.55, style: { numFmt: '0%' } }, 55],
    ['percent', { value: 1, style: { numFmt: '0.00%' } }, 100],
    ['percent', { value: 0, style: { numFmt: 'General' } }, 0],
    ['percent', { value: 40 }, 40],
    ['percent', { value: '40 %' }, 40],
    ['percent', { value: '33,5' }, 33.5],
    ['percent', { value: 0.5 }, 'CELL_PERCENT'],
    ['percent', { value: 1 }, 'CELL_PERCENT'],
    ['percent', { value: 101 }, 'CELL_PERCENT'],
    ['percent', { value: 1.2, style: { numFmt: '0%' } }, 'CELL_PERCENT'],
    ['percent', { value: 'casi todo' }, 'CELL_PERCENT'],
    ['date', { value: date, type: 'date' }, '2026-03-04'],
    ['date', { value: '2026-03-04' }, '2026-03-04'],
    ['date', { value: '2026-03-04T00:00:00' }, '2026-03-04'],
    ['date', { value: '4/3/2026' }, '2026-03-04'],
    ['date', { value: '31/02/2026' }, 'CELL_DATE'],
    ['date', { value: 'marzo' }, 'CELL_DATE'],
    ['date', { value: 46_000 }, 'CELL_DATE'],
    ['choice', { value: 'En ejecución' }, 'STARTED'],
    ['choice', { value: ' en  EJECUCION' }, 'STARTED'],
    ['choice', { value: 'STARTED' }, 'STARTED'],
    ['choice', { value: 'casi' }, 'CELL_CHOICE'],
    ['choice', { value: null }, null],
    ['text', { value: 'x', formula: 'A1' }, 'CELL_FORMULA'],
    ['percent', { value: null, type: 'formula' }, 'CELL_FORMULA'],
    ['text', { value: '#REF!', type: 'error' }, 'CELL_ERROR'],
  ] as const)('%s %j is %j', (kind, cell, expected) => {
    const read = fromCell(cell, column(kind), true);
    expect(read.ok ? read.value : read.code).toBe(expected);
  });

  it('with a date that can mean two days is not guessed in English', () => {
    expect(fromCell({ value: '4/3/2026' }, column('date'), false)).toEqual({ ok: false, code: 'CELL_DATE' });
  });

  it.each([
    ['a\r\nb ', 'a\nb', true],
    ['', null, true],
    [1, 1, true],
    ['1', 1, false],
    ['a', 'b', false],
  ])('%j and %j are the same: %s', (one, other, same) => {
    expect(sameValue(one, other)).toBe(same);
  });
});

describe('a form that came back', () => {
  it('is read by its ids, in whatever order and with whatever between them', async () => {
    const rows = [
      [`${MARK}s`, 'narrative', null, 'mine', 'state'],
      ['', 'Relato', '', '', 'Estado'],
      ['k1', 'Hecho', 'x', 'y', 'Cumplido'],
    ];
    const file = await writeXlsx({
      sheets: [
        { name: 'a', rows: [['otra']] },
        { name: 'b', rows },
      ],
    });
    const columns = COLUMNS.filter(({ id }) => ['state', 'narrative'].includes(id));
    expect(await readForm(file, { columns, dayFirst: true })).toEqual({
      stamp: 's',
      list: null,
      findings: [],
      rows: [
        {
          key: 'k1',
          cells: { narrative: { address: 'B3', value: 'Hecho' }, state: { address: 'E3', value: 'COMPLETE' } },
        },
      ],
    });
  });

  it('names cell, row and rule of everything that cannot be taken over, and takes the rest', async () => {
    const { rows, findings } = await typed([
      ['k1', 'H1', 'casi', 2, 1.5, 'ayer', 'bien'],
      [null, null, null, null, null, null, null],
      ['k1', 'H1', null, null, null, null, 'otra vez'],
      [null, 'H9', null, null, null, null, 'sin clave'],
    ]);
    expect(findings).toEqual([
      { cell: 'C3', key: 'k1', column: 'state', code: 'CELL_CHOICE' },
      { cell: 'E3', key: 'k1', column: 'activities', code: 'CELL_INTEGER' },
      { cell: 'F3', key: 'k1', column: 'until', code: 'CELL_DATE' },
      { cell: 'A5', key: 'k1', column: null, code: 'KEY_REPEATED' },
      { cell: 'B6', key: null, column: null, code: 'KEY_MISSING' },
    ]);
    expect(rows).toEqual([
      {
        key: 'k1',
        cells: {
          code: { address: 'B3', value: 'H1' },
          percent: { address: 'D3', value: 2 },
          narrative: { address: 'G3', value: 'bien' },
        },
      },
    ]);
  });

  it('with a formula names its cell and never takes its result', async () => {
    const cells = new Map([
      ['2,6', { value: 'x', formula: 'HYPERLINK("http://example.org","x")', formulaResult: 'x' }],
    ]);
    const { rows, findings } = await typed([['k1', 'H1', null, null, null, null, null]], { cells });
    expect(findings).toEqual([{ cell: 'G3', key: 'k1', column: 'narrative', code: 'CELL_FORMULA' }]);
    expect(rows[0]?.cells).not.toHaveProperty('narrative');
  });

  it('without a column, or with one twice, says so', async () => {
    const rows = [[`${MARK}s`, 'state', 'state']];
    const file = await writeXlsx({ sheets: [{ name: 'b', rows }] });
    const columns = COLUMNS.filter(({ id }) => ['state', 'narrative'].includes(id));
    expect((await readForm(file, { columns, dayFirst: true })).findings).toEqual([
      { cell: 'C2', key: null, column: 'state', code: 'COLUMN_REPEATED' },
      { cell: null, key: null, column: 'narrative', code: 'COLUMN_MISSING' },
    ]);
  });

  it('is no form when nothing marks it', async () => {
    const file = await writeXlsx({ sheets: [{ name: 'x', rows: [['a', 'b']] }] });
    await expect(readForm(file, OPTIONS)).rejects.toMatchObject({ code: 'INVALID', detail: 'SHEET_NOT_FORM' });
  });
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});
