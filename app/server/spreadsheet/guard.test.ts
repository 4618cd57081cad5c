import { describe, expect, it } from 'vitest';
import { COLUMNS, FORM } from '#server/testing/form-sheet.ts';
import { PDF, XLSM } from '#server/testing/hostile-files.ts';
import { workbook } from '#server/testing/workbook.ts';
import { zipOf } from '#server/testing/zip.ts';
import { MARK } from './form.ts';
import { guardWorkbook, SHEET_LIMITS } from './guard.ts';
import { readForm } from './read-form.ts';
import { writeForm } from './write-form.ts';

const cell = (at: string, text = 'x') => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;
const rels = (body: string) => ({
  name: 'xl/worksheets/_rels/sheet1.xml.rels',
  body: `<Relationships>${body}</Relationships>`,
});
const guard = async (file: Uint8Array) => {
  try {
    await guardWorkbook(file, SHEET_LIMITS);
    return 'PASSES';
  } catch (failure) {
    const { detail, subject } = failure as { detail: string; subject: string | null };
    return [detail, ...(subject ? [subject] : [])].join(' ');
  }
};

describe('a workbook', () => {
  it('that is a form passes', async () => {
    expect(await guard(await writeForm(FORM))).toBe('PASSES');
  });

  it('with links that a person may follow, and empty rows down to the last, passes', async () => {
    const link = '<Relationship Id="r1" Type="http://x/hyperlink" Target="https://example.org" TargetMode="External"/>';
    const rows = row(1, cell('A1')) + '<row r="1048576"><c r="XFD1048576" s="0"/><c r="A1048576" s="0"></c></row>';
    expect(await guard(workbook({ rows, parts: [rels(link)] }))).toBe('PASSES');
  });

  const zeros = 'x'.repeat(30 * 1024 * 1024);
  it.each([
    ['an empty file', () => new Uint8Array(), 'SHEET_EMPTY'],
    ['6 MB', () => new Uint8Array(6 * 1024 * 1024), 'SHEET_TOO_LARGE 5'],
    ['a PDF', () => PDF, 'SHEET_NOT_XLSX'],
    ['another archive', () => zipOf([{ name: 'a.txt', body: 'x' }]), 'SHEET_NOT_XLSX'],
    ['an old Excel file', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'SHEET_NOT_XLSX'],
    [
      'an encrypted one',
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptionInfo', 'utf16le')]),
      'SHEET_ENCRYPTED',
    ],
    ['half of one', () => workbook({ rows: '' }).subarray(0, 900), 'SHEET_BROKEN'],
    ['a bomb that says so', () => workbook({ rows: '', parts: [{ name: 'xl/a.xml', body: zeros }] }), 'SHEET_BOMB'],
    [
      'a bomb that lies',
      () => workbook({ rows: '', parts: [{ name: 'xl/a.xml', body: zeros, claimedSize: 1000 }] }),
      'SHEET_BOMB',
    ],
    [
      'a part that is less than it says',
      () => workbook({ rows: '', parts: [{ name: 'a.xml', body: 'x', claimedSize: 9 }] }),
      'SHEET_BROKEN',
    ],
    [
      'ten thousand parts',
      () => workbook({ rows: '', parts: Array.from({ length: 10_000 }, (_, n) => ({ name: `xl/${n}.xml` })) }),
      'SHEET_BOMB',
    ],
    ['macros', () => XLSM, 'SHEET_MACROS'],
    ['Excel 4 macros', () => workbook({ rows: '', parts: [{ name: 'xl/macrosheets/sheet1.xml' }] }), 'SHEET_MACROS'],
    ['controls', () => workbook({ rows: '', parts: [{ name: 'xl/activeX/activeX1.bin' }] }), 'SHEET_MACROS'],
    [
      'a type with macros',
      () =>
        workbook({
          rows: '',
          parts: [{ name: '[Content_Types].xml', body: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' }],
        }),
      'SHEET_MACROS',
    ],
    [
      'other workbooks',
      () => workbook({ rows: '', parts: [{ name: 'xl/externalLinks/externalLink1.xml' }] }),
      'SHEET_EXTERNAL',
    ],
    ['a connection', () => workbook({ rows: '', parts: [{ name: 'xl/connections.xml' }] }), 'SHEET_EXTERNAL'],
    [
      'a picture from elsewhere',
      () =>
        workbook({
          rows: '',
          parts: [rels('<Relationship Type="http://x/image" TargetMode="External" Target="http://example.org/x"/>')],
        }),
      'SHEET_EXTERNAL',
    ],
    [
      'entities that grow',
      () =>
        workbook({
          rows: '',
          strings: '',
          parts: [{ name: 'xl/sharedStrings.xml', body: '<!DOCTYPE x [<!ENTITY a "b">]><sst/>' }],
        }),
      'SHEET_BROKEN',
    ],
    ['a path outside', () => workbook({ rows: '', parts: [{ name: '../../x.xml' }] }), 'SHEET_BROKEN'],
    ['row ten million', () => workbook({ rows: row(10_000_000, cell('A10000000')) }), 'SHEET_TOO_MANY_ROWS 5000'],
    ['a million rows', () => workbook({ rows: '<row/>'.repeat(1_000_000) }), 'SHEET_TOO_MANY_ROWS 5000'],
    ['the last column', () => workbook({ rows: row(1, cell('XFD1')) }), 'SHEET_TOO_MANY_COLUMNS 200'],
    [
      'too many cells',
      () => workbook({ rows: row(1, '<c><v>1</v></c>'.repeat(200_001)) }),
      'SHEET_TOO_MANY_CELLS 200000',
    ],
    [
      'a sheet under another name',
      () =>
        workbook({ rows: '', parts: [{ name: 'xl/media/x.png', body: `<sheetData>${row(9_000, cell('A9000'))}` }] }),
      'SHEET_TOO_MANY_ROWS 5000',
    ],
  ])('with %s is refused', async (_, file, expected) => {
    expect(await guard(file())).toBe(expected);
  });

  it('damaged anywhere is refused or read, and never breaks', async () => {
    const whole = await writeForm(FORM);
    for (let at = 0; at < whole.length; at += 97) {
      const damaged = Uint8Array.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 0x55;
      const outcome = await readForm(damaged, { columns: COLUMNS, dayFirst: true }).catch(
        (failure: unknown) => failure,
      );
      expect(outcome).toMatchObject(
        'rows' in (outcome as object) ? { findings: expect.any(Array) as [] } : { code: 'INVALID' },
      );
    }
  });

  it('at its limits is read in bounded time and memory', async () => {
    const before = process.memoryUsage.rss();
    const corner =
      row(1, cell('A1', MARK) + cell('B1', 'code')) +
      row(5000, cell('GR5000')) +
      '<row r="1048576"><c r="XFD1048576" s="0"/></row>';
    const { rows } = await readForm(workbook({ rows: corner }), { columns: COLUMNS, dayFirst: true });
    expect(rows).toEqual([]);
    expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 1024 * 1024);
  });
});

describe('texts of other programs', () => {
  const read = async (cells: string, strings = '') => {
    const head = row(1, cell('A1', `${MARK}s`) + cell('B1', 'narrative') + cell('C1', 'until'));
    const file = workbook({ rows: head + row(3, cell('A3', 'k') + cells), strings });
    const columns = COLUMNS.filter(({ id }) => ['narrative', 'until'].includes(id));
    const { rows, findings } = await readForm(file, { columns, dayFirst: true });
    return findings.length > 0 ? findings[0]?.code : rows[0]?.cells['narrative']?.value;
  };

  it.each([
    ['shared', '<c r="B3" t="s"><v>1</v></c>', '<si><t>otro</t></si><si><t>hecho</t></si>', 'hecho'],
    [
      'rich',
      '<c r="B3" t="s"><v>0</v></c>',
      '<si><r><t xml:space="preserve">he</t></r><r><rPr><b/></rPr><t>cho</t></r></si>',
      'hecho',
    ],
    [
      'rich with a reading aid',
      '<c r="B3" t="s"><v>0</v></c>',
      '<si><t>hecho</t><rPh sb="0" eb="1"><t>x</t></rPh></si>',
      'hecho',
    ],
    ['inline', '<c r="B3" t="inlineStr"><is><t>hecho</t></is></c>', '', 'hecho'],
    ['inline and rich', '<c r="B3" t="inlineStr"><is><r><t>he</t></r><r><t>cho</t></r></is></c>', '', 'hecho'],
    ['with signs', '<c r="B3" t="inlineStr"><is><t>a &lt;b&gt; &amp; &#241;_x000D_\n</t></is></c>', '', 'a <b> & ñ'],
    ['a result', '<c r="B3" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>', '', 'CELL_FORMULA'],
    ['a shared formula', '<c r="B3"><f t="shared" si="0"/><v>1</v></c>', '', 'CELL_FORMULA'],
    ['an array formula', '<c r="B3"><f t="array" ref="B3">SUM(1)</f><v>1</v></c>', '', 'CELL_FORMULA'],
    ['an error', '<c r="B3" t="e"><v>#REF!</v></c>', '', 'CELL_ERROR'],
    ['a string that is not there', '<c r="B3" t="s"><v>99</v></c>', '', null],
  ])('%s are read', async (_, cells, strings, expected) => {
    expect(await read(cells, strings)).toEqual(expected);
  });
});
