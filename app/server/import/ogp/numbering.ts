/** Numbers of commitments: plans also number them "2.1" or "SC17", and two alike. */
import { wholeOf } from './codes.ts';
import type { Report } from './finding.ts';
import { labelOf } from './labels.ts';
import type { SourceRow } from './source-rows.ts';

/** A number as spreadsheets spoil it: `2.2000000000000002` was 2.2. */
export function printedNumber(cell: string): string {
  const text = cell.trim();
  if (!/^\d+[.,]\d{8,}$/u.test(text)) return text;
  return String(Number(Number(text.replace(',', '.')).toFixed(6)));
}

/**
 * A number for each row, in the order of OGP's identifiers: the plan's own where it numbers all of them plainly and each once,
 * else the next that is free. Numbers that are given stay.
 */
export function numbersOf(
  rows: readonly SourceRow[],
  given: ReadonlyMap<string, number>,
  report: Report,
): Map<string, number> {
  tellRepeated(rows, report);
  const wholes = rows.map(({ cell }) => wholeOf(cell('number')));
  const arePlain = wholes.every((number) => number !== null && number > 0) && new Set(wholes).size === wholes.length;
  const numbers = new Map(rows.flatMap(({ id }) => (given.has(id) ? [[id, given.get(id) ?? 0] as const] : [])));
  const used = new Set(given.values());
  for (const { id, cell } of rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (numbers.has(id)) continue;
    const own = arePlain ? wholeOf(cell('number')) : null;
    const number = own !== null && !used.has(own) ? own : nextFree(used, arePlain);
    numbers.set(id, number);
    used.add(number);
  }
  for (const { row, id, cell } of rows) {
    const printed = cell('number');
    const number = numbers.get(id) ?? 0;
    if (printed === '' || wholeOf(printed) === number) continue;
    report('NUMBER_NOT_PLAIN', { row, commitment: id, column: labelOf('number'), value: printed }, { number });
  }
  return numbers;
}

/** Without gaps to fill where the plan's own numbers leave some on purpose. */
function nextFree(used: ReadonlySet<number>, arePlain: boolean): number {
  let number = arePlain ? Math.max(0, ...used) + 1 : 1;
  while (used.has(number)) number += 1;
  return number;
}

function tellRepeated(rows: readonly SourceRow[], report: Report): void {
  const seen = new Set<string>();
  for (const { row, id, cell } of rows) {
    const number = printedNumber(cell('number'));
    if (number === '') continue;
    if (seen.has(number)) report('NUMBER_REPEATED', { row, commitment: id, column: labelOf('number'), value: number });
    seen.add(number);
  }
}
