import { describe, expect, it } from 'vitest';
import { formulaAnchor, FORMULAS } from '#domain/formulas.ts';
import { belongsTo } from '#domain/irm/methodologies.ts';
import { scaleOf } from '#domain/irm/scales.ts';
import type { CommitmentComparison, PublishedComparison } from '#domain/published-comparison.ts';
import { VARIABLES } from '#domain/values.ts';
import { LOCALES } from '#format/locale.ts';
import { ERA_NOTES, ERAS, IRM_VARIABLES } from './eras.ts';
import { formulaText } from './formulas.ts';
import { printedZeros } from './printed.ts';

describe('formulas in words', () => {
  it.each(FORMULAS)('tells in both languages what %s counts and why', (id) => {
    const { title, formula, why } = formulaText(id);
    for (const locale of LOCALES) {
      expect(title[locale]).toMatch(/\p{L}$/u);
      expect(formula[locale]).toMatch(/^\p{Lu}.*\.$/u);
      expect(why[locale]).toMatch(/^[\p{Lu}«“].*\.$/u);
    }
  });

  it('gives each formula an anchor of its own', () => {
    expect(new Set(FORMULAS.map(formulaAnchor)).size).toBe(FORMULAS.length);
    expect(formulaAnchor('milestones-complete/1')).toBe('milestones-complete');
  });
});

describe('what the IRM rates in each era', () => {
  it('covers every variable of an assessment except the label of the OGP site', () => {
    expect(IRM_VARIABLES).toEqual(VARIABLES.filter((name) => name !== 'OGP_SITE_AMBITION'));
  });

  it('finds a scale for each of them in one era at least, the same in all', () => {
    for (const variable of IRM_VARIABLES) {
      const scales = ERAS.map((era) => scaleOf(variable, era)).filter((scale) => scale !== null);
      expect(new Set(scales).size, variable).toBe(1);
    }
  });

  it('says what took the place of a variable only where it is no longer rated', () => {
    for (const variable of IRM_VARIABLES) {
      for (const era of ERAS) {
        const replaced = ERA_NOTES[variable]?.[era]?.en.startsWith('replaced by') ?? false;
        expect(replaced && belongsTo(variable, era), `${variable}, ${era}`).toBe(false);
      }
    }
  });
});

describe('zeros in print', () => {
  const commitment = (milestones: readonly [published: number, reported: number | null][]): CommitmentComparison => ({
    commitment: 'C01',
    published: 0,
    ours: { missingAsZero: null, reportedOnly: null, n: 0, N: 0 },
    meanOfPrintedMilestones: null,
    milestones: milestones.map(([published, reported], i) => ({
      milestone: `C01-H0${i}`,
      published,
      reported,
      printed: 'OTHERWISE',
    })),
  });
  const comparison = (rows: CommitmentComparison[]): PublishedComparison => ({
    source: 'report',
    headline: 0,
    meanOfPublished: null,
    ours: { missingAsZero: null, reportedOnly: null, n: 0, N: 0 },
    meanOfOurs: { missingAsZero: null, reportedOnly: null },
    commitments: rows,
  });

  it('tells apart progress, a real zero and no report; other percentages are no zeros', () => {
    const rows = [
      commitment([
        [0, 80],
        [0, 0],
        [0, null],
        [50, 50],
      ]),
      commitment([[0, 10]]),
    ];
    expect(printedZeros(comparison(rows))).toEqual({ total: 4, hadProgress: 2, reportedZero: 1, noReport: 1 });
  });
});
