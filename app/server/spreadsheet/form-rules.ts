import type { ConditionalRule } from 'hucre/xlsx';
import { cellAddress, columnLetters, type FormSheet, HEAD_ROWS, KEY_COLUMNS } from './form.ts';

const ALARM = { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: 'FCE4D6' } } } as const;

/** The form's rules as formulas of the spreadsheet. */
export function conditionalRules({ rules, columns, rows }: FormSheet): ConditionalRule[] {
  const indexOf = (id: string): number => columns.findIndex((column) => column.id === id) + KEY_COLUMNS;
  return rules.map(({ column, when, isEmpty }, at) => {
    const own = indexOf(column);
    const choice = columns.find(({ id }) => id === when.column)?.choices?.find(({ value }) => value === when.value);
    const first = HEAD_ROWS + 1;
    const text = (choice?.label ?? when.value).replaceAll('"', '""');
    const holds = `$${columnLetters(indexOf(when.column))}${first}="${text}"`;
    const length = `LEN(TRIM($${columnLetters(own)}${first}))`;
    return {
      type: 'expression',
      priority: at + 1,
      formula: `AND(${holds},${length}${isEmpty ? '=0' : '>0'})`,
      range: `${cellAddress(HEAD_ROWS, own)}:${cellAddress(HEAD_ROWS + rows.length - 1, own)}`,
      style: ALARM,
    };
  });
}
