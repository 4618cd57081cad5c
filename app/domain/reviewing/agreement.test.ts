import { describe, expect, it } from 'vitest';
import { agreementOf, type CodePair } from './agreement.ts';

/** `times(3, 'A', 'B')`: three things that the first codes A and the second B. */
const times = (n: number, first: string, second: string): CodePair[] =>
  Array.from({ length: n }, () => [first, second]);

describe('agreement of two reviewers', () => {
  // Computed by hand: observed and expected share of agreement stand beside each.
  it.each<[string, CodePair[], number, number | null]>([
    ['always alike: 1, (0.25 + 0.25)', [...times(5, 'A', 'A'), ...times(5, 'B', 'B')], 10, 1],
    ['never alike: 0, (0.25 + 0.25)', [...times(5, 'A', 'B'), ...times(5, 'B', 'A')], 0, -1],
    // Observed 35/50 = 0.7; expected 0.5 * 0.6 + 0.5 * 0.4 = 0.5.
    [
      'the textbook table 20/5/10/15',
      [...times(20, 'Y', 'Y'), ...times(5, 'Y', 'N'), ...times(10, 'N', 'Y'), ...times(15, 'N', 'N')],
      35,
      0.4,
    ],
    // Observed 0.5; expected 0.5: no better than chance.
    [
      'as by chance',
      [...times(1, 'A', 'A'), ...times(1, 'A', 'B'), ...times(1, 'B', 'A'), ...times(1, 'B', 'B')],
      2,
      0,
    ],
    // Three codes: observed 4/6; expected (2*2 + 2*3 + 2*1) / 36 = 12/36; kappa (24 - 12) / (36 - 12).
    [
      'three codes',
      [
        ...times(1, 'A', 'A'),
        ...times(1, 'A', 'B'),
        ...times(2, 'B', 'B'),
        ...times(1, 'C', 'C'),
        ...times(1, 'C', 'A'),
      ],
      4,
      0.5,
    ],
    // One always says A, the other A or B: observed 3/4 = expected 3/4.
    ['one who never tells apart', [...times(3, 'A', 'A'), ...times(1, 'A', 'B')], 3, 0],
    ['one thing coded differently', times(1, 'A', 'B'), 0, 0],
  ])('%s', (_, pairs, agreed, kappa) => {
    const found = agreementOf(pairs);
    expect(found).toMatchObject({ n: pairs.length, agreed, undefinedBecause: null });
    expect(found.kappa).toBeCloseTo(kappa ?? Number.NaN, 10);
  });

  it.each<[string, CodePair[], string]>([
    ['nothing was coded twice', [], 'NOTHING_CODED_TWICE'],
    ['both gave everything the same code', times(4, 'A', 'A'), 'ONE_CODE_ONLY'],
    ['one thing was coded, alike', times(1, 'A', 'A'), 'ONE_CODE_ONLY'],
  ])('has no kappa when %s', (_, pairs, undefinedBecause) => {
    expect(agreementOf(pairs)).toMatchObject({ kappa: null, undefinedBecause, agreed: pairs.length });
  });
});
