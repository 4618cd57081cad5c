import type { Cell, WriteSheet } from 'hucre/xlsx';
import { type FormColumn, type FormList, type FormSheet, LIST_MARK, MARK } from './form.ts';
import { conditionalRules } from './form-rules.ts';
import { type Table, tableSheet, textCell } from './write-table.ts';

/**
 * A workbook to be filled in: instructions, the form (ids, keys and locked columns protected without a password, against
 * slips rather than intent), the list beside it, and the lists of their choices. Texts stay texts, whatever sign they begin
 * with: no formula is ever written.
 */
export async function writeForm(form: FormSheet): Promise<Uint8Array> {
  const { words, list } = form;
  const instructions: WriteSheet = {
    name: words.instructionsSheet,
    columns: [{ width: 100 }],
    rows: words.instructions.map(() => [null]),
    cells: new Map(
      words.instructions.map((text, row) => [`${row},0`, textCell(text, { alignment: { wrapText: true } })]),
    ),
  };
  const tables = [formTable(form), ...(list === null ? [] : [listTable(form, list)])];
  const sheets = tables.map((table) => tableSheet(table, words));
  const choices = listsSheet(
    words.listsSheet,
    tables.flatMap(({ columns }) => columns),
  );
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({ sheets: [instructions, ...sheets, choices], activeSheet: 1 });
}

function formTable(form: FormSheet): Table {
  const { words, stamp, columns, rows } = form;
  return {
    ...{ name: words.formSheet, mark: MARK + stamp, columns, rows },
    listsFrom: 0,
    conditions: conditionalRules(form),
  };
}

/** Rows that are there already are locked throughout; empty ones follow. */
function listTable({ columns: before }: FormSheet, { name, columns, rows, blanks }: FormList): Table {
  const given = rows.map((row) => ({ ...row, locked: true }));
  const blank = Array.from({ length: blanks }, () => ({ key: '', cells: {} }));
  return { name, mark: LIST_MARK, columns, rows: [...given, ...blank], listsFrom: before.length, conditions: [] };
}

/** The labels of each choice below each other, column by column of the form and of the list beside it. */
function listsSheet(name: string, columns: readonly FormColumn[]): WriteSheet {
  const cells = columns.flatMap(({ choices = [] }, column) =>
    choices.map(({ label }, row): [string, Partial<Cell>] => [`${row},${column}`, textCell(label, { numFmt: '@' })]),
  );
  const longest = Math.max(1, ...columns.map(({ choices = [] }) => choices.length));
  const rows = Array.from({ length: longest }, () => []);
  return { name, rows, cells: new Map(cells), hidden: true, protection: { sheet: true } };
}
