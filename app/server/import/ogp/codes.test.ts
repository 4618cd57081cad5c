import { describe, expect, it } from 'vitest';
import type { Variable } from '#domain/values.ts';
import { codeOfLabel, fitsNumber, flagOf, wholeOf } from './codes.ts';
import { missingIn, reasonOf, type Missing } from './missing.ts';

describe('words of the dataset as codes', () => {
  // Domain brief, 2.2 to 2.9. Correct a row here first. The number is what OGP's column of codes has beside the word.
  it.each<[Variable, word: string, code: string | null, number: string]>([
    ['SPECIFICITY', 'None', 'NONE', '0'],
    ['SPECIFICITY', 'Low', 'LOW', '1'],
    ['SPECIFICITY', 'Medium', 'MEDIUM', '2'],
    ['SPECIFICITY', 'High', 'HIGH', '3'],
    ['VERIFIABILITY', 'Yes', 'YES', ''],
    ['VERIFIABILITY', ' no ', 'NO', ''],
    // A stray 1 among the words: whether it means yes is not known.
    ['VERIFIABILITY', '1', null, ''],
    ['POTENTIAL_IMPACT', 'None', 'NONE', '0'],
    ['POTENTIAL_IMPACT', 'Minor', 'MINOR', '1'],
    ['POTENTIAL_IMPACT', 'Moderate', 'MODERATE', '2'],
    ['POTENTIAL_IMPACT', 'Transformative', 'TRANSFORMATIVE', '3'],
    ['POTENTIAL_FOR_RESULTS', 'Unclear', 'UNCLEAR', '0'],
    ['POTENTIAL_FOR_RESULTS', 'Modest', 'MODEST', '1'],
    ['POTENTIAL_FOR_RESULTS', 'Substantial', 'SUBSTANTIAL', '2'],
    // "Unclear" of completion is "no evidence available" by today's glossary.
    ['COMPLETION', 'Withdrawn', 'WITHDRAWN', '0'],
    ['COMPLETION', 'Unclear', 'NO_EVIDENCE', '1'],
    ['COMPLETION', 'No Evidence Available', 'NO_EVIDENCE', '1'],
    ['COMPLETION', 'Not Started', 'NOT_STARTED', '2'],
    ['COMPLETION', 'not started', 'NOT_STARTED', '2'],
    ['COMPLETION', 'Limited', 'LIMITED', '3'],
    ['COMPLETION', 'Substantial', 'SUBSTANTIAL', '4'],
    ['COMPLETION', 'Complete', 'COMPLETE', '5'],
    ['COMPLETION', 'Completed', 'COMPLETE', '5.0'],
    ['DIOG', 'Worsens', 'WORSENED', '0'],
    ['DIOG', 'Did Not Change', 'DID_NOT_CHANGE', '1'],
    ['DIOG', 'No early results to report yet', 'NO_EARLY_RESULTS_YET', '1'],
    ['DIOG', 'Marginal', 'MARGINAL', '2'],
    ['DIOG', 'Major', 'MAJOR', '3'],
    ['DIOG', 'Significant', 'MAJOR', '3'],
    ['DIOG', 'Outstanding', 'OUTSTANDING', '4'],
    ['EARLY_RESULTS', 'No Notable Results', 'NO_NOTABLE', '0'],
    ['EARLY_RESULTS', 'Moderate Results', 'MODERATE', '1'],
    ['EARLY_RESULTS', 'Significant Results', 'SIGNIFICANT', '2'],
    ['EARLY_RESULTS', 'Marginal', null, ''],
    ['COMPLETION', 'Almost', null, ''],
  ])('%s «%s»: %s, beside it %s', (variable, word, code, number) => {
    expect(codeOfLabel(variable, word)).toBe(code);
    if (code !== null) expect(fitsNumber(variable, false, code, number)).toBe(true);
  });

  it.each([
    ['WORSENED', '1'],
    ['DID_NOT_CHANGE', '2'],
    ['MARGINAL', '3'],
    ['MAJOR', '4'],
    ['OUTSTANDING', '5'],
  ])('by value of the Partnership the numbers are shifted by one: %s is %s', (code, number) => {
    expect(fitsNumber('DIOG', true, code, number)).toBe(true);
    expect(fitsNumber('DIOG', false, code, number)).toBe(false);
  });

  it('tells a number that is not that of its word, and judges no number where none stands', () => {
    expect(fitsNumber('COMPLETION', false, 'LIMITED', '4')).toBe(false);
    expect(fitsNumber('COMPLETION', false, 'LIMITED', 'ND')).toBe(true);
  });
});

describe('what is missing, and why', () => {
  it.each<[cell: string, missing: Missing | null, reason: string | null]>([
    ['NR', 'NR', 'NOT_YET_ASSESSED'],
    ['ND', 'ND', 'NOT_USED_IN_METHOD'],
    ['NA', 'NA', 'NOT_APPLICABLE'],
    ['n/a', 'NA', 'NOT_APPLICABLE'],
    ['Not Applicable', 'NA', 'NOT_APPLICABLE'],
    ['', 'EMPTY', 'NOT_YET_ASSESSED'],
    ['  ', 'EMPTY', 'NOT_YET_ASSESSED'],
    ['—', 'EMPTY', 'NOT_YET_ASSESSED'],
    ['None', null, null],
    ['0', null, null],
    ['Nairobi', null, null],
  ])('«%s» is %s: %s', (cell, missing, reason) => {
    expect(missingIn(cell)).toBe(missing);
    if (missing !== null) expect(reasonOf(missing)).toBe(reason);
  });
});

describe('numbers as spreadsheets write them', () => {
  it.each<[cell: string, flag: boolean | null, whole: number | null]>([
    ['1', true, 1],
    ['0', false, 0],
    ['1.0', true, 1],
    ['1,0', true, 1],
    ['0.00', false, 0],
    ['10', null, 10],
    ['2', null, 2],
    ['TRUE', true, null],
    ['Sí', true, null],
    ['No', false, null],
    ['ND', null, null],
    ['2.1', null, null],
    ['-1', null, null],
  ])('«%s» as a flag %s, as a whole number %s', (cell, flag, whole) => {
    expect(flagOf(cell)).toBe(flag);
    expect(wholeOf(cell)).toBe(whole);
  });
});
