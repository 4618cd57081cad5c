import { describe, expect, it } from 'vitest';
import { believed, visitWith, visitWithout, wasHeard } from './visit.ts';

const SILENT = { outcome: 'NOT_TRIED', reason: 'CUT_OFF', httpStatus: null };

describe('what a visit found', () => {
  it.each([
    ['silence, while others answer', visitWithout('TIMEOUT'), true, visitWithout('TIMEOUT')],
    ['silence, while nobody answers', visitWithout('TIMEOUT'), false, SILENT],
    ['a name that does not exist, while nobody answers', visitWithout('NAME_NOT_FOUND'), false, SILENT],
    ['an answer', visitWith(200), false, visitWith(200)],
    ['an address that is never visited', visitWithout('NOT_PUBLIC'), false, visitWithout('NOT_PUBLIC')],
  ] as const)('%s', (_, visit, isHeard, expected) => {
    expect(believed(visit, isHeard)).toEqual(expected);
  });

  it.each([
    [visitWith(404), true],
    [visitWithout('TLS'), true],
    [visitWithout('CONNECTION'), false],
    [visitWithout('NOT_PUBLIC'), false],
    [visitWithout('NAME_UNRESOLVED'), false],
  ])('%j shows that somebody answers: %s', (visit, expected) => {
    expect(wasHeard(visit)).toBe(expected);
  });
});
