import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';
import { isIsoDay } from '#domain/dates.ts';
import { withoutControls } from '#domain/text.ts';
import { MAX_TEXT, toCell } from './cell-values.ts';
import { columnLetters } from './form.ts';

/** A table to be read and reckoned with. Cells have the type of their value; a day `YYYY-MM-DD` becomes a date. */
export interface ReadingSheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  /** Widths in characters; by default from what the cells hold. */
  readonly widths?: readonly number[];
}

export interface ReadingWorkbook {
  readonly title: string;
  readonly author: string;
  /** Stands in the file as the time at which it was made, so that the same content gives the same file. */
  readonly madeAt: Date;
  readonly sheets: readonly ReadingSheet[];
}

const HEADER: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'D8E2EC' } },
  alignment: { wrapText: true, vertical: 'top' },
};
const BODY: CellStyle = { alignment: { vertical: 'top' } };
const WRAPPED: CellStyle = { alignment: { vertical: 'top', wrapText: true } };
const DATE: CellStyle = { ...BODY, numFmt: 'yyyy-mm-dd' };
/** Longer texts wrap within a column of this width. */
const WIDEST = 60;
const NARROWEST = 8;
/** Rows that are looked at to find a column's width. */
const SAMPLE = 60;

/** Headers stay in sight and carry filters. Texts stay texts, whatever sign they begin with: no formula is ever written. */
export async function writeReadingWorkbook({ title, author, madeAt, sheets }: ReadingWorkbook): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({
    sheets: sheets.map(readingSheet),
    properties: { title, creator: author, created: madeAt, modified: madeAt },
  });
}

function readingSheet({ name, headers, rows, widths }: ReadingSheet): WriteSheet {
  const head = headers.map((text, at): [string, Partial<Cell>] => [
    `0,${at}`,
    { ...toCell(text, { kind: 'text' }), style: HEADER },
  ]);
  const body = rows.flatMap((row, r) =>
    row.flatMap((value, c): [string, Partial<Cell>][] => (value === null ? [] : [[`${r + 1},${c}`, typedCell(value)]])),
  );
  return {
    name,
    columns: headers.map((header, at) => ({ width: widths?.[at] ?? widthOf(header, rows, at) })),
    rows: Array.from({ length: rows.length + 1 }, () => []),
    cells: new Map([...head, ...body]),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnLetters(headers.length - 1)}${rows.length + 1}` },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function typedCell(value: string | number | boolean): Partial<Cell> {
  if (typeof value === 'boolean') return { value, type: 'boolean', style: BODY };
  if (typeof value === 'number') return { value, type: 'number', style: BODY };
  if (isIsoDay(value)) return { ...toCell(value, { kind: 'date' }), style: DATE };
  // What no spreadsheet can hold is cut where it can be seen: the whole text is in the JSON form.
  const text = value.length > MAX_TEXT ? `${value.slice(0, MAX_TEXT - 2)} …` : value;
  return { ...toCell(withoutControls(text), { kind: 'text' }), style: value.length > WIDEST ? WRAPPED : BODY };
}

function widthOf(header: string, rows: ReadingSheet['rows'], at: number): number {
  const longest = rows.slice(0, SAMPLE).reduce((most, row) => Math.max(most, String(row[at] ?? '').length), 0);
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2, Math.min(header.length + 4, 26)));
}
