import { describe, expect, it } from 'vitest';
import type { Locale } from './locale.ts';
import { formatBytes, formatList, formatNumber, formatPercent } from './numbers.ts';

describe('numbers', () => {
  it.each<[number, Locale, 0 | 1 | 2, string]>([
    [59, 'es', 2, '59'],
    [1590, 'es', 2, '1590'],
    [10716, 'es', 2, '10\u00a0716'],
    [1234567.5, 'es', 2, '1\u00a0234\u00a0567,5'],
    [38.51, 'es', 2, '38,51'],
    [10716.5, 'en', 2, '10,716.5'],
    [38.51, 'en', 1, '38.5'],
    [82.857142, 'es', 1, '82,9'],
    [1.005, 'en', 2, '1.01'],
    [0, 'es', 2, '0'],
    [-3.25, 'es', 1, '-3,2'],
  ])('%s in %s with %s decimals: %s', (value, locale, digits, text) => {
    expect(formatNumber(value, locale, digits)).toBe(text);
  });
});

describe('percentages', () => {
  it.each<[number, Locale, 0 | 1 | 2, string]>([
    [80, 'es', 1, '80\u00a0%'],
    [80, 'en', 1, '80%'],
    [82.857142, 'es', 1, '82,9\u00a0%'],
    [82.857142, 'en', 0, '83%'],
    [38.51, 'es', 2, '38,51\u00a0%'],
  ])('%s in %s with %s decimals: %s', (value, locale, digits, text) => {
    expect(formatPercent(value, locale, digits)).toBe(text);
  });
});

describe('lists', () => {
  it.each<[(string | number)[], Locale, string]>([
    [[], 'es', ''],
    [[3], 'es', '3'],
    [[6, 8], 'es', '6 y 8'],
    [[1, 2, 5], 'es', '1, 2 y 5'],
    [[1, 2, 5], 'en', '1, 2 and 5'],
    [['MINTEL', 'IAEN'], 'es', 'MINTEL e IAEN'],
    [['MINTEL', 'IAEN'], 'en', 'MINTEL and IAEN'],
  ])('%o in %s: %s', (items, locale, text) => {
    expect(formatList(items, locale)).toBe(text);
  });
});

describe('sizes of files', () => {
  it.each<[number, Locale, string]>([
    [0, 'es', '0\u00a0B'],
    [850, 'es', '850\u00a0B'],
    [1_234_567, 'es', '1,2\u00a0MB'],
    [1_234_567, 'en', '1.2\u00a0MB'],
    [20_000_000, 'en', '20\u00a0MB'],
  ])('%s bytes in %s: %s', (bytes, locale, text) => {
    expect(formatBytes(bytes, locale)).toBe(text);
  });
});
