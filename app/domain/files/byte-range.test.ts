import { describe, expect, it } from 'vitest';
import { readRange } from './byte-range.ts';

describe('a part of a file of 100 bytes', () => {
  it.each([
    [undefined, 'WHOLE'],
    ['bytes=0-9', { first: 0, last: 9 }],
    ['bytes = 0 - 9', { first: 0, last: 9 }],
    ['bytes=90-', { first: 90, last: 99 }],
    ['bytes=90-500', { first: 90, last: 99 }],
    ['bytes=-10', { first: 90, last: 99 }],
    ['bytes=-500', { first: 0, last: 99 }],
    ['bytes=100-', 'OUTSIDE'],
    ['bytes=-0', 'OUTSIDE'],
    ['bytes=9-0', 'WHOLE'],
    ['bytes=-', 'WHOLE'],
    ['bytes=0-1,5-6', 'WHOLE'],
    ['lines=0-1', 'WHOLE'],
    ['bytes=a-b', 'WHOLE'],
    [`bytes=${'9'.repeat(40)}-`, 'WHOLE'],
  ])('asked for with %j is %j', (header, expected) => {
    expect(readRange(header, 100)).toEqual(expected);
  });
});
