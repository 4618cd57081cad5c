/**
 * The table of a chart as CSV (RFC 4180: commas, CRLF, quotes doubled). Codes, ISO dates and plain numbers for machines,
 * words beside them for people. What is missing is an empty field, and the row's note says in words why.
 */
import { dateTimeValue } from '#format/dates.ts';
import { m } from '#messages';
import type { Cell, ChartSpec, Column } from './spec.ts';

const CRLF = '\r\n';
/** Lets spreadsheets that guess the encoding read the file as UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** The chart's table as CSV, headings in the language of the chart. */
export function chartCsv(spec: ChartSpec, options: { readonly byteOrderMark?: boolean } = {}): string {
  const { columns, rows } = spec.table;
  const hasNotes = rows.some((row) => row.some((cell) => remarkOf(cell) !== null));
  const noteHeading = hasNotes ? [m.charts_csv_note({}, { locale: spec.locale })] : [];
  const headings = [...columns.flatMap((column) => headingsOf(column, spec)), ...noteHeading];
  const lines = rows.map((row) => {
    const fields = columns.flatMap((column, index) => fieldsOf(row[index], column));
    return hasNotes ? [...fields, noteOf(row, columns)] : fields;
  });
  const text = [headings, ...lines].map((fields) => fields.map(csvField).join(',') + CRLF).join('');
  return (options.byteOrderMark ? BYTE_ORDER_MARK : '') + text;
}

function headingsOf({ kind, label }: Column, { locale }: ChartSpec): string[] {
  if (kind === 'share') return [label, m.charts_csv_of({ label }, { locale })];
  if (kind === 'code') return [m.charts_csv_code({ label }, { locale }), label];
  return [label];
}

function fieldsOf(cell: Cell | undefined, column: Column): (string | number)[] {
  const width = column.kind === 'share' || column.kind === 'code' ? 2 : 1;
  if (cell === undefined || cell.kind === 'missing') return new Array<string>(width).fill('');
  if (cell.kind === 'number') return [cell.value];
  if (cell.kind === 'share') return [cell.n, cell.of];
  if (cell.kind === 'date') return [dateTimeValue(cell.date)];
  return [cell.code, cell.word];
}

/** What a cell says besides its value: why there is none, or that it has not changed. */
function remarkOf(cell: Cell): string | null {
  if (cell.kind === 'missing') return cell.word;
  return cell.kind === 'number' ? (cell.note ?? null) : null;
}

const noteOf = (row: readonly Cell[], columns: readonly Column[]): string =>
  row
    .flatMap((cell, index) => {
      const remark = remarkOf(cell);
      return remark === null ? [] : [`${columns[index]?.label ?? ''}: ${remark}`];
    })
    .join('; ');

// A spreadsheet runs a cell that begins so as a formula, whatever stands in the file.
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-\d+(\.\d+)?$/;
const NEEDS_QUOTES = /[",\r\n]/;

/** One field: a text that a spreadsheet would run is made harmless with an apostrophe; a number stays a number. */
export function csvField(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
