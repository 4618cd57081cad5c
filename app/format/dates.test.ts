import { describe, expect, it } from 'vitest';
import type { PartialDate } from '#domain/dates.ts';
import { dateTimeValue, formatDate, formatRange, type DateStyle } from './dates.ts';
import type { Locale } from './locale.ts';

const day = (date: string): PartialDate => ({ date, precision: 'DAY' });
const month = (date: string): PartialDate => ({ date, precision: 'MONTH' });
const year = (date: string): PartialDate => ({ date, precision: 'YEAR' });

describe('a date in words says no more than is known', () => {
  it.each<[PartialDate | string, Locale, DateStyle, string]>([
    [day('2021-10-21'), 'es', 'long', '21 de octubre de 2021'],
    [day('2021-10-21'), 'es', 'short', '21 oct 2021'],
    [day('2021-10-21'), 'es', 'month', 'octubre de 2021'],
    [day('2021-10-21'), 'en', 'long', '21 October 2021'],
    [day('2021-10-21'), 'en', 'short', '21 Oct 2021'],
    [day('2021-10-21'), 'en', 'month', 'October 2021'],
    [day('2021-03-01'), 'es', 'long', '1 de marzo de 2021'],
    ['2022-08-31', 'es', 'long', '31 de agosto de 2022'],
    ['2022-08-31', 'en', 'short', '31 Aug 2022'],
    [month('2021-10-31'), 'es', 'long', 'octubre de 2021'],
    [month('2021-10-31'), 'es', 'short', 'oct 2021'],
    [month('2021-10-31'), 'en', 'long', 'October 2021'],
    [month('2021-10-31'), 'en', 'month', 'October 2021'],
    [year('2023-12-31'), 'es', 'long', '2023'],
    [year('2023-12-31'), 'es', 'short', '2023'],
    [year('2023-12-31'), 'en', 'month', '2023'],
  ])('%o in %s, %s: %s', (date, locale, style, words) => {
    expect(formatDate(date, locale, style)).toBe(words);
  });

  it('knows the twelve months in both languages', () => {
    const months = (locale: Locale, style: DateStyle) =>
      Array.from(
        { length: 12 },
        (_, i) => formatDate(month(`2021-${String(i + 1).padStart(2, '0')}-01`), locale, style).split(' ')[0],
      );
    expect(months('es', 'short')).toEqual('ene feb mar abr may jun jul ago sep oct nov dic'.split(' '));
    expect(new Set(months('es', 'long')).size).toBe(12);
    expect(months('en', 'long')[8]).toBe('September');
  });
});

describe('a range says shared parts once', () => {
  it.each<[string, PartialDate | string, PartialDate | string | null, Locale, DateStyle, string]>([
    ['days of one month', day('2021-10-15'), day('2021-10-21'), 'es', 'short', '15 a 21 oct 2021'],
    ['days of one month, long', day('2021-10-15'), day('2021-10-21'), 'es', 'long', '15 a 21 de octubre de 2021'],
    ['days of one month, English', day('2021-10-15'), day('2021-10-21'), 'en', 'short', '15 to 21 Oct 2021'],
    ['days of two months', day('2021-10-18'), day('2021-12-03'), 'es', 'short', '18 oct a 3 dic 2021'],
    ['days of two months, long', '2021-10-18', '2021-12-03', 'es', 'long', '18 de octubre a 3 de diciembre de 2021'],
    ['days of two years', '2021-10-18', '2022-01-03', 'en', 'long', '18 October 2021 to 3 January 2022'],
    ['the same day number in two years', '2021-10-18', '2022-10-18', 'es', 'short', '18 oct 2021 a 18 oct 2022'],
    ['months of one year', month('2020-01-01'), month('2020-02-29'), 'es', 'short', 'ene a feb 2020'],
    ['months of one year, long', month('2020-01-01'), month('2020-03-31'), 'es', 'long', 'enero a marzo de 2020'],
    ['months of two years', month('2020-01-01'), month('2022-08-31'), 'es', 'long', 'enero de 2020 a agosto de 2022'],
    ['months, English', month('2020-01-01'), month('2022-08-31'), 'en', 'long', 'January 2020 to August 2022'],
    ['one month', month('2021-10-01'), month('2021-10-31'), 'es', 'short', 'oct 2021'],
    ['one day', day('2021-10-15'), day('2021-10-15'), 'es', 'short', '15 oct 2021'],
    ['no end', day('2021-10-15'), null, 'es', 'short', '15 oct 2021'],
    ['a month to a day', month('2019-11-01'), day('2022-08-31'), 'es', 'short', 'nov 2019 a 31 ago 2022'],
    ['a day to its own month', day('2021-10-15'), month('2021-10-31'), 'es', 'short', '15 oct a oct 2021'],
    ['years', year('2019-01-01'), year('2022-12-31'), 'en', 'long', '2019 to 2022'],
    ['a year to a month of it', year('2021-01-01'), month('2021-03-31'), 'es', 'short', '2021 a mar 2021'],
    ['days shown as months', '2021-10-15', '2021-12-03', 'es', 'month', 'octubre a diciembre de 2021'],
  ])('%s', (_what, start, end, locale, style, words) => {
    expect(formatRange(start, end, locale, style)).toBe(words);
  });
});

describe('the datetime attribute', () => {
  it.each<[PartialDate | string, string]>([
    [day('2021-10-21'), '2021-10-21'],
    ['2021-10-21', '2021-10-21'],
    [month('2021-10-31'), '2021-10'],
    [year('2023-12-31'), '2023'],
  ])('%o is %s', (date, value) => {
    expect(dateTimeValue(date)).toBe(value);
  });
});
