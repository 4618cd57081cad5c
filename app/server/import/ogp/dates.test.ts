import { describe, expect, it } from 'vitest';
import { orderIn, readDate, type Edge, type Order } from './dates.ts';

/** `2014-08-01 MONTH`, with a remark where there is one; `missing`, `text` or `impossible`. */
function told(cell: string, edge: Edge, order: Order | null = null): string {
  const reading = readDate(cell, edge, order);
  if (reading.kind === 'MISSING') return 'missing';
  if (reading.kind === 'TEXT') return reading.impossible ? 'impossible' : 'text';
  return [reading.date.date, reading.date.precision, reading.remark ?? ''].join(' ').trim();
}

describe('dates of the dataset', () => {
  // Correct a row here first: what stands in the cell, as a start or as an end, and what is read.
  it.each<[cell: string, edge: Edge, read: string]>([
    ['2017-08-01', 'START', '2017-08-01 DAY'],
    ['2017-08-01 00:00:00', 'START', '2017-08-01 DAY'],
    ['2017-08-01T05:00:00Z', 'END', '2017-08-01 DAY'],
    ['2017/8/1', 'START', '2017-08-01 DAY'],
    ['2017-08', 'START', '2017-08-01 MONTH'],
    ['2017-08', 'END', '2017-08-31 MONTH'],
    ['2012', 'START', '2012-01-01 YEAR'],
    ['2013', 'END', '2013-12-31 YEAR'],
    ['2013.0', 'END', '2013-12-31 YEAR'],
    // Only one of the two orders gives a day.
    ['6/30/2019', 'END', '2019-06-30 DAY'],
    ['6/30/20', 'END', '2020-06-30 DAY'],
    ['31/12/2013', 'END', '2013-12-31 DAY'],
    ['31.12.2013', 'END', '2013-12-31 DAY'],
    ['31-12-2013', 'END', '2013-12-31 DAY'],
    // Both orders give the same day.
    ['1/1/2017', 'START', '2017-01-01 DAY'],
    // Both orders give a day, and not the same: only the year is certain.
    ['01/7/2012', 'START', '2012-01-01 YEAR AMBIGUOUS'],
    ['01/7/2012', 'END', '2012-12-31 YEAR AMBIGUOUS'],
    ['August 2014', 'START', '2014-08-01 MONTH'],
    ['August 2014', 'END', '2014-08-31 MONTH'],
    ['February 2016', 'END', '2016-02-29 MONTH'],
    ['agosto de 2014', 'END', '2014-08-31 MONTH'],
    ['Septiembre 2014', 'START', '2014-09-01 MONTH'],
    ['Sept. 2014', 'START', '2014-09-01 MONTH'],
    ['août 2014', 'START', '2014-08-01 MONTH'],
    ['Aug-14', 'START', '2014-08-01 MONTH'],
    ['30 June 2014', 'END', '2014-06-30 DAY'],
    ['June 30th, 2014', 'END', '2014-06-30 DAY'],
    ['30 de junio del 2014.', 'END', '2014-06-30 DAY'],
    ['1er janvier 2014', 'START', '2014-01-01 DAY'],
    ['Q3 2015', 'END', '2015-12-31 YEAR COARSER'],
    ['segundo semestre de 2016', 'START', '2016-01-01 YEAR COARSER'],
    ['mid-2014', 'START', '2014-01-01 YEAR COARSER'],
    ['42948', 'START', '2017-08-01 DAY SERIAL'],
    ['', 'START', 'missing'],
    ['NA', 'START', 'missing'],
    ['N/A', 'END', 'missing'],
    ['NR', 'END', 'missing'],
    ['–', 'END', 'missing'],
    // No day of the calendar.
    ['31/02/2021', 'END', 'impossible'],
    ['2021-02-30', 'END', 'impossible'],
    ['13/13/2013', 'END', 'impossible'],
    ['31 de febrero de 2021', 'END', 'impossible'],
    // No date at all: kept as it is written.
    ['Underway', 'START', 'text'],
    ['By winter 2025', 'END', 'text'],
    ['2014/2015', 'END', 'text'],
    ['Martes 2014', 'END', 'text'],
    ['May', 'END', 'text'],
    ['Marzo', 'END', 'text'],
    ['123456', 'END', 'text'],
    ['August 2014 - June 2016', 'END', 'text'],
    ['30 dias 2014', 'END', 'text'],
  ])('%s as %s: %s', (cell, edge, read) => {
    expect(told(cell, edge)).toBe(read);
  });

  it.each<[cell: string, order: Order, read: string]>([
    ['8/1/2017', 'MONTH_FIRST', '2017-08-01 DAY ORDER_INFERRED'],
    ['8/1/2017', 'DAY_FIRST', '2017-01-08 DAY ORDER_INFERRED'],
    ['6/30/2019', 'DAY_FIRST', '2019-06-30 DAY'],
  ])('%s where the plan writes %s: %s', (cell, order, read) => {
    expect(told(cell, 'START', order)).toBe(read);
  });

  it.each<[cell: string, order: Order | null]>([
    ['6/30/2019', 'MONTH_FIRST'],
    ['31/12/2013', 'DAY_FIRST'],
    ['8/1/2017', null],
    ['31/31/2013', null],
    ['August 2014', null],
  ])('%s proves %s', (cell, order) => {
    expect(orderIn(cell)).toBe(order);
  });
});
