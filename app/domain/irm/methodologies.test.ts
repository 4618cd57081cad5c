import { describe, expect, it } from 'vitest';
import { METHODOLOGIES, VARIABLES, type Variable } from '../values.ts';
import { belongsTo, COMPLETION_USES, VARIABLE_USES, variablesOf, type VariableUse } from './methodologies.ts';
import { isValueOf, scaleOf, stepsBetween } from './scales.ts';

describe('which variable belongs to which method (table 2.1)', () => {
  // prettier-ignore
  it.each<[Variable, ...VariableUse[]]>([
    // variable                2011-14       2014-17       2018-20       2021+         local       Ecuador's own
    ['SPECIFICITY',           'CODED',      'CODED',      'NOT_USED',   'NOT_USED',   'NOT_USED', 'NOT_USED'],
    ['VERIFIABILITY',         'BACKFILLED', 'BACKFILLED', 'CODED',      'CODED',      'NOT_USED', 'NOT_USED'],
    ['RELEVANCE',             'CODED',      'CODED',      'CODED',      'NOT_USED',   'NOT_USED', 'NOT_USED'],
    ['OPEN_GOV_LENS',         'NOT_USED',   'NOT_USED',   'NOT_USED',   'CODED',      'NOT_USED', 'NOT_USED'],
    ['POTENTIAL_IMPACT',      'CODED',      'CODED',      'CODED',      'NOT_USED',   'NOT_USED', 'NOT_USED'],
    ['POTENTIAL_FOR_RESULTS', 'NOT_USED',   'NOT_USED',   'NOT_USED',   'CODED',      'NOT_USED', 'NOT_USED'],
    ['COMPLETION',            'CODED',      'CODED',      'CODED',      'CODED',      'CODED',    'NOT_USED'],
    ['DIOG',                  'NOT_USED',   'CODED',      'SELECTED',   'RARE',       'CODED',    'NOT_USED'],
    ['EARLY_RESULTS',         'NOT_USED',   'NOT_USED',   'RARE',       'SELECTED',   'NOT_USED', 'NOT_USED'],
    ['PROMISING',             'NOT_USED',   'NOT_USED',   'RARE',       'CODED',      'NOT_USED', 'NOT_USED'],
    ['POTENTIALLY_STARRED',   'NOT_USED',   'NOT_USED',   'SELECTED',   'NOT_USED',   'NOT_USED', 'NOT_USED'],
    ['OGP_SITE_AMBITION',     'SITE_LABEL', 'SITE_LABEL', 'SITE_LABEL', 'SITE_LABEL', 'NOT_USED', 'NOT_USED'],
  ])('%s', (variable, ...uses) => {
    expect(METHODOLOGIES.map((methodology) => VARIABLE_USES[methodology][variable])).toEqual(uses);
  });

  it('an absent variable does not belong, a rare one does', () => {
    expect(belongsTo('SPECIFICITY', 'IRM_2018_2020')).toBe(false);
    expect(belongsTo('DIOG', 'IRM_2021_PLUS')).toBe(true);
    expect(variablesOf('OGP_LOCAL')).toEqual(['COMPLETION', 'DIOG']);
    expect(variablesOf('NATIONAL_EC_2021')).toEqual([]);
  });

  it.each([
    ['IRM_2011_2014', 'CODED', 'RARE'],
    ['IRM_2014_2017', 'CODED', 'CODED'],
    ['IRM_2018_2020', 'RARE', 'CODED'],
    ['IRM_2021_PLUS', 'RARE', 'CODED'],
  ] as const)('%s codes completion at midterm: %s, at the end: %s', (methodology, midterm, end) => {
    expect(COMPLETION_USES[methodology]).toEqual({ MIDTERM: midterm, END_OF_TERM: end });
  });
});

describe('scales, from least to most', () => {
  // prettier-ignore
  it.each<[Variable, string[], string[]]>([
    ['SPECIFICITY',           ['NONE', 'LOW', 'MEDIUM', 'HIGH'], []],
    ['VERIFIABILITY',         ['NO', 'YES'], []],
    ['RELEVANCE',             ['NO', 'YES'], ['ATI', 'CP', 'PA', 'TI']],
    ['OPEN_GOV_LENS',         ['NO', 'YES'], []],
    ['POTENTIAL_IMPACT',      ['NONE', 'MINOR', 'MODERATE', 'TRANSFORMATIVE'], []],
    ['POTENTIAL_FOR_RESULTS', ['UNCLEAR', 'MODEST', 'SUBSTANTIAL'], []],
    ['COMPLETION',            ['NOT_STARTED', 'LIMITED', 'SUBSTANTIAL', 'COMPLETE'], ['NO_EVIDENCE']],
    ['DIOG',                  ['WORSENED', 'DID_NOT_CHANGE', 'MARGINAL', 'MAJOR', 'OUTSTANDING'], ['NO_EARLY_RESULTS_YET']],
    ['EARLY_RESULTS',         ['NO_NOTABLE', 'MODERATE', 'SIGNIFICANT'], []],
    ['PROMISING',             ['NO', 'YES'], []],
    ['POTENTIALLY_STARRED',   ['NO', 'YES'], []],
    ['OGP_SITE_AMBITION',     ['LOW', 'HIGH'], []],
  ])('%s', (variable, ordered, offScale) => {
    const methodology = METHODOLOGIES.find((method) => belongsTo(variable, method)) ?? 'NATIONAL_EC_2021';
    expect(scaleOf(variable, methodology)).toEqual({ ordered, offScale });
    expect([...ordered, ...offScale].every((value) => isValueOf(variable, value))).toBe(true);
    expect(isValueOf(variable, 'ELSE')).toBe(false);
  });

  it('a method without the variable has no scale for it', () => {
    expect(scaleOf('POTENTIAL_FOR_RESULTS', 'IRM_2018_2020')).toBeNull();
    expect(VARIABLES.filter((variable) => scaleOf(variable, 'NATIONAL_EC_2021') !== null)).toEqual([]);
  });

  it.each<[Variable, string | null, string | null, number | null]>([
    ['COMPLETION', 'LIMITED', 'COMPLETE', 2],
    ['COMPLETION', 'COMPLETE', 'LIMITED', -2],
    ['DIOG', 'MAJOR', 'MAJOR', 0],
    ['DIOG', 'NO_EARLY_RESULTS_YET', 'MAJOR', null],
    ['COMPLETION', 'NO_EVIDENCE', 'COMPLETE', null],
    ['COMPLETION', null, 'COMPLETE', null],
  ])('%s from %s to %s: %s steps', (variable, from, to, steps) => {
    expect(stepsBetween(variable, from, to)).toBe(steps);
  });
});
