import { describe, expect, it } from 'vitest';
import { agreementFigure, agreementOf, type CodePair, type KappaBand, kappaBand } from './agreement.ts';

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
  ])('%s', (_, pairs, agreed, kappa) => {
    const found = agreementOf(pairs);
    expect(found).toMatchObject({ n: pairs.length, agreed, undefinedBecause: null });
    expect(found.kappa).toBeCloseTo(kappa ?? Number.NaN, 10);
  });

  it.each<[string, CodePair[], string]>([
    ['nothing was coded twice', [], 'NOTHING_CODED_TWICE'],
    ['both gave everything the same code', times(4, 'A', 'A'), 'ONE_CODE_ONLY'],
    ['one thing was coded, alike', times(1, 'A', 'A'), 'ONE_THING_ONLY'],
    ['one thing was coded, differently', times(1, 'A', 'B'), 'ONE_THING_ONLY'],
  ])('has no kappa when %s', (_, pairs, undefinedBecause) => {
    expect(agreementOf(pairs)).toMatchObject({ kappa: null, undefinedBecause });
  });
});

describe('the range of a kappa', () => {
  // Landis and Koch (1977). Correct a row here first.
  it.each<[number, KappaBand]>([
    [-1, 'POOR'],
    [-0.01, 'POOR'],
    [-0.004, 'SLIGHT'],
    [0, 'SLIGHT'],
    [0.2, 'SLIGHT'],
    [0.204, 'SLIGHT'],
    [0.21, 'FAIR'],
    [0.4, 'FAIR'],
    [0.41, 'MODERATE'],
    [0.61, 'SUBSTANTIAL'],
    [0.8, 'SUBSTANTIAL'],
    [0.81, 'ALMOST_PERFECT'],
    [1, 'ALMOST_PERFECT'],
  ])('%s is %s', (kappa, band) => {
    expect(kappaBand(kappa)).toBe(band);
  });
});

describe('agreement as a figure', () => {
  it('says what went in, and how many could have been coded twice', () => {
    const pairs = [...times(20, 'Y', 'Y'), ...times(5, 'Y', 'N'), ...times(10, 'N', 'Y'), ...times(15, 'N', 'N')];
    const { value, explanation } = agreementFigure(pairs, 60, '2026-11-25');
    expect(value.kappa).toBeCloseTo(0.4, 10);
    expect(explanation).toMatchObject({ formula: 'cohen-kappa/1', n: 50, N: 60 });
    expect(Object.fromEntries(explanation.inputs.map(({ name, value: given }) => [name, given]))).toEqual({
      ...{ commitments: 60, codedTwice: 50, codedAlike: 35, alikeByChance: 25 },
    });
  });

  it('has no more to say where nothing was coded twice', () => {
    const { explanation } = agreementFigure([], 10, '2026-11-25');
    expect(explanation.inputs.map(({ name }) => name)).toEqual(['commitments', 'codedTwice']);
  });
});
