import { describe, expect, it } from 'vitest';
import { type Entries, differs, entriesOf, outcomeOf, readCopy, retryDelay, saveDelay } from './draft-copy.ts';

const DAY = 86_400_000;

describe('a copy of a draft in the browser', () => {
  it('holds the answers, not the fields of the protocol nor evidence, which is added by its own button', () => {
    const fields = [
      ['version', '3'],
      ['requestKey', 'k'],
      ['narrative', 'Texto'],
      ['evidence-title', 'Acta'],
      ['evidence-file', new File([], 'x')],
    ] as const;
    expect(entriesOf(fields)).toEqual([['narrative', 'Texto']]);
  });

  it.each([
    [null, null],
    ['{', null],
    ['{"at":0,"entries":[]}', null],
    [JSON.stringify({ at: 69 * DAY, entries: [] }), null],
    [JSON.stringify({ at: 71 * DAY, entries: 'x' }), null],
    [JSON.stringify({ at: 71 * DAY, entries: [['a', 'b']] }), { at: 71 * DAY, entries: [['a', 'b']] }],
  ])('stored as %s is read as %j', (text, copy) => {
    expect(readCopy(text, 100 * DAY)).toEqual(copy);
  });

  it.each<[string, Entries, Entries, boolean]>([
    ['the same', [['a', 'x']], [['a', 'x']], false],
    [
      'another order',
      [
        ['a', 'x'],
        ['b', 'y'],
      ],
      [
        ['b', 'y'],
        ['a', 'x'],
      ],
      false,
    ],
    ['blanks and line ends', [['a', ' x\r\ny ']], [['a', 'x\ny']], false],
    [
      'an empty field more',
      [
        ['a', 'x'],
        ['b', ''],
      ],
      [['a', 'x']],
      false,
    ],
    ['another value', [['a', 'x']], [['a', 'z']], true],
    [
      'a box that was ticked',
      [
        ['s', 'A'],
        ['s', 'B'],
      ],
      [['s', 'A']],
      true,
    ],
  ])('with %s', (_, copy, form, expected) => {
    expect(differs(copy, form)).toBe(expected);
  });
});

describe('saving by itself', () => {
  it.each([
    [0, 3_000],
    [16_000, 3_000],
    [18_000, 2_000],
    [25_000, 0],
  ])('waits, %i ms after the first change, %i ms', (waited, delay) => {
    expect(saveDelay(waited)).toBe(delay);
  });

  it.each([
    [1, 5_000],
    [2, 10_000],
    [4, 40_000],
    [9, 60_000],
  ])('is tried again after %i failures in %i ms', (failures, delay) => {
    expect(retryDelay(failures)).toBe(delay);
  });

  it.each([
    [200, 'SAVED'],
    [401, 'SIGNED_OUT'],
    [409, 'REFUSED'],
    [400, 'REFUSED'],
    [413, 'REFUSED'],
    [429, 'AWAY'],
    [503, 'AWAY'],
    [null, 'AWAY'],
  ])('is, on %s, %s', (status, outcome) => {
    expect(outcomeOf(status)).toBe(outcome);
  });

  it('is told apart by its code where somebody else saved, or the period was locked', () => {
    expect(outcomeOf(409, 'FILING_CHANGED')).toBe('CHANGED');
    expect(outcomeOf(409, 'PERIOD_LOCKED')).toBe('REFUSED');
  });
});
