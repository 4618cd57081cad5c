import { describe, expect, it } from 'vitest';
import type { Aspect, Methodology, Moment, Variable } from '../values.ts';
import { computedFacts, type KnownCode } from './computed.ts';

/** `MIDTERM COMPLETION LIMITED; DESIGN RELEVANCE.CP YES` */
const codes = (text: string): KnownCode[] =>
  text
    .split('; ')
    .filter((part) => part !== '')
    .map((part) => {
      const [moment, key = '', value] = part.split(' ');
      const [variable, aspect = 'OVERALL'] = key.split('.');
      return {
        moment: moment as Moment,
        variable: variable as Variable,
        aspect: aspect as Aspect,
        value: value ?? null,
      };
    });

const DESIGN =
  'DESIGN VERIFIABILITY YES; DESIGN RELEVANCE.ATI YES; DESIGN RELEVANCE.TI NO; DESIGN POTENTIAL_IMPACT TRANSFORMATIVE';
const MIDTERM =
  'MIDTERM SPECIFICITY HIGH; MIDTERM RELEVANCE.CP YES; MIDTERM POTENTIAL_IMPACT MODERATE; MIDTERM COMPLETION SUBSTANTIAL';

describe('what follows from the codes', () => {
  // Domain brief, 2.4 to 2.10. Correct a row here first. `?`: the codes do not decide it.
  it.each<[string, Methodology, Moment, number, string]>([
    ['', 'IRM_2018_2020', 'DESIGN', 2018, ''],
    [DESIGN, 'IRM_2018_2020', 'DESIGN', 2018, 'RELEVANT yes, HIGH_AMBITION yes, POTENTIAL_STAR yes'],
    [
      'DESIGN VERIFIABILITY NO; DESIGN RELEVANCE.ATI YES; DESIGN POTENTIAL_IMPACT MODERATE',
      ...(['IRM_2018_2020', 'DESIGN', 2018, 'RELEVANT yes, HIGH_AMBITION yes, POTENTIAL_STAR no'] as const),
    ],
    ['DESIGN RELEVANCE.TI YES', 'IRM_2018_2020', 'DESIGN', 2018, 'RELEVANT ?'],
    [
      'DESIGN RELEVANCE.ATI NO; DESIGN RELEVANCE.CP NO; DESIGN RELEVANCE.PA NO; DESIGN RELEVANCE.TI YES',
      ...(['IRM_2018_2020', 'DESIGN', 2018, 'RELEVANT no'] as const),
    ],
    ['DESIGN RELEVANCE NO', 'IRM_2018_2020', 'DESIGN', 2018, 'RELEVANT no'],
    ['DESIGN RELEVANCE ATI', 'IRM_2018_2020', 'DESIGN', 2018, 'RELEVANT yes'],
    // A star rests on the design and on the completion of the moment; its formula on the year of the plan.
    [MIDTERM, 'IRM_2011_2014', 'MIDTERM', 2013, 'RELEVANT yes, HIGH_AMBITION yes, HIGH_COMPLETION yes, STARRED yes'],
    [MIDTERM, 'IRM_2014_2017', 'MIDTERM', 2016, 'RELEVANT yes, HIGH_AMBITION yes, HIGH_COMPLETION yes, STARRED no'],
    [
      `${DESIGN}; END_OF_TERM COMPLETION COMPLETE`,
      'IRM_2018_2020',
      'END_OF_TERM',
      2018,
      'HIGH_COMPLETION yes, STARRED yes',
    ],
    [
      `${DESIGN}; END_OF_TERM COMPLETION LIMITED`,
      'IRM_2018_2020',
      'END_OF_TERM',
      2018,
      'HIGH_COMPLETION no, STARRED no',
    ],
    // None for the plans of 2019 and after.
    [`${DESIGN}; END_OF_TERM COMPLETION COMPLETE`, 'IRM_2018_2020', 'END_OF_TERM', 2019, 'HIGH_COMPLETION yes'],
    ['END_OF_TERM COMPLETION COMPLETE', 'IRM_2018_2020', 'END_OF_TERM', 2018, 'HIGH_COMPLETION yes, STARRED ?'],
    ['END_OF_TERM COMPLETION NO_EVIDENCE', 'IRM_2018_2020', 'END_OF_TERM', 2019, 'HIGH_COMPLETION no'],
    ['END_OF_TERM DIOG OUTSTANDING', 'IRM_2018_2020', 'END_OF_TERM', 2019, 'STRONG_EARLY_RESULTS yes'],
    ['END_OF_TERM DIOG MARGINAL', 'IRM_2018_2020', 'END_OF_TERM', 2019, 'STRONG_EARLY_RESULTS no'],
    ['END_OF_TERM DIOG NO_EARLY_RESULTS_YET', 'IRM_2018_2020', 'END_OF_TERM', 2019, 'STRONG_EARLY_RESULTS no'],
    [
      'MIDTERM COMPLETION LIMITED; END_OF_TERM COMPLETION COMPLETE',
      ...(['IRM_2018_2020', 'END_OF_TERM', 2019, 'HIGH_COMPLETION yes, CHANGE_IN_COMPLETION yes +2'] as const),
    ],
    [
      'MIDTERM COMPLETION LIMITED; END_OF_TERM COMPLETION LIMITED',
      ...(['IRM_2018_2020', 'END_OF_TERM', 2019, 'HIGH_COMPLETION no, CHANGE_IN_COMPLETION no +0'] as const),
    ],
    [
      'MIDTERM COMPLETION NO_EVIDENCE; END_OF_TERM COMPLETION LIMITED',
      ...(['IRM_2018_2020', 'END_OF_TERM', 2019, 'HIGH_COMPLETION no'] as const),
    ],
    // What came later is not known yet.
    [
      'MIDTERM COMPLETION LIMITED; END_OF_TERM COMPLETION COMPLETE',
      'IRM_2018_2020',
      'MIDTERM',
      2019,
      'HIGH_COMPLETION no',
    ],
  ])('%s (%s, %s, plan of %i): %s', (text, methodology, moment, planYear, expected) => {
    const facts = computedFacts(codes(text), { methodology, moment, planYear }).map(({ kind, answer, steps }) =>
      [kind, answer === null ? '?' : answer ? 'yes' : 'no', steps === undefined ? '' : `+${steps}`].join(' ').trim(),
    );
    expect(facts.join(', ')).toBe(expected);
  });
});
