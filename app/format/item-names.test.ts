import { describe, expect, it } from 'vitest';
import { itemNames } from './item-names.ts';

const MANY = Array.from({ length: 14 }, (_, i) => `C01-H${String(i + 1).padStart(2, '0')}`);

describe('names of what was left out', () => {
  it.each([
    [['C05'], 'compromiso 5', 'commitment 5'],
    [['C02', 'C05', 'C08'], 'compromisos 2, 5 y 8', 'commitments 2, 5 and 8'],
    [['C03-H09'], 'compromiso 3, hito 9', 'commitment 3, milestone 9'],
    [
      ['C03-H09', 'C06-H01', 'C06-H02'],
      'compromiso 3, hito 9; compromiso 6, hitos 1 y 2',
      'commitment 3, milestone 9; commitment 6, milestones 1 and 2',
    ],
    [['2022-05'], '2022-05', '2022-05'],
  ])('%o', (items, es, en) => {
    expect([itemNames(items, 'es'), itemNames(items, 'en')]).toEqual([es, en]);
  });

  it('says how many more there are of a long list', () => {
    expect(itemNames(MANY, 'es')).toBe('compromiso 1, hitos 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 y 12; y 2 más');
  });
});
