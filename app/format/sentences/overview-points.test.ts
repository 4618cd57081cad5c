import { describe, expect, it } from 'vitest';
import { explain, type Figure } from '#domain/figures.ts';
import { overviewPoints } from './overview-points.ts';

const DAY = '2022-01-01';
const figure = (of: number): Figure<number> => ({ value: 0, explanation: explain('overdue/1', DAY, [0, of], {}) });
const figuresOf = (milestones: number) => ({
  ...{ overdue: figure(milestones), evidence: figure(milestones), differing: figure(milestones) },
  discrepancies: figure(milestones),
  clock: {
    value: { lastUpdate: null, daysSilent: 900, measuredOn: DAY } as never,
    explanation: explain('overdue/1', DAY, [0, milestones], {}),
  },
  results: { variable: 'COMPLETION' as const, values: [], transcribed: 0, of: 3, reported: false, report: null },
});

describe('the findings below the headline counts', () => {
  it('are five where the plan has milestones', () => {
    expect(overviewPoints(figuresOf(2), DAY, 'es')).toHaveLength(5);
  });

  it('are what the IRM said alone where it has none: nobody could report', () => {
    const points = overviewPoints(figuresOf(0), DAY, 'es');
    expect(points).toHaveLength(1);
    expect(points[0]?.title).toContain('IRM');
  });
});
