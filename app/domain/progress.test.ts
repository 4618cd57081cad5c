import { describe, expect, it } from 'vitest';
import { evidenceCoverage, lastUpdate, meanPercent } from './progress.ts';
import { planStandings } from './standing.ts';
import { aMilestone, anEvidence, aReport, dossierWith } from './testing/dossier.ts';
import type { ProgressReport } from './records.ts';

const asOf = '2022-01-01';
const standings = (count: number, reports: ProgressReport[]) =>
  planStandings(
    dossierWith({ milestones: Array.from({ length: count }, (_, i) => aMilestone(`C01-H0${i + 1}`)), reports }),
    asOf,
  );

const withPercents = (percents: readonly (number | null | undefined)[]) =>
  standings(
    percents.length,
    percents.flatMap((percent, i) => (percent === undefined ? [] : aReport({ milestone: `C01-H0${i + 1}`, percent }))),
  );

describe('the mean of self-reported percentages leaves out what is missing (rule D5)', () => {
  it.each([
    // percents by milestone: undefined = no report, null = a report without a percentage
    ['all reported', [100, 50, 0], 50, 3, 3, []],
    ['a missing report is not 0', [100, 50, undefined], 75, 2, 3, ['NO_REPORT']],
    ['a report without a percentage is not 0 either', [100, null, undefined], 100, 1, 3, ['NO_REPORT', 'NO_PERCENT']],
    ['a reported 0 counts', [0, undefined], 0, 1, 2, ['NO_REPORT']],
    ['nothing reported has no mean', [undefined, undefined], null, 0, 2, ['NO_REPORT']],
    ['no milestones, no mean', [], null, 0, 0, []],
  ])('%s', (_what, percents, value, n, N, reasons) => {
    const figure = meanPercent(withPercents(percents), asOf);
    expect(figure).toMatchObject({ value, explanation: { formula: 'mean-percent/1', n, N } });
    expect(figure.explanation.leftOut.map(({ reason }) => reason)).toEqual(reasons);
  });

  it('takes percentages from agencies only (rule D6)', () => {
    const only = standings(1, [aReport({ source: 'COUNTERPART', percent: 80 })]);
    expect(meanPercent(only, asOf).value).toBeNull();
  });
});

describe('evidence', () => {
  it('counts a milestone once, whoever attached it, and forgets what a correction withdrew', () => {
    const found = standings(4, [
      aReport({ milestone: 'C01-H01', evidence: [anEvidence(), anEvidence({ id: 'e2' })] }),
      aReport({ milestone: 'C01-H02', source: 'COUNTERPART', evidence: [anEvidence()] }),
      aReport({ id: 'old', milestone: 'C01-H03', evidence: [anEvidence()] }),
      aReport({ milestone: 'C01-H03', publishedOn: '2021-11-01', supersedes: 'old' }),
    ]);
    expect(evidenceCoverage(found, asOf)).toMatchObject({ value: 2, explanation: { n: 3, N: 4 } });
  });
});

describe('the last update', () => {
  it('is the report made public last, by any source', () => {
    const found = standings(2, [
      aReport({ id: 'a', publishedOn: '2021-10-15' }),
      aReport({ id: 'b', milestone: 'C01-H02', source: 'CORE_GROUP', publishedOn: '2021-12-03' }),
      aReport({ id: 'c', publishedOn: '2022-02-01' }),
    ]);
    expect(lastUpdate(found, asOf).value?.id).toBe('b');
    expect(lastUpdate(standings(1, []), asOf).value).toBeNull();
  });
});
