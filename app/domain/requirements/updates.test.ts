import { describe, expect, it } from 'vitest';
import { longSilences, rollingYear } from './updates.ts';

const YEAR_2021 = { from: '2021-01-01', to: '2021-12-31' };

describe('silences longer than six months that reach into 2021, counted from 1 July 2020', () => {
  it.each([
    // updates, silences
    [[], [['2020-07-01', '2021-12-31']]],
    [['2021-01-01', '2021-07-01'], []],
    [['2021-01-01', '2021-07-02'], [['2021-01-01', '2021-07-02']]],
    [
      ['2021-06-30'],
      [
        ['2020-07-01', '2021-06-30'],
        ['2021-06-30', '2021-12-31'],
      ],
    ],
    [['2020-12-15', '2021-06-10', '2021-12-01'], []],
    // Said on the day before counting begins, or after the days looked at: it does not shorten a silence.
    [['2020-06-30', '2022-01-01'], [['2020-07-01', '2021-12-31']]],
  ] as const)('%j', (updates, expected) => {
    const found = longSilences(updates, '2020-07-01', 6, YEAR_2021);
    expect(found.map(({ from, to }) => [from, to])).toEqual(expected);
  });

  it('are told in days', () => {
    expect(longSilences(['2021-01-01'], '2021-01-01', 6, YEAR_2021)).toEqual([
      { from: '2021-01-01', to: '2021-12-31', days: 364 },
    ]);
  });

  it('that ended before are left out', () => {
    expect(longSilences(['2020-12-31', '2021-06-01'], '2020-01-01', 6, YEAR_2021).map(({ from }) => from)).toEqual([
      '2021-06-01',
    ]);
  });
});

describe('updates in any twelve months of 2020 and 2021', () => {
  it.each([
    // updates, fewest, some hold, times with fewer than two
    [[], 0, false, [['2020-01-01', '2021-12-31']]],
    [['2020-06-01'], 0, false, [['2020-01-01', '2021-12-31']]],
    [['2020-03-01', '2020-09-01', '2021-03-01', '2021-09-01'], 2, true, []],
    [
      ['2020-03-01', '2020-09-01', '2021-12-01'],
      0,
      true,
      [
        ['2020-03-02', '2021-11-30'],
        ['2020-09-02', '2021-12-31'],
      ],
    ],
    // The same day twice is one update.
    [
      ['2020-06-01', '2020-06-01', '2021-06-01'],
      1,
      false,
      [
        ['2020-01-01', '2021-05-31'],
        ['2020-06-02', '2021-12-31'],
      ],
    ],
  ] as const)('%j', (updates, fewest, someHold, thin) => {
    const found = rollingYear(updates, '2020-01-01', '2021-12-31');
    expect([found.fewest, found.someHold]).toEqual([fewest, someHold]);
    expect(found.thin.map(({ from, to }) => [from, to])).toEqual(thin);
  });

  it('cannot be told of less than twelve months', () => {
    expect(rollingYear(['2020-02-01', '2020-03-01'], '2020-01-01', '2020-10-01').fewest).toBeNull();
    expect(rollingYear([], '2020-01-01', '2020-12-31').fewest).toBe(0);
  });
});
