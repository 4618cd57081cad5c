import { describe, expect, it } from 'vitest';
import type { ProgressReport } from '../records.ts';
import { planStandings } from '../standing.ts';
import { aMilestone, aMilestoneVersion, aReport, day, dossierWith, ec, month } from '../testing/dossier.ts';
import { plannedAgainstReported } from './planned-reported.ts';
import { quarterOf, quartersBetween } from './quarters.ts';
import { stepAt } from './steps.ts';

const ends = [month('2021-02'), day('2021-02-10'), month('2021-08'), month('2022-03'), null];
const planWith = (reports: ProgressReport[]) =>
  dossierWith({
    milestones: ends.map((endsOn, i) => aMilestone(`C01-H0${i + 1}`, [aMilestoneVersion({ endsOn })])),
    reports,
  });
const seriesOf = (reports: ProgressReport[], asOf: string) => {
  const plan = planWith(reports);
  return plannedAgainstReported(plan, planStandings(plan, asOf), asOf);
};

const reports = [
  aReport({ milestone: 'C01-H01', publishedOn: '2021-10-15', state: ec('COMPLETADO') }),
  aReport({ milestone: 'C01-H02', publishedOn: '2021-10-15', state: ec('EJECUCION') }),
  aReport({ milestone: 'C01-H02', publishedOn: '2021-11-02', state: ec('COMPLETADO') }),
  aReport({ milestone: 'C01-H03', publishedOn: '2021-11-02', state: ec('COMPLETADO') }),
  aReport({ milestone: 'C01-H03', source: 'COUNTERPART', publishedOn: '2021-10-15', state: ec('COMPLETADO') }),
];

describe('the two lines', () => {
  it('planned steps up on the last day of each end', () => {
    expect(seriesOf(reports, '2022-12-31').value.planned).toEqual([
      { day: '2021-02-10', count: 1 },
      { day: '2021-02-28', count: 2 },
      { day: '2021-08-31', count: 3 },
      { day: '2022-03-31', count: 4 },
    ]);
  });

  it('reported begins with the first agency report and follows what agencies say', () => {
    expect(seriesOf(reports, '2022-12-31').value.reported).toEqual([
      { day: '2021-10-15', count: 1, covered: 2 },
      { day: '2021-11-02', count: 3, covered: 3 },
    ]);
  });

  it('goes down when an agency or a correction takes a word back', () => {
    const back = [
      aReport({ id: 'a', milestone: 'C01-H01', publishedOn: '2021-10-15', state: ec('COMPLETADO') }),
      aReport({ milestone: 'C01-H01', publishedOn: '2021-11-02', state: ec('EJECUCION'), supersedes: 'a' }),
    ];
    expect(seriesOf(back, '2022-12-31').value.reported).toEqual([
      { day: '2021-10-15', count: 1, covered: 1 },
      { day: '2021-11-02', count: 0, covered: 1 },
    ]);
  });

  it('reads a number off a line; before its first step there is none', () => {
    const { reported } = seriesOf(reports, '2022-12-31').value;
    expect([stepAt(reported, '2021-10-14'), stepAt(reported, '2021-11-01')?.count]).toEqual([null, 1]);
  });
});

describe('the table by quarter', () => {
  it.each([
    // asOf, then for each quarter: first day, counted through, due, reported, covered, difference, status
    [
      '2022-12-31',
      [
        ['2021-01-01', '2021-03-31', 2, null, 0, null, 'NO_REPORTS'],
        ['2021-04-01', '2021-06-30', 2, null, 0, null, 'NO_REPORTS'],
        ['2021-07-01', '2021-09-30', 3, null, 0, null, 'NO_REPORTS'],
        ['2021-10-01', '2021-12-31', 3, 3, 3, 0, 'REPORTED'],
        ['2022-01-01', '2022-03-31', 4, 3, 3, 1, 'UNCHANGED'],
      ],
    ],
    [
      '2021-10-20',
      [
        ['2021-01-01', '2021-03-31', 2, null, 0, null, 'NO_REPORTS'],
        ['2021-04-01', '2021-06-30', 2, null, 0, null, 'NO_REPORTS'],
        ['2021-07-01', '2021-09-30', 3, null, 0, null, 'NO_REPORTS'],
        ['2021-10-01', '2021-10-20', 3, 1, 2, 2, 'REPORTED'],
        ['2022-01-01', '2022-03-31', 4, null, 0, null, 'AHEAD'],
      ],
    ],
  ])('as of %s', (asOf, rows) => {
    const { quarters } = seriesOf(reports, asOf).value;
    expect(quarters.map((q) => [q.startsOn, q.through, q.due, q.reported, q.covered, q.difference, q.status])).toEqual(
      rows,
    );
  });

  it('is empty when nothing is dated or reported', () => {
    const plan = dossierWith({ milestones: [aMilestone('C01-H01', [aMilestoneVersion({ endsOn: null })])] });
    const { value, explanation } = plannedAgainstReported(plan, planStandings(plan, '2022-01-01'), '2022-01-01');
    expect(value).toMatchObject({ planned: [], reported: [], quarters: [], comparison: null });
    expect(explanation.leftOut.map(({ reason }) => reason)).toEqual(['NO_REPORT', 'END_UNKNOWN']);
  });

  it.each([
    ['2021-01-01', '2021-01-01', '2021-03-31'],
    ['2021-06-30', '2021-04-01', '2021-06-30'],
    ['2020-02-29', '2020-01-01', '2020-03-31'],
    ['2021-12-03', '2021-10-01', '2021-12-31'],
  ])('%s is in the quarter from %s to %s', (date, startsOn, endsOn) => {
    expect(quarterOf(date)).toEqual({ startsOn, endsOn });
  });

  it('runs without gaps, over the turn of the year', () => {
    expect(quartersBetween('2021-11-11', '2022-04-01').map(({ startsOn }) => startsOn)).toEqual([
      '2021-10-01',
      '2022-01-01',
      '2022-04-01',
    ]);
    expect(quartersBetween('2021-11-11', '2021-12-31')).toHaveLength(1);
  });
});

describe('the day to compare on', () => {
  it.each([
    ['the last round’s cut-off', '2021-10-31', { day: '2021-10-22', due: 3, complete: 1, covered: 2 }],
    ['before that the last report', '2021-10-20', { day: '2021-10-15', due: 3, complete: 1, covered: 2 }],
    ['a report after the cut-off', '2021-12-31', { day: '2021-11-02', due: 3, complete: 3, covered: 3 }],
    ['none before the first report', '2021-10-14', null],
  ])('%s', (_what, asOf, expected) => {
    expect(seriesOf(reports, asOf).value.comparison).toEqual(expected);
  });
});
