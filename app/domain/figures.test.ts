import { describe, expect, it } from 'vitest';
import {
  countsByMark,
  countsByState,
  coverage,
  differing,
  discrepancies,
  milestonesComplete,
  overdueCount,
} from './figures.ts';
import { planStandings } from './standing.ts';
import { aMilestone, aMilestoneVersion, aReport, dossierWith, ec, month } from './testing/dossier.ts';
import type { EcMilestoneState, ReportSource } from './values.ts';

const report = (milestone: string, source: ReportSource, state: EcMilestoneState) =>
  aReport({ milestone, source, state: ec(state) });

/** What each source says of five milestones; the fifth has no known end, all others ended in June 2021. */
const plan = dossierWith({
  milestones: [1, 2, 3, 4, 5].map((n) =>
    aMilestone(`C01-H0${n}`, [aMilestoneVersion({ endsOn: n === 5 ? null : month('2021-06') })]),
  ),
  reports: [
    report('C01-H01', 'AGENCY_SELF', 'COMPLETADO'),
    report('C01-H01', 'COUNTERPART', 'DEFINICION'),
    report('C01-H02', 'AGENCY_SELF', 'EJECUCION'),
    report('C01-H02', 'CORE_GROUP', 'COMPLETADO'),
    report('C01-H03', 'AGENCY_SELF', 'PLANIFICACION'),
    report('C01-H03', 'COUNTERPART', 'PLANIFICACION'),
    report('C01-H04', 'COUNTERPART', 'COMPLETADO'),
  ],
});
const asOf = '2021-12-31';
const standings = planStandings(plan, asOf);

describe('counts by what one source said', () => {
  it.each([
    ['AGENCY_SELF', 1, 1, 1, 2, 3, ['C01-H04', 'C01-H05']],
    ['COUNTERPART', 1, 0, 2, 2, 3, ['C01-H02', 'C01-H05']],
    ['CORE_GROUP', 1, 0, 0, 4, 1, ['C01-H01', 'C01-H03', 'C01-H04', 'C01-H05']],
  ] as const)(
    '%s: %s complete, %s under way, %s in preparation, %s without report',
    (source, done, going, prep, silent, n, ids) => {
      const { value, explanation } = countsByMark(standings, source, asOf);
      expect(value).toEqual({
        complete: done,
        underway: going,
        prep,
        'not-started': 0,
        stopped: 0,
        'no-report': silent,
      });
      expect(Object.values(value).reduce((sum, count) => sum + count)).toBe(5);
      expect(explanation).toMatchObject({ formula: 'milestones-by-mark/1', cutoff: asOf, n, N: 5 });
      expect(explanation.leftOut).toEqual([{ reason: 'NO_REPORT', count: silent, items: ids }]);
      expect(milestonesComplete(standings, source, asOf).value).toBe(done);
      expect(coverage(standings, source, asOf).value).toBe(n);
    },
  );

  it('exact states keep the words of the form, and a missing report has none', () => {
    expect(countsByState(standings, 'AGENCY_SELF', asOf).value).toEqual({
      COMPLETADO: 1,
      EJECUCION: 1,
      PLANIFICACION: 1,
    });
  });

  it('of no milestones every count is zero of zero', () => {
    expect(coverage([], 'AGENCY_SELF', asOf)).toMatchObject({ value: 0, explanation: { n: 0, N: 0, leftOut: [] } });
  });
});

describe('overdue: the end has passed and the agency does not say complete', () => {
  it.each([
    ['2021-06-30', 0],
    ['2021-07-01', 4],
    ['2021-12-31', 3],
  ])('on %s: %s', (day, count) => {
    expect(overdueCount(planStandings(plan, day), day).value).toBe(count);
  });

  it('says how many have no agency report, and leaves out those without a known end', () => {
    const { explanation } = overdueCount(standings, asOf);
    expect(explanation).toMatchObject({ n: 4, N: 5, leftOut: [{ reason: 'END_UNKNOWN', items: ['C01-H05'] }] });
    expect(explanation.inputs).toContainEqual({ name: 'overdueWithoutReport', value: 1 });
  });
});

describe('where sources differ', () => {
  it('counts only milestones with two words to compare', () => {
    const found = differing(standings, asOf);
    expect(found).toMatchObject({ value: 2, explanation: { formula: 'differing/1', n: 3, N: 5 } });
    expect(found.explanation.leftOut).toEqual([{ reason: 'NOT_COMPARABLE', count: 2, items: ['C01-H04', 'C01-H05'] }]);
  });

  it('a discrepancy is more than one step', () => {
    expect(discrepancies(standings, asOf)).toMatchObject({ value: 1, explanation: { n: 3 } });
  });
});
