import type { Cell, CellStyle, ConditionalRule, DataValidation, WriteSheet } from 'hucre/xlsx';
import { toCell } from './cell-values.ts';
import {
  cellAddress,
  columnLetters,
  type FormColumn,
  type FormRow,
  type FormWords,
  HEAD_ROWS,
  KEY_COLUMNS,
} from './form.ts';

const FORMATS = {
  text: '@',
  integer: '0',
  percent: '0.##%',
  date: 'yyyy-mm-dd',
  partialDate: '@',
  choice: '@',
} as const;
const USUAL_WIDTH = 18;
const LOCKED_FILL = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EEF1F4' } } as const;
const HEADER: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'D8E2EC' } },
  alignment: { wrapText: true, vertical: 'top' },
  protection: { locked: true },
};

/** One sheet of the workbook that is filled in. */
export interface Table {
  readonly name: string;
  /** What the reader knows it by. */
  readonly mark: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly (FormRow & { readonly locked?: boolean })[];
  /** Column of the sheet of choices in which those of the first column stand. */
  readonly listsFrom: number;
  readonly conditions: readonly ConditionalRule[];
}

/** A sheet with ids, headers and rows to be filled in. */
export function tableSheet(table: Table, words: FormWords): WriteSheet {
  const { columns, rows } = table;
  return {
    name: table.name,
    columns: [{ hidden: true }, ...columns.map(({ width = USUAL_WIDTH }) => ({ width }))],
    rows: Array.from({ length: HEAD_ROWS + rows.length }, () => []),
    cells: new Map([...headCells(table), ...bodyCells(table)]),
    rowDefs: new Map([[0, { hidden: true }]]),
    freezePane: { rows: HEAD_ROWS, columns: KEY_COLUMNS + leadingLocked(columns) },
    protection: { sheet: true, formatColumns: true, formatRows: true, autoFilter: true, sort: true },
    dataValidations:
      rows.length === 0 ? [] : columns.flatMap((column, index) => validation({ table, words, column, index })),
    conditionalRules: rows.length === 0 ? [] : [...table.conditions],
  };
}

/** The columns that say what a row is about stay in sight; more than three would leave no room on a small screen. */
function leadingLocked(columns: readonly FormColumn[]): number {
  const first = columns.findIndex(({ locked }) => !locked);
  return Math.min(first === -1 ? 0 : first, 3);
}

function headCells({ mark, columns }: Table): [string, Partial<Cell>][] {
  const style = { protection: { locked: true } };
  return [
    ['0,0', textCell(mark, style)],
    ...columns.flatMap(({ id, header, note }, index): [string, Partial<Cell>][] => [
      [`0,${index + KEY_COLUMNS}`, textCell(id, style)],
      [
        `1,${index + KEY_COLUMNS}`,
        { ...textCell(header, HEADER), ...(note === null ? {} : { comment: { text: note } }) },
      ],
    ]),
  ];
}

function bodyCells({ columns, rows }: Table): [string, Partial<Cell>][] {
  return rows.flatMap(({ key, cells, locked = false }, at): [string, Partial<Cell>][] => {
    const row = at + HEAD_ROWS;
    return [
      [`${row},0`, textCell(key, { numFmt: '@', protection: { locked: true } })],
      ...columns.map((column, index): [string, Partial<Cell>] => [
        `${row},${index + KEY_COLUMNS}`,
        { ...toCell(cells[column.id] ?? null, column), style: bodyStyle(column, locked) },
      ]),
    ];
  });
}

function bodyStyle({ kind, ...column }: FormColumn, wholeRow: boolean): CellStyle {
  const locked = column.locked || wholeRow;
  return {
    numFmt: FORMATS[kind],
    alignment: { vertical: 'top', wrapText: kind === 'text' },
    protection: { locked },
    ...(locked ? { fill: LOCKED_FILL } : {}),
  };
}

export function textCell(text: string, style: CellStyle): Partial<Cell> {
  return { ...toCell(text, { kind: 'text' }), style };
}

interface Checked {
  readonly table: Table;
  readonly words: FormWords;
  readonly column: FormColumn;
  readonly index: number;
}

function validation({ table: { rows, listsFrom }, words, column, index }: Checked): DataValidation[] {
  if (column.locked || column.kind === 'text' || column.kind === 'partialDate') return [];
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
  const letters = columnLetters(listsFrom + index);
  const list = `${quoted(words.listsSheet)}!$${letters}$1:$${letters}$${column.choices?.length ?? 1}`;
  const said = { errorTitle: words.choiceErrorTitle, errorMessage: words.choiceError };
  return [{ ...shared, ...said, type: 'list', formula1: list }];
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
