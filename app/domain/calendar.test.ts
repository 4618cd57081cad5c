import { describe, expect, it } from 'vitest';
import { calendarOf } from './calendar.ts';
import { planStandings } from './standing.ts';
import { aMilestone, aMilestoneVersion, aReport, day, dossierWith, ec, month, year } from './testing/dossier.ts';

const ending = (id: string, endsOn: ReturnType<typeof day> | null) => aMilestone(id, [aMilestoneVersion({ endsOn })]);

/** A plan to August 2022 with a window from 23 May to 2 June 2022. */
const plan = dossierWith({
  milestones: [
    ending('C01-H01', month('2021-06')),
    ending('C01-H02', month('2022-06')),
    ending('C01-H03', day('2022-06-10')),
    ending('C01-H04', year(2022)),
    ending('C01-H05', null),
  ],
  periods: [
    {
      id: 'p1',
      label: { es: 'Mayo' },
      opensOn: day('2022-05-23'),
      closesOn: day('2022-06-02'),
      cutoffOn: null,
      dataAvailable: true,
    },
  ],
  reports: [aReport({ milestone: 'C01-H03', publishedOn: '2022-06-01', state: ec('COMPLETADO') })],
});
const on = (asOf: string) => calendarOf(plan, planStandings(plan, asOf), asOf);
const statesOn = (asOf: string) => {
  const { months, yearOnly } = on(asOf);
  return [...months.flatMap(({ deadlines }) => deadlines), ...yearOnly].map(({ state }) => state);
};

describe('the calendar', () => {
  it('puts each deadline in its month, by the last day it can mean', () => {
    const kinds = on('2022-01-01').months.map(({ month: key, deadlines }) => [key, deadlines.map(({ kind }) => kind)]);
    expect(kinds).toEqual([
      ['2021-06', ['MILESTONE_END']],
      ['2022-05', ['WINDOW_OPENS']],
      ['2022-06', ['WINDOW_CLOSES', 'MILESTONE_END', 'MILESTONE_END']],
      ['2022-08', ['PLAN_END']],
    ]);
  });

  it('a year belongs to no month, and an unknown end to no date', () => {
    const { yearOnly, undated } = on('2022-01-01');
    expect(yearOnly.map(({ day: last }) => last)).toEqual(['2022-12-31']);
    expect(undated.map(({ milestone }) => milestone.id)).toEqual(['C01-H05']);
  });

  // prettier-ignore
  it.each([
    // day            June 2021  opens     closes    10 June   June 2022  plan end  2022
    ['2021-05-31', ['COMING',  'COMING', 'COMING', 'COMING', 'COMING',  'COMING', 'COMING']],
    ['2021-06-15', ['OPEN',    'COMING', 'COMING', 'COMING', 'COMING',  'COMING', 'COMING']],
    ['2021-07-01', ['OVERDUE', 'COMING', 'COMING', 'COMING', 'COMING',  'COMING', 'COMING']],
    ['2022-05-23', ['OVERDUE', 'OPEN',   'OPEN',   'COMING', 'COMING',  'COMING', 'OPEN']],
    ['2022-06-02', ['OVERDUE', 'OPEN',   'OPEN',   'DONE',   'OPEN',    'COMING', 'OPEN']],
    ['2022-09-01', ['OVERDUE', 'PASSED', 'PASSED', 'DONE',   'OVERDUE', 'PASSED', 'OPEN']],
    ['2023-01-01', ['OVERDUE', 'PASSED', 'PASSED', 'DONE',   'OVERDUE', 'PASSED', 'OVERDUE']],
  ])('states on %s', (asOf, states) => {
    expect(statesOn(asOf)).toEqual(states);
  });

  it.each([
    ['2021-01-01', 'MILESTONE_END', '2021-06-30'],
    ['2022-01-01', 'WINDOW_OPENS', '2022-05-23'],
    ['2022-06-03', 'MILESTONE_END', '2022-06-30'],
    ['2022-09-01', 'MILESTONE_END', '2022-12-31'],
  ])('the next deadline on %s is a %s on %s', (asOf, kind, last) => {
    expect(on(asOf).next).toMatchObject({ kind, day: last });
  });

  it('has no next deadline once all is past', () => {
    expect(on('2023-01-01').next).toBeNull();
  });
});
