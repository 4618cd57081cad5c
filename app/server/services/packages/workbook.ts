/** A package as one workbook: how to read it, one sheet for each table, and what each column means. */
import { textIn, type LocalizedText } from '#domain/text.ts';
import { m } from '#messages';
import { type ReadingSheet, writeReadingWorkbook } from '#server/spreadsheet/write-workbook.ts';
import type { PackedTable } from './tables.ts';

export interface WorkbookContent {
  readonly title: LocalizedText;
  readonly madeAt: Date;
  readonly readme: readonly string[];
  readonly tables: readonly PackedTable[];
}

export function packedWorkbook({ title, madeAt, readme, tables }: WorkbookContent): Promise<Uint8Array> {
  const sheets = tables.map(({ name, columns, parts }): ReadingSheet => ({
    name,
    headers: columns.map(({ id }) => id),
    rows: [...parts()].flat(),
  }));
  return writeReadingWorkbook({
    title: textIn(title, 'es').text,
    author: m.components_site_title({}, { locale: 'es' }),
    madeAt,
    sheets: [
      { name: 'README', headers: ['README'], rows: readme.map((line) => [line]), widths: [110] },
      ...sheets,
      dictionary(tables),
    ],
  });
}

function dictionary(tables: readonly PackedTable[]): ReadingSheet {
  return {
    name: 'dictionary',
    headers: ['table', 'column', 'type', 'description_es', 'description_en'],
    rows: tables.flatMap(({ name, columns }) =>
      columns.map(({ id, type, description }) => [name, id, type, description.es, description.en]),
    ),
    widths: [20, 34, 10, 70, 70],
  };
}
