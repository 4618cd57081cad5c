import { describe, expect, it } from 'vitest';
import { planStandings } from '../standing.ts';
import { aMilestone, aMilestoneVersion, aReport, aVersion, day, dossierWith, month, year } from '../testing/dossier.ts';
import { milestoneTimeline } from './timeline.ts';

const first = aMilestoneVersion({ planVersion: 'v1', startsOn: month('2020-01'), endsOn: month('2020-09') });
const plan = dossierWith({
  versions: [
    aVersion({ id: 'v1', publishedOn: day('2020-01-01'), startsOn: month('2020-01'), endsOn: month('2021-08') }),
    aVersion({ id: 'v2', publishedOn: day('2020-12-01'), startsOn: month('2019-11'), endsOn: day('2022-08-31') }),
  ],
  milestones: [
    aMilestone('C01-H01', [first, { ...first, planVersion: 'v2', endsOn: month('2021-02') }]),
    aMilestone('C01-H02', [first, { ...first, planVersion: 'v2' }]),
    aMilestone('C01-H03', [aMilestoneVersion({ planVersion: 'v2' })]),
  ],
  reports: [
    aReport({ publishedOn: '2021-12-03', source: 'CORE_GROUP' }),
    aReport({ id: 'x', publishedOn: '2021-10-15' }),
    aReport({ id: 'y', publishedOn: '2021-10-15', organization: 'co-lead' }),
  ],
  irmReports: [
    {
      id: 'results',
      type: 'RESULTS',
      title: { es: 'Resultados' },
      methodology: 'IRM_2018_2020',
      planVersion: 'v2',
      coversFrom: year(2019),
      coversTo: year(2022),
      publishedOn: year(2023),
      status: 'FINAL',
      url: null,
      variables: [],
      sources: [],
    },
  ],
});
const timelineOn = (asOf: string) => milestoneTimeline(plan, planStandings(plan, asOf), asOf);
const barsOn = (asOf: string) => timelineOn(asOf).value.commitments.flatMap(({ bars }) => bars);

describe('bars', () => {
  it('keep the original beside the rescheduled dates, only where they moved', () => {
    const bars = barsOn('2022-01-01');
    expect(bars.map(({ endsOn }) => endsOn)).toEqual([month('2021-02'), month('2020-09'), month('2021-06')]);
    expect(bars.map(({ original }) => original?.endsOn ?? null)).toEqual([month('2020-09'), null, null]);
  });

  it('before the rescheduling there is nothing to compare with, and a later milestone has no dates yet', () => {
    const bars = barsOn('2020-06-01');
    expect(bars.map(({ original }) => original)).toEqual([null, null, null]);
    expect(bars[2]).toMatchObject({ startsOn: null, endsOn: null });
    expect(timelineOn('2020-06-01').explanation.leftOut).toEqual([
      { reason: 'END_UNKNOWN', count: 1, items: ['C01-H03'] },
    ]);
  });

  it('carry the days on which something was reported, each source once a day', () => {
    expect(barsOn('2022-01-01')[0]?.reports).toEqual([
      { source: 'AGENCY_SELF', day: '2021-10-15' },
      { source: 'CORE_GROUP', day: '2021-12-03' },
    ]);
  });
});

describe('the line', () => {
  it.each([
    ['2020-06-01', '2020-01-01', '2021-08-31', 1, 0],
    ['2022-01-01', '2019-11-01', '2022-08-31', 2, 0],
    ['2023-12-31', '2019-11-01', '2023-12-31', 2, 1],
  ])('as of %s it runs from %s to %s with %s versions and %s IRM reports', (asOf, from, to, versions, reports) => {
    const { value } = timelineOn(asOf);
    expect([value.from, value.to, value.versions.length, value.irmReports.length]).toEqual([
      from,
      to,
      versions,
      reports,
    ]);
  });
});
