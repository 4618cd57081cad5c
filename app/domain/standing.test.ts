import { describe, expect, it } from 'vitest';
import {
  disagreement,
  isOutsidePeriod,
  milestoneStanding,
  planEndBefore,
  planStandings,
  planVersionOn,
} from './standing.ts';
import {
  aMilestone,
  aMilestoneVersion,
  aReport,
  aVersion,
  day,
  dossierWith,
  ec,
  month,
  ogp,
  year,
} from './testing/dossier.ts';
import type { PlanDossier, ReportedState } from './records.ts';

const original = aVersion({ id: 'v1', publishedOn: null, submittedOn: year(2019), endsOn: month('2021-08') });
const amended = aVersion({ id: 'v2', kind: 'AMENDED', publishedOn: month('2020-12'), endsOn: day('2022-08-31') });
const rescheduled = dossierWith({ versions: [original, amended] });

const standing = (dossier: PlanDossier, asOf: string) => {
  const [first] = planStandings(dossier, asOf);
  if (!first) throw new Error('no milestone');
  return first;
};

const withText = (...versions: Parameters<typeof aMilestoneVersion>[0][]) =>
  dossierWith({ versions: [original, amended], milestones: [aMilestone('C01-H01', versions.map(aMilestoneVersion))] });

describe('the plan version in force', () => {
  it.each([
    ['before any was public: the first', '2018-01-01', 'v1'],
    ['a version of 2019 counts from the last day of 2019', '2019-12-31', 'v1'],
    ['a version of December 2020 does not count within the month', '2020-12-30', 'v1'],
    ['and counts from its last day', '2020-12-31', 'v2'],
    ['later', '2026-11-22', 'v2'],
  ])('%s', (_what, asOf, id) => {
    expect(planVersionOn(rescheduled, asOf).id).toBe(id);
  });
});

describe('wording and dates of a milestone', () => {
  it('are those of the version in force', () => {
    const plan = withText(
      { planVersion: 'v1', endsOn: month('2020-09') },
      { planVersion: 'v2', endsOn: month('2021-02') },
    );
    expect(standing(plan, '2020-06-01').version.endsOn).toEqual(month('2020-09'));
    expect(standing(plan, '2021-06-01').version.endsOn).toEqual(month('2021-02'));
  });

  it('without a text in the version in force, the next wording is shown and the dates are unknown', () => {
    const before = standing(withText({ planVersion: 'v2', endsOn: month('2020-05') }), '2020-12-30');
    expect(before.version).toMatchObject({ planVersion: 'v2', startsOn: null, endsOn: null });
    expect([before.overdue, before.overdueDays]).toEqual([false, null]);
  });

  it('a milestone that a later version leaves out keeps its last text', () => {
    const after = standing(withText({ planVersion: 'v1', endsOn: month('2020-09') }), '2021-06-01');
    expect(after.version.endsOn).toEqual(month('2020-09'));
  });

  it('slippage is counted from the original, and unknown where the original dates are', () => {
    const known = withText(
      { planVersion: 'v1', endsOn: month('2020-09') },
      { planVersion: 'v2', endsOn: month('2021-02') },
    );
    expect(standing(known, '2021-06-01').slippageDays).toBe(151);
    const blank = withText({ planVersion: 'v1', endsOn: null }, { planVersion: 'v2', endsOn: month('2021-02') });
    expect(standing(blank, '2021-06-01')).toMatchObject({ baseline: null, slippageDays: null });
    const missing = withText({ planVersion: 'v2', endsOn: month('2021-02') });
    expect(standing(missing, '2021-06-01')).toMatchObject({ baseline: null, slippageDays: null });
  });
});

describe('reports count from the day they were published', () => {
  const plan = dossierWith({
    reports: [
      aReport({ id: 'a1', publishedOn: '2021-10-15', state: ec('EJECUCION') }),
      aReport({ id: 'a2', publishedOn: '2022-06-01', state: ec('COMPLETADO') }),
      aReport({ id: 'c1', source: 'COUNTERPART', publishedOn: '2021-10-20', state: ec('EJECUCION') }),
    ],
  });

  it.each([
    ['2021-10-14', 'no-report', true, []],
    ['2021-10-15', 'underway', true, ['a1']],
    ['2021-10-20', 'underway', true, ['c1', 'a1']],
    ['2022-06-01', 'complete', false, ['a2', 'c1', 'a1']],
  ])('on %s: %s, overdue %s', (asOf, mark, late, history) => {
    const found = standing(plan, asOf);
    expect([found.mark, found.overdue, found.history.map((report) => report.id)]).toEqual([mark, late, history]);
  });

  it('one milestone and the whole plan give the same answer', () => {
    const [milestone] = plan.milestones;
    if (!milestone) throw new Error('no milestone');
    expect(milestoneStanding(plan, milestone, '2021-11-01')).toEqual(standing(plan, '2021-11-01'));
  });

  it('leaves the dossier as it was', () => {
    const before = structuredClone(plan);
    planStandings(plan, '2022-12-01');
    expect(plan).toEqual(before);
  });
});

describe('a correction takes the place of what it corrects and keeps it in the history', () => {
  const plan = dossierWith({
    reports: [
      aReport({ id: 'a1', publishedOn: '2021-10-15', state: ec('COMPLETADO') }),
      aReport({ id: 'a2', publishedOn: '2021-10-15', state: ec('EJECUCION'), supersedes: 'a1' }),
      aReport({ id: 'a3', publishedOn: '2021-11-02', state: ec('DEFINICION'), supersedes: 'a2' }),
      aReport({ id: 'b1', period: 'p2', publishedOn: '2022-05-30', state: ec('PLANIFICACION') }),
      aReport({ id: 'a4', publishedOn: '2022-06-20', state: ec('EJECUCION'), supersedes: 'a3' }),
      aReport({ id: 'b2', period: 'p2', publishedOn: '2022-07-01', state: ec('EJECUCION'), supersedes: 'b1' }),
    ],
  });
  it.each([
    ['2021-10-15', 'a2', 'on the very day it corrects'],
    ['2021-11-02', 'a3', 'the correction of a correction'],
    ['2022-05-30', 'b1', 'the next round'],
    ['2022-06-20', 'b1', 'a late correction of the first round is not the latest word'],
    ['2022-07-01', 'b2', 'a correction of the latest word is'],
  ])('on %s the word is %s: %s', (asOf, id) => {
    const { latest, history } = standing(plan, asOf);
    expect(latest.AGENCY_SELF?.id).toBe(id);
    expect(history).toHaveLength(plan.reports.filter(({ publishedOn }) => publishedOn <= asOf).length);
  });

  it('wrong data that corrects itself does not trap it', () => {
    const circle = dossierWith({
      reports: [
        aReport({ id: 'x', supersedes: 'y' }),
        aReport({ id: 'y', supersedes: 'x' }),
        aReport({ id: 'z', supersedes: 'x' }),
      ],
    });
    expect(standing(circle, '2022-01-01').latest.AGENCY_SELF?.id).toBe('z');
  });
});

describe('co-leads and co-counterparts: the latest of any of them', () => {
  it('takes the newest, and by the day it was made when both were published together', () => {
    const plan = dossierWith({
      reports: [
        aReport({ id: 'x', organization: 'lead', reportedOn: day('2021-10-15'), publishedOn: '2021-12-03' }),
        aReport({ id: 'y', organization: 'co-lead', reportedOn: day('2021-10-21'), publishedOn: '2021-12-03' }),
      ],
    });
    expect(standing(plan, '2022-01-01').latest.AGENCY_SELF?.id).toBe('y');
  });
});

describe('disagreement between agency, counterpart and core group', () => {
  it.each<[string, (ReportedState | null)[], object]>([
    ['nobody reported', [null, null, null], { comparable: false, differs: false, steps: null, discrepancy: false }],
    [
      'one source',
      [ec('COMPLETADO'), null, null],
      { comparable: false, differs: false, steps: null, discrepancy: false },
    ],
    [
      'two agree',
      [ec('COMPLETADO'), ec('COMPLETADO'), null],
      { comparable: true, differs: false, steps: 0, discrepancy: false },
    ],
    [
      'one step',
      [ec('EJECUCION'), ec('COMPLETADO'), null],
      { comparable: true, differs: true, steps: 1, discrepancy: false },
    ],
    [
      'two steps',
      [ec('PLANIFICACION'), ec('COMPLETADO'), null],
      { comparable: true, differs: true, steps: 2, discrepancy: true },
    ],
    [
      'the agency silent, the others apart',
      [null, ec('COMPLETADO'), ec('EJECUCION')],
      { comparable: true, differs: true, steps: 1, discrepancy: false },
    ],
    [
      'the greatest of three counts',
      [ec('COMPLETADO'), ec('DEFINICION'), ec('COMPLETADO')],
      { comparable: true, differs: true, steps: 3, discrepancy: true },
    ],
    [
      'a step here and a step there',
      [ec('PLANIFICACION'), ec('EJECUCION'), ec('COMPLETADO')],
      { comparable: true, differs: true, steps: 2, discrepancy: true },
    ],
    [
      'stopped against under way',
      [ec('DETENIDO'), ec('EJECUCION'), null],
      { comparable: true, differs: true, steps: null, discrepancy: true },
    ],
    [
      'two vocabularies',
      [ec('EJECUCION'), ogp('SUBSTANTIAL'), null],
      { comparable: false, differs: false, steps: null, discrepancy: false },
    ],
  ])('%s', (_what, [agency, counterpart, coreGroup], expected) => {
    const word = (state: ReportedState | null | undefined) => (state ? aReport({ state }) : null);
    const latest = { AGENCY_SELF: word(agency), COUNTERPART: word(counterpart), CORE_GROUP: word(coreGroup) };
    expect(disagreement(latest)).toMatchObject(expected);
  });
});

describe('a new end after the plan’s own is marked with the plan’s last day (rule D7)', () => {
  const version = aVersion({ id: 'v1', endsOn: month('2022-08') });

  it.each([
    ['the plan’s last day', { date: '2022-08-31', precision: 'DAY' }, null],
    ['the day after', { date: '2022-09-01', precision: 'DAY' }, '2022-08-31'],
    ['a year that the plan ends in', { date: '2022-12-31', precision: 'YEAR' }, null],
    ['a month after', { date: '2022-09-30', precision: 'MONTH' }, '2022-08-31'],
  ] as const)('%s', (_what, endsOn, planEnd) => {
    expect(planEndBefore(endsOn, version)).toBe(planEnd);
  });
});

describe('a report after the plan’s end is outside the period (rule D7)', () => {
  it.each([
    ['2022-08-31', month('2022-08'), false],
    ['2022-09-01', month('2022-08'), true],
    ['2022-09-01', year(2022), false],
  ])('made on %s, plan to %o: %s', (made, endsOn, outside) => {
    expect(isOutsidePeriod(aReport({ reportedOn: day(made) }), aVersion({ endsOn }))).toBe(outside);
  });
});
