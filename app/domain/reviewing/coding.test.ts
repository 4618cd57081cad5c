import { describe, expect, it } from 'vitest';
import type { Methodology, Moment } from '../values.ts';
import { questionsOf } from './codebook.ts';
import {
  checkCoding,
  type CodedAnswer,
  type Coding,
  type CodingContext,
  EMPTY_ANSWER,
  settledCoding,
} from './coding.ts';

const answer = (value: string, over: Partial<CodedAnswer> = {}): CodedAnswer => ({
  ...{ ...EMPTY_ANSWER, value, rationale: 'Se publicó la guía.', evidence: 'e1', ...over },
});
const none = (naReason: CodedAnswer['naReason']): CodedAnswer => ({ ...EMPTY_ANSWER, naReason });

const context = (methodology: Methodology, moment: Moment, over: Partial<CodingContext> = {}): CodingContext => ({
  ...{ methodology, questions: questionsOf(methodology, moment, { year: 2019, years: 2 }) },
  ...{ evidence: ['e1'], verifiability: null, assessedAt: [], isCorrection: false, ...over },
});
const RESULTS = context('IRM_2018_2020', 'END_OF_TERM');
const faults = (coding: Coding, where: CodingContext) =>
  checkCoding(coding, where).map(({ key, field, code }) => `${key} ${field} ${code}`);

const NO_DIOG = Object.fromEntries(['DIOG', 'DIOG.ATI', 'DIOG.CP', 'DIOG.PA'].map((k) => [k, none('NOT_APPLICABLE')]));
const completion = (given: CodedAnswer): Coding => ({ ...NO_DIOG, COMPLETION: given });

/** A coding of the design by the method of 2018 to 2020. */
const relevance = (...codes: [ATI: string, CP: string, PA: string, TI: string]): Coding => {
  const given = ['ATI', 'CP', 'PA', 'TI'].map((aspect, at) => [`RELEVANCE.${aspect}`, coded(codes[at] ?? '')]);
  return {
    ...{ VERIFIABILITY: answer('YES'), POTENTIAL_IMPACT: answer('MINOR'), PROMISING: answer('NO') },
    ...Object.fromEntries(given),
  };
};
const coded = (code: string): CodedAnswer => (code === 'NOT_YET' ? none('NOT_YET_ASSESSED') : answer(code));

describe('an answer', () => {
  it.each<[string, CodedAnswer, string[]]>([
    ['with reasons and evidence', answer('LIMITED'), []],
    ['"no evidence" is a value', answer('NO_EVIDENCE'), []],
    ['with an address and a page', answer('LIMITED', { evidence: null, url: 'https://a.org', page: '12' }), []],
    ['with evidence and a page in it', answer('LIMITED', { page: '12' }), []],
    ['missing', EMPTY_ANSWER, ['COMPLETION value ANSWER_MISSING']],
    ['not on the scale', answer('HIGH'), ['COMPLETION value VALUE_UNKNOWN']],
    ['with a reason too', answer('LIMITED', { naReason: 'NOT_APPLICABLE' }), ['COMPLETION value VALUE_AND_REASON']],
    ['not yet assessed, and nothing else is', none('NOT_YET_ASSESSED'), ['COMPLETION value NOTHING_ASSESSED']],
    ['not applicable, though coded for all', none('NOT_APPLICABLE'), ['COMPLETION value REASON_NOT_ALLOWED']],
    ['not assessable by choice', none('NOT_ASSESSABLE'), ['COMPLETION value REASON_NOT_ALLOWED']],
    ['not used, though the method uses it', none('NOT_USED_IN_METHOD'), ['COMPLETION value REASON_NOT_ALLOWED']],
    ['without reasons', answer('LIMITED', { rationale: ' ' }), ['COMPLETION rationale RATIONALE_MISSING']],
    ['with far too many', answer('LIMITED', { rationale: 'a'.repeat(5001) }), ['COMPLETION rationale TEXT_TOO_LONG']],
    ['without a place to read', answer('LIMITED', { evidence: null }), ['COMPLETION evidence CITATION_MISSING']],
    ['with evidence of another plan', answer('LIMITED', { evidence: 'e9' }), ['COMPLETION evidence EVIDENCE_UNKNOWN']],
    [
      'with an address that is none and no page',
      answer('LIMITED', { evidence: null, url: 'page 3' }),
      ['COMPLETION url URL_INVALID', 'COMPLETION page PAGE_MISSING'],
    ],
  ])('%s', (_, given, expected) => {
    expect(faults(completion(given), RESULTS)).toEqual(expected);
  });

  it('may be missing with its reason as long as something is assessed', () => {
    const given = { ...NO_DIOG, COMPLETION: none('NOT_YET_ASSESSED'), DIOG: answer('MARGINAL') };
    expect(faults(given, RESULTS)).toEqual([]);
  });

  it('is asked for each question of the method', () => {
    expect(faults({}, RESULTS)).toHaveLength(5);
  });

  it('may be missing throughout where a correction takes back what was said', () => {
    const given = completion(none('NOT_YET_ASSESSED'));
    expect(faults(given, RESULTS)).toEqual(['COMPLETION value NOTHING_ASSESSED']);
    expect(faults(given, context('IRM_2018_2020', 'END_OF_TERM', { isCorrection: true }))).toEqual([]);
  });
});

describe('relevance', () => {
  const DESIGN = context('IRM_2018_2020', 'DESIGN');
  // Domain brief, 2.4: technology alone never makes a commitment relevant.
  it.each<[string, string, string, string, string[]]>([
    ['NO', 'NO', 'NO', 'YES', ['RELEVANCE.TI value TECHNOLOGY_ALONE']],
    ['YES', 'NO', 'NO', 'YES', []],
    ['NO', 'YES', 'NO', 'YES', []],
    ['NO', 'NO', 'YES', 'YES', []],
    ['NO', 'NO', 'NO', 'NO', []],
    // What is not assessed is no value that it could come in addition to.
    ['NOT_YET', 'NOT_YET', 'NOT_YET', 'YES', ['RELEVANCE.TI value TECHNOLOGY_ALONE']],
    ['NO', 'NO', 'NOT_YET', 'YES', ['RELEVANCE.TI value TECHNOLOGY_ALONE']],
    ['NOT_YET', 'NOT_YET', 'YES', 'YES', []],
    ['NOT_YET', 'NOT_YET', 'NOT_YET', 'NO', []],
    ['NO', 'NO', 'NO', 'NOT_YET', []],
  ])('ATI %s, CP %s, PA %s, technology %s', (ATI, CP, PA, TI, expected) => {
    expect(faults(relevance(ATI, CP, PA, TI), DESIGN)).toEqual(expected);
  });

  it('by technology as the only value is refused to a correction too', () => {
    const open = Object.fromEntries(DESIGN.questions.map(({ key }) => [key, none('NOT_YET_ASSESSED')]));
    const given = { ...open, 'RELEVANCE.TI': answer('YES') };
    for (const isCorrection of [false, true]) {
      expect(faults(given, { ...DESIGN, isCorrection })).toEqual(['RELEVANCE.TI value TECHNOLOGY_ALONE']);
    }
  });
});

describe('a commitment that is not verifiable', () => {
  const rest = { OPEN_GOV_LENS: answer('YES'), POTENTIAL_FOR_RESULTS: answer('MODEST'), PROMISING: answer('NO') };
  const reasons = (coding: Coding) =>
    Object.entries(coding).map(([key, { value, naReason }]) => [key, value ?? naReason]);

  it('is assessed no further since 2021, whatever was written', () => {
    const where = context('IRM_2021_PLUS', 'DESIGN');
    const given = { ...rest, VERIFIABILITY: answer('NO') };
    expect(Object.fromEntries(reasons(settledCoding(given, where)))).toEqual({
      ...{ VERIFIABILITY: 'NO', OPEN_GOV_LENS: 'NOT_ASSESSABLE' },
      ...{ POTENTIAL_FOR_RESULTS: 'NOT_ASSESSABLE', PROMISING: 'NOT_ASSESSABLE' },
    });
    expect(faults(given, where)).toEqual([]);
  });

  it('is assessed no further at the end either, by what the same body found in its design', () => {
    const where = context('IRM_2021_PLUS', 'END_OF_TERM', { verifiability: 'NO' });
    const found = settledCoding({ COMPLETION: answer('COMPLETE') }, where);
    expect(new Set(Object.values(found).map(({ naReason }) => naReason))).toEqual(new Set(['NOT_ASSESSABLE']));
    expect(faults({}, where)).toEqual([]);
  });

  it('was assessed all the same before', () => {
    const where = context('IRM_2018_2020', 'END_OF_TERM', { verifiability: 'NO' });
    expect(faults(completion(answer('LIMITED')), where)).toEqual([]);
  });

  it.each<[Methodology, Moment[], string, string[]]>([
    ['IRM_2021_PLUS', ['END_OF_TERM'], 'NO', ['VERIFIABILITY value ASSESSED_ELSEWHERE']],
    ['IRM_2021_PLUS', ['END_OF_TERM'], 'YES', []],
    ['IRM_2021_PLUS', [], 'NO', []],
    ['IRM_2018_2020', ['END_OF_TERM'], 'NO', []],
  ])(
    '%s: where the same body has values of %j, "verifiable: %s" comes to %j',
    (methodology, assessedAt, value, found) => {
      const given = { ...rest, ...relevance('YES', 'NO', 'NO', 'NO'), VERIFIABILITY: answer(value) };
      expect(faults(given, context(methodology, 'DESIGN', { assessedAt }))).toEqual(found);
    },
  );
});
