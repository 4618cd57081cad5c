import { describe, expect, it } from 'vitest';
import { publishedComparison } from './published-comparison.ts';
import type { PublishedFigures } from './records.ts';
import { aCommitment, aMilestone, aReport, day, dossierWith } from './testing/dossier.ts';

const plan = dossierWith({
  commitments: ['C01', 'C02', 'C03'].map((id) => aCommitment({ id })),
  milestones: ['C01-H01', 'C01-H02', 'C01-H03', 'C02-H01', 'C03-H01'].map((id) => aMilestone(id)),
  reports: [
    aReport({ milestone: 'C01-H01', percent: 100 }),
    aReport({ milestone: 'C01-H02', percent: 50 }),
    aReport({ milestone: 'C02-H01', percent: 40 }),
    aReport({ milestone: 'C01-H03', percent: 90, publishedOn: '2021-10-23' }),
  ],
});
const figures: PublishedFigures = {
  source: 'quarterly',
  cutoffOn: day('2021-10-22'),
  headlinePercent: 38.51,
  commitments: [
    {
      commitment: 'C01',
      percent: 33,
      milestones: [
        { milestone: 'C01-H01', percent: 100 },
        { milestone: 'C01-H02', percent: 0 },
        { milestone: 'C01-H03', percent: 0 },
      ],
    },
    { commitment: 'C02', percent: 45, milestones: [{ milestone: 'C02-H01', percent: 45 }] },
  ],
};
const { value, explanation } = publishedComparison(plan, figures);

describe('published percentages beside ours', () => {
  it.each([
    ['C01', 33, 50, 75, 2, 3],
    ['C02', 45, 40, 40, 1, 1],
  ])('%s: published %s, missing as zero %s, reported only %s, of %s/%s', (id, published, zero, only, n, N) => {
    const row = value.commitments.find(({ commitment }) => commitment === id);
    expect(row).toMatchObject({ published, ours: { missingAsZero: zero, reportedOnly: only, n, N } });
  });

  it.each([
    ['C01-H01', 100, 'AS_REPORTED'],
    ['C01-H02', 50, 'REPORTED_BUT_ZERO'],
    ['C01-H03', null, 'NO_REPORT_AS_ZERO'],
    ['C02-H01', 40, 'OTHERWISE'],
  ])('%s was reported as %s and printed %s', (id, reported, printed) => {
    const rows = value.commitments.flatMap(({ milestones }) => milestones);
    expect(rows.find(({ milestone }) => milestone === id)).toMatchObject({ reported, printed });
  });

  it('shows whether the headline follows from the figures under it', () => {
    expect(value).toMatchObject({
      headline: 38.51,
      meanOfPublished: 39,
      meanOfOurs: { missingAsZero: 45, reportedOnly: 57.5 },
    });
    expect(value.ours).toEqual({ missingAsZero: 38, reportedOnly: 190 / 3, n: 3, N: 5 });
  });

  it('counts what was public at the publication’s own cut-off and names what is missing', () => {
    expect(explanation).toMatchObject({ formula: 'published-comparison/1', cutoff: '2021-10-22', n: 3, N: 5 });
    expect(explanation.leftOut).toEqual([
      { reason: 'NO_REPORT', count: 2, items: ['C01-H03', 'C03-H01'] },
      { reason: 'NOT_PUBLISHED', count: 1, items: ['C03'] },
    ]);
  });
});
