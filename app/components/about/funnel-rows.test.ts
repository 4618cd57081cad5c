import { describe, expect, it } from 'vitest';
import { funnelRows, inPlan, segmentsOf, type Funnel } from './funnel-rows.ts';

const funnel: Funnel = {
  webProposals: 6,
  tableProposals: 2,
  totalProposals: 8,
  openGovernment: 4,
  notOpenGovernment: 4,
  integratedProposals: 3,
  categories: [
    { category: 1, outcome: 'IN_PLAN', count: 2 },
    { category: 2, outcome: 'NEXT_PLAN', count: 1 },
  ],
};

describe('the segments of a bar', () => {
  it('lie side by side, each as wide as its part of the whole', () => {
    const parts = [
      ['a', 6],
      ['b', 2],
    ] as const;
    expect(segmentsOf(8, parts)).toEqual([
      { id: 'a', from: 0, width: 75 },
      { id: 'b', from: 75, width: 25 },
    ]);
  });

  it('have no width where there is nothing', () => {
    expect(segmentsOf(0, [['a', 0]])).toEqual([{ id: 'a', from: 0, width: 0 }]);
  });
});

describe('the table beside the bars', () => {
  it('says of each step out of how many; the merged ones are no share of the others', () => {
    expect(funnelRows(funnel, 'en').map(({ count, share, category }) => [count, share, category])).toEqual([
      [8, 'starting point', null],
      [4, '4 of 8 (50%)', null],
      [3, 'made of the 4, joined', null],
      [2, '2 of 3 (67%)', 1],
      [1, '1 of 3 (33%)', 2],
    ]);
  });

  it('counts the proposals that are in the plan', () => {
    expect(inPlan(funnel)).toBe(2);
  });
});
