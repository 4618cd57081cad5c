import { expect, it } from 'vitest';
import { readWholeNumber } from './whole-number.ts';

it.each([
  ['120', 120],
  [' 0 ', 0],
  ['1.200', 1200],
  ['1,200', 1200],
  ['1 200', 1200],
  ['1.234.567', 1_234_567],
  ['1.20', undefined],
  ['0.500', undefined],
  ['-3', undefined],
  ['', undefined],
  ['muchos', undefined],
])('«%s» is the whole number %s', (text, number) => {
  expect(readWholeNumber(text)).toBe(number);
});
