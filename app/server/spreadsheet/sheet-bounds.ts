/** How far a sheet reaches, told from its text before anything is made of it. */

export interface Bounds {
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
}

export interface BoundsFault {
  readonly code: 'SHEET_TOO_MANY_ROWS' | 'SHEET_TOO_MANY_COLUMNS' | 'SHEET_TOO_MANY_CELLS';
  readonly limit: string;
}

/** No program makes more rows, and each costs something even when it is empty. */
const MAX_ROW_MARKS = 20_000;
const ROW = /<(?:\w+:)?row\b/g;
/** A cell with something in it; LibreOffice writes empty ones down to the last row that was ever touched. */
const CELL = /<(?:\w+:)?c\b([^>]*)>(?!\s*<\/)/g;
const PLACE = /\br\s*=\s*["']([A-Za-z]{1,4})(\d{1,9})["']/;

/**
 * @param text the sheet's XML
 * @param before cells of other sheets, counted already
 * @returns cells counted so far, and what is too much
 */
export function sheetFault(text: string, limits: Bounds, before: number): { cells: number; fault: BoundsFault | null } {
  const fault = (code: BoundsFault['code'], limit: number) => ({ cells, fault: { code, limit: String(limit) } });
  let cells = before;
  let rows = 0;
  for (const _ of text.matchAll(ROW)) {
    rows += 1;
    if (rows > MAX_ROW_MARKS) return fault('SHEET_TOO_MANY_ROWS', limits.rows);
  }
  // Rows may leave out their numbers; then they follow each other.
  for (const [, attributes = ''] of text.matchAll(CELL)) {
    if (attributes.endsWith('/')) continue;
    cells += 1;
    if (cells > limits.cells) return fault('SHEET_TOO_MANY_CELLS', limits.cells);
    const [, letters = 'A', row = '1'] = PLACE.exec(attributes) ?? [];
    if (Number(row) > limits.rows) return fault('SHEET_TOO_MANY_ROWS', limits.rows);
    if (columnNumber(letters) > limits.columns) return fault('SHEET_TOO_MANY_COLUMNS', limits.columns);
  }
  return { cells, fault: null };
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
