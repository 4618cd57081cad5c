import { describe, expect, it } from 'vitest';
import { formatDuration, formatExactDaysUntil, formatExactDuration } from './durations.ts';

describe('how long something lasted', () => {
  it.each([
    ['2021-12-03', '2021-12-03', '0 días', '0 days'],
    ['2021-12-03', '2021-12-04', '1 día', '1 day'],
    ['2022-01-01', '2022-03-02', '60 días', '60 days'],
    ['2022-01-01', '2022-03-03', '2 meses', '2 months'],
    ['2021-12-31', '2022-12-30', '11 meses', '11 months'],
    ['2021-12-31', '2022-12-31', '1 año', '1 year'],
    ['2021-12-31', '2023-01-31', '1 año y 1 mes', '1 year and 1 month'],
    ['2021-08-31', '2022-02-28', '6 meses', '6 months'],
    ['2021-12-31', '2026-11-22', '4 años y 10 meses', '4 years and 10 months'],
  ])('from %s to %s: %s, %s', (from, to, spanish, english) => {
    expect(formatDuration(from, to, 'es')).toBe(spanish);
    expect(formatDuration(from, to, 'en')).toBe(english);
  });

  it('keeps the exact days beside rounded words, once', () => {
    expect(formatExactDuration('2021-12-31', '2026-11-22', 'es')).toBe('4 años y 10 meses (1787 días)');
    expect(formatExactDuration('2021-12-31', '2022-01-30', 'en')).toBe('30 days');
  });

  it.each([
    [0, '0 días'],
    [60, '60 días'],
    [61, '2 meses (61 días)'],
    [1787, '4 años y 10 meses (1787 días)'],
  ])('%i days that end on 22 November 2026 are %s', (days, spanish) => {
    expect(formatExactDaysUntil(days, '2026-11-22', 'es')).toBe(spanish);
  });
});
