import { open, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileIn } from '#server/testing/ogp-dataset.ts';
import { inspectFile } from './inspect-file.ts';
import { openTable } from './read-table.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ogp-csv-'));
});
afterAll(() => rm(folder, { recursive: true }));

const KNOWN = ['country', 'city', 'note'];
const known = (headers: readonly string[]): number => headers.filter((header) => KNOWN.includes(header)).length;

async function read(content: string | Uint8Array) {
  const file = await inspectFile(await fileIn(folder, content));
  const table = await openTable(file, known);
  const rows = [];
  for await (const { row, cells } of table.rows) rows.push([row, ...cells]);
  return { encoding: file.encoding, damaged: file.damaged, separator: table.separator, rows };
}

const TEXT = 'country,city,note\nPerú,"Lima, Callao","línea 1\nlínea «2»"\nEspaña,León,"dice ""sí"""\n';
const ROWS = [
  [2, 'Perú', 'Lima, Callao', 'línea 1\nlínea «2»'],
  [3, 'España', 'León', 'dice "sí"'],
];
const bigEndian = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

describe('encodings', () => {
  it.each<[name: string, bytes: Uint8Array, encoding: string]>([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\u{feff}${TEXT}`), 'utf-8'],
    ['Windows-1252', Buffer.from(TEXT, 'latin1'), 'windows-1252'],
    ['UTF-16 LE with a mark', Buffer.from(`\u{feff}${TEXT}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 LE without one', Buffer.from(TEXT, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with a mark', bigEndian(`\u{feff}${TEXT}`), 'utf-16be'],
    ['UTF-16 BE without one', bigEndian(TEXT), 'utf-16be'],
  ])('%s is told and read', async (_, bytes, encoding) => {
    expect(await read(bytes)).toMatchObject({ encoding, rows: ROWS, damaged: 0 });
  });

  it('reads typographic quotation marks and the euro sign of Windows-1252', async () => {
    const bytes = Buffer.from('country,city,note\nEspa\xf1a,\x93Le\xf3n\x94,5 \x80\n', 'latin1');
    expect((await read(bytes)).rows).toEqual([[2, 'España', '“León”', '5 €']]);
  });

  it('tells how many places of a UTF-8 file are damaged', async () => {
    const bytes = Buffer.concat([
      Buffer.from('country,city,note\nPerú,Cañete,ñandú '),
      Buffer.from([0xf3]),
      Buffer.from('\n'),
    ]);
    expect(await read(bytes)).toMatchObject({
      encoding: 'utf-8',
      damaged: 1,
      rows: [[2, 'Perú', 'Cañete', 'ñandú \u{fffd}']],
    });
  });

  it('decodes letters that lie across two chunks', async () => {
    const note = 'á'.repeat(300_000);
    expect((await read(`country,city,note\nPerú,Lima,${note}\n`)).rows[0]?.[3]).toBe(note);
  });
});

describe('separators and headers', () => {
  it.each([
    ['semicolon', 'country;city;note\nChile;Valdivia, Río;3,5\n', ';', [[2, 'Chile', 'Valdivia, Río', '3,5']]],
    ['tab', 'country\tcity\tnote\nChile\tValdivia\ta, b; c\n', '\t', [[2, 'Chile', 'Valdivia', 'a, b; c']]],
    ['what a program says first', 'sep=;\ncountry;city;note\nChile;Arica;x\n', ';', [[3, 'Chile', 'Arica', 'x']]],
    ['a title', 'Cities,,\n\ncountry,city,note\nChile,Arica,x\n', ',', [[4, 'Chile', 'Arica', 'x']]],
    ['line ends of Windows', 'country,city,note\r\nChile,Arica,x\r\n', ',', [[2, 'Chile', 'Arica', 'x']]],
    ['no line end at the end', 'country,city,note\nChile,Arica,x', ',', [[2, 'Chile', 'Arica', 'x']]],
    ['blank rows', 'country,city,note\n\n,,\nChile,Arica,x\n', ',', [[4, 'Chile', 'Arica', 'x']]],
    [
      'a quotation mark within a cell',
      'country,city,note\nChile,Arica,5" tablet\n',
      ',',
      [[2, 'Chile', 'Arica', '5" tablet']],
    ],
    ['a row with more cells', 'country,city,note\nChile,Arica,x,y\n', ',', [[2, 'Chile', 'Arica', 'x', 'y']]],
    [
      'a row in the middle with fewer',
      'country,city,note\nChile\nPeru,Ica,x\n',
      ',',
      [
        [2, 'Chile'],
        [3, 'Peru', 'Ica', 'x'],
      ],
    ],
  ])('%s', async (_, text, separator, rows) => {
    expect(await read(text)).toMatchObject({ separator, rows });
  });
});

describe('what is refused', () => {
  it.each<[name: string, content: string | Uint8Array, code: string]>([
    ['an empty file', '', 'FILE_EMPTY'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3]), 'NOT_TEXT'],
    ['control characters', Uint8Array.from({ length: 500 }, (_, i) => (i % 5) + 1), 'NOT_TEXT'],
    ['a null byte far into a text', `country,city,note\n${'x,y,z\n'.repeat(9000)}a,\0,c\n`, 'NOT_TEXT'],
    ['other headers', 'name,age\nAna,3\n', 'FORMAT_UNKNOWN'],
    ['a file that ends within a row', 'country,city,note\nChile,Arica,x\nPeru,Li', 'FILE_CUT_SHORT'],
    ['a file that ends within a quotation', 'country,city,note\nChile,Arica,"x\nPeru', 'FILE_CUT_SHORT'],
    ['a row without end', `country,city,note\n${'x'.repeat(3_000_000)}`, 'ROW_TOO_LONG'],
    ['a quotation without end', `country,city,note\na,b,"${'x,\n'.repeat(1_000_000)}`, 'ROW_TOO_LONG'],
    ['a million columns', `country,city,note${',x'.repeat(1_000_000)}\n1`, 'TOO_MANY_COLUMNS'],
    ['a row with a hundred thousand cells', `country,city,note\n${'x,'.repeat(100_000)}\n`, 'TOO_MANY_COLUMNS'],
    ['more rows than are taken', `country,city,note\n${'x,y,z\n'.repeat(100_001)}`, 'TOO_MANY_ROWS'],
  ])('%s', async (_, content, code) => {
    await expect(read(content)).rejects.toMatchObject({ code, texts: { es: expect.stringMatching(/\S/u) } });
  });

  it('200 MB of one line, before a byte is read', async () => {
    const path = join(folder, 'large.csv');
    const handle = await open(path, 'w');
    await handle.truncate(200 * 1024 * 1024);
    await handle.close();
    await expect(inspectFile(path)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
  });

  it('a folder, and what is not there', async () => {
    await expect(inspectFile(folder)).rejects.toMatchObject({ code: 'NOT_A_FILE' });
    await expect(inspectFile(join(folder, 'nothing.csv'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
