import { describe, expect, it } from 'vitest';
import {
  changeInCompletion,
  highAmbition,
  highCompletion,
  isRelevant,
  isStarred,
  notAssessable,
  potentialStar,
  starFormulaFor,
  starOf2011To2014,
  starSince2015,
  strongEarlyResults,
  verifiabilityFromSpecificity,
  type StarCodes,
} from './rules.ts';

const YES = true;
const NO = false;

describe('verifiability (2.3)', () => {
  it.each([
    ['HIGH', 'YES'],
    ['MEDIUM', 'YES'],
    ['LOW', 'NO'],
    ['NONE', 'NO'],
    [null, null],
  ])('specificity %s is back-filled as verifiable %s', (specificity, verifiable) => {
    expect(verifiabilityFromSpecificity(specificity)).toBe(verifiable);
  });

  it.each([
    [
      'IRM_2021_PLUS',
      'NO',
      ['OPEN_GOV_LENS', 'POTENTIAL_FOR_RESULTS', 'COMPLETION', 'DIOG', 'EARLY_RESULTS', 'PROMISING'],
    ],
    ['IRM_2021_PLUS', 'YES', []],
    ['IRM_2021_PLUS', null, []],
    ['IRM_2018_2020', 'NO', []],
  ] as const)('%s, verifiable %s: not assessable %o', (methodology, verifiability, variables) => {
    expect(notAssessable(methodology, verifiability)).toEqual(variables);
  });
});

describe('relevance (2.4): technology alone never makes a commitment relevant', () => {
  // prettier-ignore
  it.each([
    // ATI,  CP,   PA,   TI,   relevant
    [YES,  NO,   NO,   NO,   true],
    [NO,   YES,  NO,   NO,   true],
    [NO,   NO,   YES,  NO,   true],
    [NO,   NO,   NO,   YES,  false],
    [NO,   NO,   NO,   NO,   false],
    [YES,  null, null, null, true],
    [null, NO,   NO,   YES,  null],
  ])('ATI %s, CP %s, PA %s, TI %s: %s', (ATI, CP, PA, TI, relevant) => {
    expect(isRelevant({ ATI, CP, PA, TI })).toBe(relevant);
  });
});

describe('high completion (2.7), high ambition (2.5), strong early results (2.8)', () => {
  it.each([
    ['COMPLETE', true],
    ['SUBSTANTIAL', true],
    ['LIMITED', false],
    ['NOT_STARTED', false],
    ['NO_EVIDENCE', false],
    [null, null],
  ])('completion %s is high: %s', (code, high) => {
    expect(highCompletion(code)).toBe(high);
  });

  it.each([
    ['TRANSFORMATIVE', true],
    ['MODERATE', true],
    ['MINOR', false],
    ['NONE', false],
    [null, null],
  ])('potential impact %s is high ambition: %s', (code, high) => {
    expect(highAmbition(code)).toBe(high);
  });

  it.each([
    ['OUTSTANDING', true],
    ['MAJOR', true],
    ['MARGINAL', false],
    ['DID_NOT_CHANGE', false],
    ['WORSENED', false],
    ['NO_EARLY_RESULTS_YET', false],
    [null, null],
  ])('early results %s are strong: %s', (code, strong) => {
    expect(strongEarlyResults(code)).toBe(strong);
  });
});

describe('stars (2.10)', () => {
  const codes = (
    relevant: boolean | null,
    specificity: string | null,
    verifiability: string | null,
    potentialImpact: string | null,
    completion: string | null,
  ): StarCodes => ({ relevant, specificity, verifiability, potentialImpact, completion });

  // prettier-ignore
  it.each([
    // relevant, specificity, verifiable, impact, completion                          old    new    potential
    [codes(YES,  'HIGH',   null,  'TRANSFORMATIVE', 'COMPLETE'),    true,  true,  true],
    [codes(YES,  'MEDIUM', null,  'TRANSFORMATIVE', 'SUBSTANTIAL'), true,  true,  true],
    [codes(YES,  'MEDIUM', null,  'MODERATE',       'COMPLETE'),    true,  false, false],
    [codes(YES,  'LOW',    null,  'TRANSFORMATIVE', 'COMPLETE'),    false, false, false],
    [codes(NO,   'HIGH',   null,  'TRANSFORMATIVE', 'COMPLETE'),    false, false, false],
    [codes(YES,  'HIGH',   null,  'TRANSFORMATIVE', 'LIMITED'),     false, false, true],
    [codes(YES,  'HIGH',   null,  'MINOR',          'COMPLETE'),    false, false, false],
    [codes(YES,  null,     'YES', 'TRANSFORMATIVE', 'COMPLETE'),    null,  true,  true],
    [codes(YES,  null,     'NO',  'TRANSFORMATIVE', 'COMPLETE'),    null,  false, false],
    // Specificity alone misses one case of the dataset that verifiability finds.
    [codes(YES,  'LOW',    'YES', 'TRANSFORMATIVE', 'COMPLETE'),    false, true,  true],
    [codes(YES,  'HIGH',   null,  'TRANSFORMATIVE', null),          null,  null,  true],
    [codes(null, 'HIGH',   null,  'TRANSFORMATIVE', 'COMPLETE'),    null,  null,  null],
    [codes(null, 'HIGH',   null,  'NONE',           'COMPLETE'),    false, false, false],
    [codes(YES,  null,     null,  'TRANSFORMATIVE', 'COMPLETE'),    null,  null,  null],
  ])('%o', (given, old, since2015, potential) => {
    expect([starOf2011To2014(given), starSince2015(given), potentialStar(given)]).toEqual([old, since2015, potential]);
  });

  it.each([
    [2010, null],
    [2011, 'STAR_2011_2014'],
    [2014, 'STAR_2011_2014'],
    [2015, 'STAR_2015_PLUS'],
    [2018, 'STAR_2015_PLUS'],
    [2019, null],
    [2020, null],
    [2024, null],
  ])('a plan of %s uses %s', (year, formula) => {
    expect(starFormulaFor(year)).toBe(formula);
  });

  it.each([
    [2013, true],
    [2016, false],
    [2019, false],
    [2022, false],
  ])('a moderate, specific, complete commitment of %s is starred: %s', (year, starred) => {
    expect(isStarred(year, codes(YES, 'HIGH', 'YES', 'MODERATE', 'COMPLETE'))).toBe(starred);
  });
});

describe('change in completion, in steps', () => {
  it.each([
    ['LIMITED', 'COMPLETE', 2],
    ['COMPLETE', 'SUBSTANTIAL', -1],
    ['LIMITED', 'LIMITED', 0],
    ['NO_EVIDENCE', 'COMPLETE', null],
    [null, 'COMPLETE', null],
  ])('%s to %s: %s', (midterm, end, steps) => {
    expect(changeInCompletion(midterm, end)).toBe(steps);
  });
});
