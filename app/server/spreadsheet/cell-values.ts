/** From values of a form to cells of a spreadsheet and back. */
import type { Cell, CellValue } from 'hucre/xlsx';
import { isIsoDay, isoFromTyped } from '#domain/dates.ts';
import { readWholeNumber } from '#domain/whole-number.ts';
import type { FormColumn, FormValue } from './form.ts';

/** What is wrong with a cell. The sentence is chosen by this code. */
export type CellFault =
  'CELL_FORMULA' | 'CELL_ERROR' | 'CELL_TEXT' | 'CELL_INTEGER' | 'CELL_PERCENT' | 'CELL_DATE' | 'CELL_CHOICE';

export type ReadValue =
  { readonly ok: true; readonly value: FormValue } | { readonly ok: false; readonly code: CellFault };

const DAY_MS = 24 * 60 * 60 * 1000;
/** Day 0 of spreadsheets, so that 1 March 1900 and all after it are right. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** A cell holds no more in any spreadsheet program. */
export const MAX_TEXT = 32_767;

/**
 * A value as a cell: texts are marked as such, so that none becomes a formula.
 * @throws RangeError for a text that no spreadsheet can hold: nothing is cut silently
 */
export function toCell(value: FormValue, { kind, choices }: Pick<FormColumn, 'kind' | 'choices'>): Partial<Cell> {
  if (value === null || value === '') return { value: null, type: 'empty' };
  if (kind === 'percent') return { value: Number(value) / 100, type: 'number' };
  if (kind === 'integer') return { value: Number(value), type: 'number' };
  if (kind === 'date') return { value: (Date.parse(`${value}T00:00:00Z`) - DAY_ZERO) / DAY_MS, type: 'number' };
  const label = choices?.find((choice) => choice.value === value)?.label;
  const text = label ?? String(value);
  if (text.length > MAX_TEXT) throw new RangeError(`a cell cannot hold ${text.length} characters`);
  // The format writes signs as _x000D_; a text that looks like one must say that it is none (ECMA-376, 22.9.2.19).
  return { value: text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'), type: 'string' };
}

/**
 * The value of a cell that a person filled in.
 * @param dayFirst whether `3/4/2021` is 3 April (Spanish) or nothing that can be told (English)
 */
export function fromCell(cell: Partial<Cell>, column: FormColumn, dayFirst: boolean): ReadValue {
  if (cell.formula !== undefined || cell.type === 'formula') return { ok: false, code: 'CELL_FORMULA' };
  if (cell.type === 'error') return { ok: false, code: 'CELL_ERROR' };
  const value = typeof cell.value === 'string' ? tidy(cell.value) : (cell.value ?? null);
  if (value === null || value === '') return { ok: true, value: null };
  return READERS[column.kind](value, { column, dayFirst, format: cell.style?.numFmt ?? '' });
}

interface Context {
  readonly column: FormColumn;
  readonly dayFirst: boolean;
  /** Number format of the cell. */
  readonly format: string;
}
type Filled = Exclude<CellValue, null>;

const READERS: Readonly<Record<FormColumn['kind'], (value: Filled, context: Context) => ReadValue>> = {
  text: (value) => {
    if (typeof value === 'string') return { ok: true, value };
    // What a program took for a number is the text that was typed; a date or a yes is not.
    return typeof value === 'number' ? { ok: true, value: String(value) } : { ok: false, code: 'CELL_TEXT' };
  },
  integer: (value) => {
    const number = (typeof value === 'string' ? readWholeNumber(value) : undefined) ?? numberOf(value);
    return Number.isSafeInteger(number) && number >= 0
      ? { ok: true, value: number }
      : { ok: false, code: 'CELL_INTEGER' };
  },
  percent: (value, { format }) => percentOf(value, format),
  date: (value, { dayFirst }) => {
    const day = dayOf(isoText(value), dayFirst);
    return isIsoDay(day) ? { ok: true, value: day } : { ok: false, code: 'CELL_DATE' };
  },
  partialDate: (value, { dayFirst }) => {
    if (typeof value === 'boolean') return { ok: false, code: 'CELL_DATE' };
    return { ok: true, value: dayOf(isoText(value), dayFirst) };
  },
  choice: (value, { column: { choices = [] } }) => {
    const given = plain(String(value));
    const found = choices.find(({ label }) => plain(label) === given) ?? choices.find((c) => plain(c.value) === given);
    return found ? { ok: true, value: found.value } : { ok: false, code: 'CELL_CHOICE' };
  },
};

/** `40 %` as text, 0.4 shown as a percentage, or 40 as a plain number. A plain 1 or less may mean either: not accepted. */
function percentOf(value: Filled, format: string): ReadValue {
  const shown = typeof value === 'number' && format.includes('%');
  const number = shown ? value * 100 : numberOf(typeof value === 'string' ? value.replace(/\s*%$/, '') : value);
  const unclear = typeof value === 'number' && !shown && number > 0 && number <= 1;
  if (!(number >= 0 && number <= 100) || unclear) return { ok: false, code: 'CELL_PERCENT' };
  return { ok: true, value: Number(number.toFixed(6)) };
}

function numberOf(value: Filled): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\d+([.,]\d+)?$/.test(value) ? Number(value.replace(',', '.')) : Number.NaN;
}

/** A time of day comes along where a program has put one; in a form it means nothing. */
function isoText(value: Filled): string {
  const text = value instanceof Date ? value.toISOString() : String(value);
  return text.replace(/^(\d{4}-\d\d-\d\d)T[\d:.]+Z?$/, '$1');
}

function dayOf(text: string, dayFirst: boolean): string {
  return dayFirst ? isoFromTyped(text) : text;
}

/** Whether a value that came back is the one that was written: line ends and blanks at the ends are no change. */
export function sameValue(one: FormValue, other: FormValue): boolean {
  const [a, b] = [one, other].map((value) => (typeof value === 'string' ? tidy(value) || null : value));
  return a === b;
}

/** Line ends as everywhere else; blanks before and behind are slips. */
function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

/** Case, accents and blanks make no other choice. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
