/** A form in a spreadsheet: what writer and reader agree on. It knows nothing of milestones. */

/**
 * What a cell may hold: text as it is, a number (percent: 0 to 100), a day `YYYY-MM-DD`, the value of a choice; null: empty.
 * A partial date is a text, `2026`, `2026-11` or `2026-11-25`: whoever reads the form judges what is none.
 */
export type FormValue = string | number | null;

export type FormColumnKind = 'text' | 'integer' | 'percent' | 'date' | 'partialDate' | 'choice';

export interface FormChoice {
  /** What programs call it. */
  readonly value: string;
  /** What people read and choose. */
  readonly label: string;
}

export interface FormColumn {
  /** Never shown; letters, digits and `_`. */
  readonly id: string;
  readonly header: string;
  readonly kind: FormColumnKind;
  /** For `choice`: what may be chosen, no label twice. */
  readonly choices?: readonly FormChoice[];
  /** Shown, but not to be changed. */
  readonly locked: boolean;
  /** In characters; 18 where nothing is said. */
  readonly width?: number;
  /** What to write here, as a note on the header; null: none. */
  readonly note: string | null;
}

export interface FormRow {
  /** Tells the row apart from every other; in a hidden column. */
  readonly key: string;
  /** By id of the column; what is not there is empty. */
  readonly cells: Readonly<Record<string, FormValue>>;
}

/** Colours a cell while a condition holds, to show what is missing before anyone uploads. */
export interface FormRule {
  /** Column that is coloured. */
  readonly column: string;
  /** Colour it while this column has this value (a choice's value) … */
  readonly when: { readonly column: string; readonly value: string };
  /** … and the coloured cell is empty or not. */
  readonly isEmpty: boolean;
}

/** Words of the workbook, in the language of whoever gets it. */
export interface FormWords {
  readonly instructionsSheet: string;
  readonly formSheet: string;
  readonly listsSheet: string;
  readonly instructions: readonly string[];
  /** Shown when something else than a choice is typed. */
  readonly choiceErrorTitle: string;
  readonly choiceError: string;
  /** The same for numbers, percentages and dates. */
  readonly valueErrorTitle: string;
  readonly integerError: string;
  readonly percentError: string;
  readonly dateError: string;
}

/** A sheet beside the form, to which people add rows. The rows that it comes with are shown, but not to be changed. */
export interface FormList {
  readonly name: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  /** Empty rows below them, to be filled in. */
  readonly blanks: number;
}

export interface FormSheet {
  /** What the form is for (organization, period, revision): comes back as it was. One line. */
  readonly stamp: string;
  readonly words: FormWords;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  readonly rules: readonly FormRule[];
  /** Null: nothing beside the form. */
  readonly list: FormList | null;
}

/** In the first cell of the form's sheet, before its stamp: by this the reader knows it, whatever the sheet is called. */
export const MARK = 'ogp-form-1 ';
/** The same for the list beside the form. */
export const LIST_MARK = 'ogp-list-1';
/** Rows above the first one that is filled in: ids (hidden) and headers. */
export const HEAD_ROWS = 2;
/** Columns before the first one that is filled in: keys (hidden). */
export const KEY_COLUMNS = 1;

/** Address of a cell, `A1` for 0, 0. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `A` for 0, `AA` for 26. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
