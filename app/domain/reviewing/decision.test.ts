import { describe, expect, it } from 'vitest';
import type { Methodology, Moment } from '../values.ts';
import { questionsOf } from './codebook.ts';
import { type CodedAnswer, type Coding, type CodingContext, EMPTY_ANSWER } from './coding.ts';
import {
  checkDecision,
  type CodedPair,
  decidedCoding,
  differingKeys,
  isStillInOrder,
  keysToDecide,
} from './decision.ts';

const answer = (value: string, over: Partial<CodedAnswer> = {}): CodedAnswer => ({
  ...{ ...EMPTY_ANSWER, value, rationale: 'Se publicó la guía.', evidence: 'e1', ...over },
});
const none = (naReason: CodedAnswer['naReason']): CodedAnswer => ({ ...EMPTY_ANSWER, naReason });
const context = (methodology: Methodology, moment: Moment, over: Partial<CodingContext> = {}): CodingContext => ({
  ...{ methodology, questions: questionsOf(methodology, moment, { year: 2020, years: 2 }) },
  ...{ evidence: ['e1'], verifiability: null, assessedAt: [], isCorrection: false, ...over },
});
const RESULTS = context('IRM_2018_2020', 'END_OF_TERM');
const DESIGN = context('IRM_2018_2020', 'DESIGN');
const NO_DIOG = Object.fromEntries(['DIOG', 'DIOG.ATI', 'DIOG.CP', 'DIOG.PA'].map((k) => [k, none('NOT_APPLICABLE')]));
const completion = (given: CodedAnswer): Coding => ({ ...NO_DIOG, COMPLETION: given });

/** `relevance('yn-y')`: access yes, participation no, accountability not yet assessed, technology yes. */
function relevance(codes: string): Coding {
  const keys = ['ATI', 'CP', 'PA', 'TI'].map((aspect) => `RELEVANCE.${aspect}`);
  return {
    ...{ VERIFIABILITY: answer('YES'), POTENTIAL_IMPACT: answer('MINOR'), PROMISING: answer('NO') },
    ...Object.fromEntries(keys.map((key, at) => [key, coded(codes[at])])),
  };
}

const coded = (code: string | undefined): CodedAnswer =>
  code === '-' ? none('NOT_YET_ASSESSED') : answer(code === 'y' ? 'YES' : 'NO');

describe('two codings', () => {
  const first = completion(answer('LIMITED'));
  const second = { ...completion(answer('SUBSTANTIAL')), 'DIOG.PA': answer('MAJOR') };

  it('differ by their codes, not by their reasons', () => {
    expect(differingKeys([first, second], RESULTS.questions)).toEqual(['COMPLETION', 'DIOG.PA']);
    const reworded = completion(answer('LIMITED', { rationale: 'Otra.' }));
    expect(differingKeys([first, reworded], RESULTS.questions)).toEqual([]);
  });

  it('end in what the third decides, and in the first where they agree', () => {
    const decided = decidedCoding([first, second], { COMPLETION: answer('SUBSTANTIAL') }, RESULTS.questions);
    expect(decided['COMPLETION']?.value).toBe('SUBSTANTIAL');
    expect(decided['DIOG']).toEqual(first['DIOG']);
    expect(decided['DIOG.PA']).toEqual(EMPTY_ANSWER);
  });
});

describe('a decision between two codings', () => {
  // Domain brief, 2.4: technology alone never makes a commitment relevant, whoever says so. ATI, CP, PA, TI.
  it.each<[string, string, string, string[], string, string[]]>([
    [
      'ynny',
      'nyny',
      'nnny',
      ['ATI', 'CP', 'TI'],
      'both values dropped, technology kept',
      ['RELEVANCE.TI TECHNOLOGY_ALONE'],
    ],
    ['ynny', 'nyny', 'nnnn', ['ATI', 'CP', 'TI'], 'both values and technology dropped', []],
    ['ynny', 'nyny', 'ynny', ['ATI', 'CP', 'TI'], 'one value kept', []],
    ['ynyy', 'nyyy', 'nnyy', ['ATI', 'CP'], 'a value that both affirm is enough', []],
    ['ynny', 'ynnn', 'ynny', ['TI'], 'technology itself is decided', []],
    [
      'y--y',
      '-y-y',
      '---y',
      ['ATI', 'CP', 'TI'],
      'both values left open, technology kept',
      ['RELEVANCE.TI TECHNOLOGY_ALONE'],
    ],
    ['y--y', '-y-y', '---n', ['ATI', 'CP', 'TI'], 'both values left open and technology dropped', []],
    ['y--y', '-y-y', '-y-y', ['ATI', 'CP', 'TI'], 'one value kept and one left open', []],
    ['y--y', '---n', '---y', ['ATI', 'TI'], 'technology kept of the one', ['RELEVANCE.TI TECHNOLOGY_ALONE']],
    // Signed before the rule was so strict: both say the same, and it is asked all the same.
    ['---y', '---y', '---y', ['TI'], 'technology alone, as both had it', ['RELEVANCE.TI TECHNOLOGY_ALONE']],
    ['---y', '---y', '---n', ['TI'], 'technology dropped though both had it', []],
  ])('%s and %s, decided as %s on %j: %s', (one, other, third, keys, _, expected) => {
    const both: CodedPair = [relevance(one), relevance(other)];
    const asked = keysToDecide(both, DESIGN.questions);
    expect(asked).toEqual(keys.map((aspect) => `RELEVANCE.${aspect}`));
    const decision = Object.fromEntries(Object.entries(relevance(third)).filter(([key]) => asked.includes(key)));
    expect(checkDecision(both, decision, DESIGN).map(({ key, code }) => `${key} ${code}`)).toEqual(expected);
  });

  it('that says nothing of technology leaves it as the two agreed', () => {
    const both: CodedPair = [relevance('ynny'), relevance('nyny')];
    const decision = { 'RELEVANCE.ATI': answer('YES'), 'RELEVANCE.CP': answer('NO') };
    expect(decidedCoding(both, decision, DESIGN.questions)['RELEVANCE.TI']?.value).toBe('YES');
    expect(checkDecision(both, decision, DESIGN)).toEqual([]);
  });

  it('that leaves no value at all is none', () => {
    const open = completion(none('NOT_YET_ASSESSED'));
    const both: CodedPair = [completion(answer('LIMITED')), { ...open, 'DIOG.CP': answer('MAJOR') }];
    const decision = { COMPLETION: none('NOT_YET_ASSESSED'), 'DIOG.CP': none('NOT_APPLICABLE') };
    expect(checkDecision(both, decision, RESULTS)).toEqual([
      { key: 'COMPLETION', field: 'value', code: 'NOTHING_ASSESSED' },
    ]);
  });
});

describe('what was confirmed', () => {
  it.each([
    ['---y', false],
    ['nn-y', false],
    ['-y-y', true],
    ['---n', true],
  ])('of relevance as %s is released: %s', (codes, expected) => {
    expect(isStillInOrder(relevance(codes), DESIGN)).toBe(expected);
  });

  const END = (over: Partial<CodingContext> = {}) => context('IRM_2021_PLUS', 'END_OF_TERM', over);
  const barred = Object.fromEntries(END().questions.map(({ key }) => [key, none('NOT_ASSESSABLE')]));

  it.each<[string, Coding, CodingContext, boolean]>([
    ['is released as it stands', completion(answer('COMPLETE')), END(), true],
    [
      'is not, once the body finds it not verifiable',
      completion(answer('COMPLETE')),
      END({ verifiability: 'NO' }),
      false,
    ],
    ['is, where that was known to those who confirmed it', barred, END({ verifiability: 'NO' }), true],
    ['is not, once the body finds it verifiable after all', barred, END({ verifiability: 'YES' }), false],
  ])('%s', (_, confirmed, where, expected) => {
    expect(isStillInOrder(confirmed, where)).toBe(expected);
  });

  it('as not verifiable is not released once the same body has values of another moment', () => {
    const where = context('IRM_2021_PLUS', 'DESIGN');
    const [, ...rest] = where.questions;
    const found = {
      ...Object.fromEntries(rest.map(({ key }) => [key, none('NOT_ASSESSABLE')])),
      VERIFIABILITY: answer('NO'),
    };
    expect(isStillInOrder(found, where)).toBe(true);
    expect(isStillInOrder(found, { ...where, assessedAt: ['END_OF_TERM'] })).toBe(false);
  });
});
