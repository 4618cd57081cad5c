import { describe, expect, it } from 'vitest';
import { largeSet } from '#server/testing/large-set/large-set.ts';
import type { AssessmentValue, PlanDossier } from '../records.ts';
import { reportedOf, resultsOf, together } from './results.ts';

const TODAY = '2026-11-30';
const plans = [...largeSet({ seed: 11, plans: 40, commitments: 200, milestones: 800, reports: 1600 })];
const results = plans.map((dossier) => resultsOf(dossier, TODAY));
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** A plan of one method with those values of completion and early results. */
function coded(methodology: AssessmentValue['methodology'], values: readonly Partial<AssessmentValue>[]): PlanDossier {
  const dossier = plans.find(({ irmReports }) =>
    irmReports.some((report) => report.methodology === methodology && report.id === 'irm-end'),
  );
  if (!dossier) throw new Error(`no plan of ${methodology}`);
  const [usual] = dossier.assessments;
  if (!usual) throw new Error('no assessment');
  const assessments = values.map((value, at) => ({
    ...{ ...usual, id: `a${at}`, report: 'irm-end', methodology, moment: 'END_OF_TERM' as const },
    ...{ commitment: dossier.commitments[at]?.id ?? '', naReason: null, ...value },
  }));
  return { ...dossier, assessments };
}

describe('what a plan came to', () => {
  it('counts each milestone once, with or without a report', () => {
    for (const one of results) expect(sum(Object.values(one.selfReported))).toBe(one.milestones);
    expect(sum(results.map(reportedOf))).toBeLessThan(sum(results.map(({ milestones }) => milestones)));
  });

  it('leaves what has no value out of the counts and says of how many commitments one is known', () => {
    const dossier = coded('IRM_2018_2020', [
      { variable: 'COMPLETION', value: 'COMPLETE' },
      { variable: 'COMPLETION', value: 'NO_EVIDENCE' },
      { variable: 'COMPLETION', value: null, naReason: 'NOT_YET_ASSESSED' },
    ]);
    expect(resultsOf(dossier, TODAY).irm).toEqual([
      {
        ...{ variable: 'COMPLETION', methodology: 'IRM_2018_2020', moment: 'END_OF_TERM' },
        ...{ counts: { COMPLETE: 1, NO_EVIDENCE: 1 }, n: 2, N: dossier.commitments.length },
      },
    ]);
  });

  it('tells nothing of a report that was not public on that day', () => {
    const dossier = coded('IRM_2018_2020', [{ variable: 'COMPLETION', value: 'COMPLETE' }]);
    expect(resultsOf(dossier, '2012-01-01').irm).toEqual([]);
  });
});

describe('several plans together', () => {
  const all = together(results);

  it('have as many milestones and commitments as each of them', () => {
    expect(all.plans).toBe(40);
    expect(all.commitments).toBe(200);
    expect(sum(Object.values(all.selfReported))).toBe(800);
  });

  it('never add up what two methods coded, nor two moments of the cycle', () => {
    const keys = all.irm.map(({ variable, methodology, moment }) => `${variable} ${methodology} ${moment}`);
    expect(new Set(keys).size).toBe(keys.length);
    const diog = coded('IRM_2018_2020', [{ variable: 'DIOG', value: 'MAJOR' }]);
    const early = coded('IRM_2021_PLUS', [{ variable: 'EARLY_RESULTS', value: 'SIGNIFICANT' }]);
    const both = together([diog, early].map((dossier) => resultsOf(dossier, TODAY)));
    expect(both.irm.map(({ variable, counts }) => [variable, counts])).toEqual([
      ['DIOG', { MAJOR: 1 }],
      ['EARLY_RESULTS', { SIGNIFICANT: 1 }],
    ]);
  });

  it('keep what each method covers: n of N over the plans that it coded', () => {
    for (const tally of all.irm) {
      expect(tally.n).toBe(sum(Object.values(tally.counts).map(Number)));
      expect(tally.n).toBeLessThanOrEqual(tally.N);
    }
  });
});
