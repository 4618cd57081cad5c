import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  compareDates,
  daysBetween,
  firstDay,
  isIsoDay,
  isoFromTyped,
  typedFromIso,
  isKnownBy,
  lastDay,
  overdue,
  overdueDays,
  readPartialDate,
  slippageDays,
  type PartialDate,
} from './dates.ts';

const day = (date: string): PartialDate => ({ date, precision: 'DAY' });
const month = (date: string): PartialDate => ({ date, precision: 'MONTH' });
const year = (date: string): PartialDate => ({ date, precision: 'YEAR' });

describe('the days a date can mean', () => {
  it.each([
    ['a day is itself', day('2021-10-21'), '2021-10-21', '2021-10-21'],
    ['a month as a start', month('2020-12-01'), '2020-12-01', '2020-12-31'],
    ['a month as an end', month('2020-12-31'), '2020-12-01', '2020-12-31'],
    ['February of a leap year', month('2020-02-01'), '2020-02-01', '2020-02-29'],
    ['February of a common year', month('2021-02-28'), '2021-02-01', '2021-02-28'],
    ['February of 1900, no leap year', month('1900-02-01'), '1900-02-01', '1900-02-28'],
    ['February of 2000, a leap year', month('2000-02-01'), '2000-02-01', '2000-02-29'],
    ['a year as a start', year('2023-01-01'), '2023-01-01', '2023-12-31'],
    ['a year as an end', year('2023-12-31'), '2023-01-01', '2023-12-31'],
  ])('%s', (_what, date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
  });
});

describe('dates as people type them', () => {
  it.each([
    ['25/11/2026', '2026-11-25'],
    ['1.9.2026', '2026-09-01'],
    ['5-3-2026', '2026-03-05'],
    ['9/2026', '2026-09'],
    ['2026', '2026'],
    ['2026-11-25', '2026-11-25'],
    ['25/11/26', '25/11/26'],
    ['', ''],
    ['mañana', 'mañana'],
  ])('«%s» is read as «%s»', (typed, iso) => {
    expect(isoFromTyped(typed)).toBe(iso);
  });

  it('is shown again as it is typed', () => {
    expect(typedFromIso('2026-11-05')).toBe('05/11/2026');
    expect(isoFromTyped(typedFromIso('2026-11-05'))).toBe('2026-11-05');
  });

  it.each([
    ['30/02/2026', undefined],
    ['13/2026', undefined],
    ['11/25/2026', undefined],
    ['28/02/2026', day('2026-02-28')],
    ['02/2026', month('2026-02-28')],
  ])('the end «%s» is a date, or none', (typed, date) => {
    expect(readPartialDate(typed, 'END')).toEqual(date);
  });
});

describe('order of dates', () => {
  it.each([
    ['earlier day first', day('2021-10-21'), day('2021-10-22'), -1],
    ['equal days', day('2021-10-21'), day('2021-10-21'), 0],
    ['a month kept as start or as end is the same month', month('2021-10-01'), month('2021-10-31'), 0],
    ['a day inside a month comes after the month', day('2021-10-02'), month('2021-10-01'), 1],
    ['on the same first day the more exact one is first', day('2021-01-01'), year('2021-01-01'), -1],
    ['a year comes before its March', year('2021-01-01'), month('2021-03-01'), -1],
  ])('%s', (_what, a, b, sign) => {
    expect(Math.sign(compareDates(a, b))).toBe(sign);
    expect(Math.sign(compareDates(b, a))).toBe(sign === 0 ? 0 : -sign);
  });
});

describe('known by a day: when the last day a date can mean is not after it', () => {
  it.each([
    [day('2021-10-21'), '2021-10-20', false],
    [day('2021-10-21'), '2021-10-21', true],
    [month('2020-12-01'), '2020-12-30', false],
    [month('2020-12-01'), '2020-12-31', true],
    [year('2023-01-01'), '2023-12-30', false],
    [year('2023-01-01'), '2023-12-31', true],
    [null, '2099-01-01', false],
  ])('%o by %s: %s', (date, asOf, known) => {
    expect(isKnownBy(date, asOf)).toBe(known);
  });
});

describe('overdue: from the day after the last day of the end', () => {
  it.each([
    ['on the day itself', day('2022-06-30'), '2022-06-30', false, null],
    ['the day after', day('2022-06-30'), '2022-07-01', true, 1],
    ['within the month', month('2022-06-30'), '2022-06-15', false, null],
    ['on the month’s last day', month('2022-06-30'), '2022-06-30', false, null],
    ['the day after the month', month('2022-06-30'), '2022-07-01', true, 1],
    ['within the year', year('2022-12-31'), '2022-12-31', false, null],
    ['the day after the year', year('2022-12-31'), '2023-01-01', true, 1],
    ['four years on', month('2022-06-30'), '2026-11-22', true, 1606],
    ['an unknown end', null, '2026-11-22', false, null],
  ])('%s', (_what, end, asOf, late, days) => {
    expect(overdue(end, asOf)).toBe(late);
    expect(overdueDays(end, asOf)).toBe(days);
  });
});

describe('slippage between two versions of an end', () => {
  it.each([
    [month('2020-09-30'), month('2021-02-28'), 151],
    [day('2021-08-31'), day('2022-08-31'), 365],
    [day('2022-08-31'), day('2021-08-31'), -365],
    [month('2021-08-31'), day('2021-08-31'), 0],
    [null, month('2021-02-28'), null],
    [month('2020-09-30'), null, null],
  ])('%o to %o: %s days', (from, to, days) => {
    expect(slippageDays(from, to)).toBe(days);
  });
});

describe('the calendar', () => {
  it.each([
    ['2021-12-03', '2022-08-31', 271],
    ['2020-02-28', '2020-03-01', 2],
    ['2021-02-28', '2021-03-01', 1],
    ['2022-08-31', '2021-12-03', -271],
    ['2021-03-14', '2021-03-14', 0],
  ])('from %s to %s there are %s days', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(addDays(from, days)).toBe(to);
  });

  it.each([
    ['2021-12-03', 6, '2022-06-03'],
    ['2021-08-31', 6, '2022-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2021-12-31', 12, '2022-12-31'],
    ['2021-01-15', -1, '2020-12-15'],
    ['2021-01-15', -13, '2019-12-15'],
    ['2021-06-15', 0, '2021-06-15'],
  ])('%s and %s months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it.each([
    ['2021-10-22', true],
    ['2020-02-29', true],
    ['2021-02-29', false],
    ['2021-13-01', false],
    ['2021-00-10', false],
    ['2021-04-31', false],
    ['2021-04-00', false],
    ['0000-01-01', false],
    ['2021-4-1', false],
    ['20211022', false],
    ['2021-10-22T00:00', false],
    [' 2021-10-22', false],
    ['', false],
  ])('%o is a day: %s', (text, valid) => {
    expect(isIsoDay(text)).toBe(valid);
  });
});
