import { type Cell, type CellStyle, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { cellAddress, columnLetters, type FormColumn, type FormSheet, HEAD_ROWS, KEY_COLUMNS, MARK } from './form.ts';
import { toCell } from './cell-values.ts';
import { conditionalRules } from './form-rules.ts';

const FORMATS = { text: '@', integer: '0', percent: '0.##%', date: 'yyyy-mm-dd', choice: '@' } as const;
const USUAL_WIDTH = 18;
const LOCKED_FILL = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EEF1F4' } } as const;
const HEADER: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'D8E2EC' } },
  alignment: { wrapText: true, vertical: 'top' },
  protection: { locked: true },
};

/**
 * A workbook to be filled in: instructions, the form (ids, keys and locked columns protected without a password, against
 * slips rather than intent), and the lists of its choices. Texts stay texts, whatever sign they begin with: no formula is
 * ever written.
 */
export async function writeForm(form: FormSheet): Promise<Uint8Array> {
  const { words } = form;
  const instructions: WriteSheet = {
    name: words.instructionsSheet,
    columns: [{ width: 100 }],
    rows: words.instructions.map(() => [null]),
    cells: new Map(
      words.instructions.map((text, row) => [`${row},0`, textCell(text, { alignment: { wrapText: true } })]),
    ),
  };
  return writeXlsx({ sheets: [instructions, formSheet(form), listsSheet(form)], activeSheet: 1 });
}

function formSheet(form: FormSheet): WriteSheet {
  const { columns, rows } = form;
  return {
    name: form.words.formSheet,
    columns: [{ hidden: true }, ...columns.map(({ width = USUAL_WIDTH }) => ({ width }))],
    rows: Array.from({ length: HEAD_ROWS + rows.length }, () => []),
    cells: new Map([...headCells(form), ...bodyCells(form)]),
    rowDefs: new Map([[0, { hidden: true }]]),
    freezePane: { rows: HEAD_ROWS, columns: KEY_COLUMNS + leadingLocked(columns) },
    protection: { sheet: true, formatColumns: true, formatRows: true, autoFilter: true, sort: true },
    dataValidations: rows.length === 0 ? [] : columns.flatMap((column, index) => validation(form, column, index)),
    conditionalRules: rows.length === 0 ? [] : conditionalRules(form),
  };
}

/** The columns that say what a row is about stay in sight; more than three would leave no room on a small screen. */
function leadingLocked(columns: readonly FormColumn[]): number {
  const first = columns.findIndex(({ locked }) => !locked);
  return Math.min(first === -1 ? 0 : first, 3);
}

function headCells({ stamp, columns }: FormSheet): [string, Partial<Cell>][] {
  const style = { protection: { locked: true } };
  return [
    ['0,0', textCell(MARK + stamp, style)],
    ...columns.flatMap(({ id, header, note }, index): [string, Partial<Cell>][] => [
      [`0,${index + KEY_COLUMNS}`, textCell(id, style)],
      [
        `1,${index + KEY_COLUMNS}`,
        { ...textCell(header, HEADER), ...(note === null ? {} : { comment: { text: note } }) },
      ],
    ]),
  ];
}

function bodyCells({ columns, rows }: FormSheet): [string, Partial<Cell>][] {
  return rows.flatMap(({ key, cells }, at): [string, Partial<Cell>][] => {
    const row = at + HEAD_ROWS;
    return [
      [`${row},0`, textCell(key, { numFmt: '@', protection: { locked: true } })],
      ...columns.map((column, index): [string, Partial<Cell>] => [
        `${row},${index + KEY_COLUMNS}`,
        { ...toCell(cells[column.id] ?? null, column), style: bodyStyle(column) },
      ]),
    ];
  });
}

function bodyStyle({ kind, locked }: FormColumn): CellStyle {
  return {
    numFmt: FORMATS[kind],
    alignment: { vertical: 'top', wrapText: kind === 'text' },
    protection: { locked },
    ...(locked ? { fill: LOCKED_FILL } : {}),
  };
}

function textCell(text: string, style: CellStyle): Partial<Cell> {
  return { ...toCell(text, { kind: 'text' }), style };
}

function validation({ words, rows, columns }: FormSheet, column: FormColumn, index: number): DataValidation[] {
  if (column.locked || column.kind === 'text') return [];
  const at = index + KEY_COLUMNS;
  const range = `${cellAddress(HEAD_ROWS, at)}:${cellAddress(HEAD_ROWS + rows.length - 1, at)}`;
  const shared = { range, allowBlank: true, showErrorMessage: true, errorStyle: 'stop' } as const;
  const number = { operator: 'between', errorTitle: words.valueErrorTitle } as const;
  if (column.kind === 'integer')
    return [
      { ...shared, ...number, type: 'whole', formula1: '0', formula2: '1000000000', errorMessage: words.integerError },
    ];
  if (column.kind === 'percent')
    return [{ ...shared, ...number, type: 'decimal', formula1: '0', formula2: '1', errorMessage: words.percentError }];
  // 1 January 2000 to 31 December 2099, as spreadsheets count days.
  if (column.kind === 'date')
    return [
      { ...shared, ...number, type: 'date', formula1: '36526', formula2: '73050', errorMessage: words.dateError },
    ];
  const letters = columnLetters(columns.indexOf(column));
  const list = `${quoted(words.listsSheet)}!$${letters}$1:$${letters}$${column.choices?.length ?? 1}`;
  const said = { errorTitle: words.choiceErrorTitle, errorMessage: words.choiceError };
  return [{ ...shared, ...said, type: 'list', formula1: list }];
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** The labels of each choice below each other, in the column with the same number as the form's. */
function listsSheet({ words, columns }: FormSheet): WriteSheet {
  const cells = columns.flatMap(({ choices = [] }, column) =>
    choices.map(({ label }, row): [string, Partial<Cell>] => [`${row},${column}`, textCell(label, { numFmt: '@' })]),
  );
  const longest = Math.max(1, ...columns.map(({ choices = [] }) => choices.length));
  const rows = Array.from({ length: longest }, () => []);
  return { name: words.listsSheet, rows, cells: new Map(cells), hidden: true, protection: { sheet: true } };
}
