import { describe, expect, it } from 'vitest';
import { timeScale } from './timeline-scale.ts';

describe('the line of time', () => {
  it.each([
    ['a day within', '2020-01-01', '2021-12-31', '2021-01-01', { now: 50.14, broken: false, last: 100 }],
    ['a day soon after', '2020-01-01', '2021-12-31', '2022-03-01', { now: 100, broken: false, last: 92.41 }],
    ['a day long after', '2020-01-01', '2021-12-31', '2026-11-22', { now: 98.6, broken: true, last: 93 }],
    ['a day before', '2020-01-01', '2021-12-31', '2019-05-01', { now: null, broken: false, last: 100 }],
  ])('shows %s', (_, from, to, now, expected) => {
    const scale = timeScale(from, to, now);
    expect({ now: scale.now, broken: scale.broken, last: scale.at(to) }).toEqual(expected);
    expect(scale.at(from)).toBe(0);
  });

  it('keeps what lies outside at its edge', () => {
    const scale = timeScale('2020-01-01', '2021-12-31', '2021-06-01');
    expect([scale.at('2018-01-01'), scale.at('2030-01-01')]).toEqual([0, 100]);
  });

  it.each([
    ['2019-11-01', '2022-08-31', [2020, 2021, 2022]],
    ['2020-01-01', '2021-12-31', [2020, 2021, 2022]],
    ['2000-06-01', '2024-06-01', [2001, 2004, 2007, 2010, 2013, 2016, 2019, 2022]],
  ])('from %s to %s names the years %o', (from, to, years) => {
    expect(timeScale(from, to, to).years.map(({ year }) => year)).toEqual(years);
  });
});
