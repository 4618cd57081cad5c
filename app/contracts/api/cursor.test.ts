import { describe, expect, it } from 'vitest';
import { compareKeys, readCursor, type RowKey, writeCursor } from './cursor.ts';

describe('the order of a list', () => {
  // In this order, whatever it was before.
  it.each<[string, readonly RowKey[]]>([
    ['plans by their address', [['chile'], ['ecuador'], ['peru']]],
    [
      'nothing before something',
      [
        ['p', null],
        ['p', ''],
        ['p', 'a'],
      ],
    ],
    [
      'numbers by size, not by their digits',
      [
        ['p', 2],
        ['p', 9],
        ['p', 10],
      ],
    ],
    [
      'texts by code points, the same on every machine',
      [
        ['p', 'B'],
        ['p', 'a'],
        ['p', 'á'],
      ],
    ],
    [
      'the first difference alone',
      [
        ['a', 'z'],
        ['b', 'a'],
        ['b', 'b'],
      ],
    ],
    [
      'no before yes',
      [
        ['p', false],
        ['p', true],
      ],
    ],
  ])('%s', (_, keys) => {
    expect(keys.toReversed().toSorted(compareKeys)).toEqual(keys);
    expect(compareKeys(keys[0] ?? [], keys[0] ?? [])).toBe(0);
  });
});

describe('a cursor', () => {
  it.each<[RowKey]>([[['ecuador-2019-2022', 'EC0001']], [['p', null, 3, true]], [['p', 'Año 日本 "x"']]])(
    'of %j comes back as it was, and can stand in an address',
    (key) => {
      const text = writeCursor(key);
      expect(encodeURIComponent(text)).toBe(text);
      expect(readCursor(text, key.length)).toEqual(key);
    },
  );

  it.each([
    ['nothing', ''],
    ['what is no base64', 'a+b/c='],
    ['what is no JSON', btoa('abc').replaceAll('=', '')],
    ['an object', writeCursor({} as never)],
    ['too few values', writeCursor(['p'])],
    ['too many values', writeCursor(['p', 'a', 'b'])],
    ['a plan that is no text', writeCursor([1, 'a'])],
    ['a value that is none', writeCursor(['p', { x: 1 } as never])],
    ['more than anybody was given', writeCursor(['p', 'x'.repeat(2000)])],
  ])('is refused that holds %s', (_, text) => {
    expect(readCursor(text, 2)).toBeNull();
  });
});
