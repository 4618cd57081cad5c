import { describe, expect, it } from 'vitest';
import type { ReportingPeriod } from '../records.ts';
import { aMilestone, aReport, day, dossierWith } from '../testing/dossier.ts';
import { coverageByPeriod } from './coverage-by-period.ts';

const period = (id: string, opensOn: string, dataAvailable: boolean): ReportingPeriod => ({
  id,
  label: { es: id },
  opensOn: day(opensOn),
  closesOn: null,
  cutoffOn: null,
  dataAvailable,
});
const plan = dossierWith({
  milestones: ['C01-H01', 'C01-H02', 'C01-H03'].map((id) => aMilestone(id)),
  periods: [period('2021-10', '2021-10-15', true), period('2022-05', '2022-05-23', false)],
  reports: [
    aReport({ id: 'a', milestone: 'C01-H01', period: '2021-10', publishedOn: '2021-10-15' }),
    aReport({ id: 'b', milestone: 'C01-H01', period: '2021-10', publishedOn: '2021-10-20', supersedes: 'a' }),
    aReport({ id: 'c', milestone: 'C01-H02', period: '2021-10', publishedOn: '2021-10-21' }),
    aReport({ id: 'd', milestone: 'C01-H02', period: '2021-10', publishedOn: '2021-12-03', source: 'CORE_GROUP' }),
  ],
});

describe('coverage by reporting period', () => {
  it.each([
    // asOf, status and agency/counterpart/core group counts of each round
    ['2021-10-14', ['AHEAD', null], ['AHEAD', null]],
    ['2021-10-15', ['DATA', [1, 0, 0]], ['AHEAD', null]],
    ['2021-10-21', ['DATA', [2, 0, 0]], ['AHEAD', null]],
    ['2022-05-22', ['DATA', [2, 0, 1]], ['AHEAD', null]],
    ['2022-05-23', ['DATA', [2, 0, 1]], ['NO_DATA', null]],
  ])('as of %s: %o and %o', (asOf, ...rounds) => {
    const { value } = coverageByPeriod(plan, asOf);
    expect(value.map(({ status, reported }) => [status, reported && Object.values(reported)])).toEqual(rounds);
    expect(value.map(({ total }) => total)).toEqual([3, 3]);
  });

  it('names the rounds that it leaves out', () => {
    expect(coverageByPeriod(plan, '2022-06-01').explanation).toMatchObject({
      n: 1,
      N: 2,
      leftOut: [{ reason: 'ROUND_WITHOUT_DATA', items: ['2022-05'] }],
    });
  });
});
