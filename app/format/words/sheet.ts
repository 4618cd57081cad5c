/** Why a spreadsheet, or a cell of it, was not taken over, in a sentence that says what to do. */
import { m } from '#messages';
import type { Locale } from '../locale.ts';

type Said = (subject: string, locale: Locale) => string;

const REFUSALS: Readonly<Record<string, Said>> = {
  SHEET_MISSING: (_, locale) => m.sheet_missing({}, { locale }),
  SHEET_EMPTY: (_, locale) => m.sheet_empty({}, { locale }),
  SHEET_TOO_LARGE: (limit, locale) => m.sheet_too_large({ limit }, { locale }),
  SHEET_NOT_XLSX: (_, locale) => m.sheet_not_xlsx({}, { locale }),
  SHEET_ENCRYPTED: (_, locale) => m.sheet_encrypted({}, { locale }),
  SHEET_BROKEN: (_, locale) => m.sheet_broken({}, { locale }),
  SHEET_BOMB: (_, locale) => m.sheet_bomb({}, { locale }),
  SHEET_MACROS: (_, locale) => m.sheet_macros({}, { locale }),
  SHEET_EXTERNAL: (_, locale) => m.sheet_external({}, { locale }),
  SHEET_TOO_MANY_ROWS: (limit, locale) => m.sheet_too_many_rows({ limit }, { locale }),
  SHEET_TOO_MANY_COLUMNS: (limit, locale) => m.sheet_too_many_columns({ limit }, { locale }),
  SHEET_TOO_MANY_CELLS: (limit, locale) => m.sheet_too_many_cells({ limit }, { locale }),
  SHEET_NOT_FORM: (_, locale) => m.sheet_not_form({}, { locale }),
  SHEET_OTHER: (_, locale) => m.sheet_other({}, { locale }),
  SHEET_NOTHING_CHOSEN: (_, locale) => m.sheet_nothing_chosen({}, { locale }),
  SHEET_PATCH: (_, locale) => m.sheet_patch({}, { locale }),
};

const FINDINGS: Readonly<Record<string, Said>> = {
  CELL_FORMULA: (_, locale) => m.sheet_cell_formula({}, { locale }),
  CELL_ERROR: (_, locale) => m.sheet_cell_error({}, { locale }),
  CELL_TEXT: (_, locale) => m.sheet_cell_text({}, { locale }),
  CELL_INTEGER: (_, locale) => m.sheet_cell_integer({}, { locale }),
  CELL_PERCENT: (_, locale) => m.sheet_cell_percent({}, { locale }),
  CELL_DATE: (_, locale) => m.sheet_cell_date({}, { locale }),
  CELL_CHOICE: (_, locale) => m.sheet_cell_choice({}, { locale }),
  COLUMN_MISSING: (column, locale) => m.sheet_column_missing({ column }, { locale }),
  COLUMN_REPEATED: (column, locale) => m.sheet_column_repeated({ column }, { locale }),
  KEY_MISSING: (_, locale) => m.sheet_key_missing({}, { locale }),
  KEY_REPEATED: (_, locale) => m.sheet_key_repeated({}, { locale }),
};

/**
 * The sentence for a whole spreadsheet that was refused.
 * @param failure `detail` and `subject` of the expected failure
 * @returns null where the failure is none of spreadsheets
 */
export function sheetRefusal(
  { detail, subject }: { readonly detail: string; readonly subject: string | null },
  locale: Locale,
): string | null {
  return say(REFUSALS, detail, subject ?? '', locale);
}

/**
 * The sentence for a finding of the reader.
 * @param column header of its column, where it has one
 */
export function sheetFinding(code: string, column: string, locale: Locale): string | null {
  return say(FINDINGS, code, column, locale);
}

/** Conflicts that keep one milestone from being saved while the others are. */
const CONFLICTS: Readonly<Record<string, Said>> = {
  FILING_CHANGED: (_, locale) => m.sheet_page_changed({}, { locale }),
  FILING_STATUS: (_, locale) => m.filing_fault_filing_status({}, { locale }),
  REPORT_EXISTS: (_, locale) => m.filing_fault_report_exists({}, { locale }),
  PERIOD_NOT_OPEN: (_, locale) => m.filing_fault_period_not_open({}, { locale }),
  EVIDENCE_REFUSED: (_, locale) => m.filing_fault_evidence_refused({}, { locale }),
  PERIOD_LOCKED: (_, locale) => m.filing_fault_period_locked({}, { locale }),
};

/** Why a milestone was not saved. @param code of `SheetRefusal`; one that is not known is said as it is */
export function acceptRefusal(code: string, locale: Locale): string {
  return say(CONFLICTS, code, '', locale) ?? code;
}

function say(table: Readonly<Record<string, Said>>, code: string, subject: string, locale: Locale): string | null {
  return (Object.hasOwn(table, code) && table[code]?.(subject, locale)) || null;
}
