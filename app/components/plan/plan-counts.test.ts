import { describe, expect, it } from 'vitest';
import { planCounts } from './plan-counts.ts';

describe('what a plan holds', () => {
  it.each([
    [{ commitments: 1, milestones: 1, complete: 0, reported: 1 }, 'es', /^1 compromiso, 1 hito; 0 completos/],
    [{ commitments: 10, milestones: 59, complete: 28, reported: 51 }, 'es', /^10 compromisos, 59 hitos; 28 completos/],
    [{ commitments: 1, milestones: 0, complete: 0, reported: 0 }, 'es', /^1 compromiso; los datos no dan hitos$/],
    [{ commitments: 1, milestones: 2, complete: 1, reported: 1 }, 'en', /^1 commitment, 2 milestones; 1 complete/],
    [{ commitments: 3, milestones: 0, complete: 0, reported: 0 }, 'en', /^3 commitments; the data give no milestones$/],
  ] as const)('of %j is said in %s in the right number', (counts, locale, words) => {
    expect(planCounts(counts, locale)).toMatch(words);
  });
});
