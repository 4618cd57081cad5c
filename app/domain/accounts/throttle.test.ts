import { describe, expect, it } from 'vitest';
import { secondsToWait } from './throttle.ts';

describe('guessing is slowed down', () => {
  it.each([
    ['ACCOUNT', 0, 0, 0],
    ['ACCOUNT', 2, 0, 0],
    ['ACCOUNT', 3, 0, 2],
    ['ACCOUNT', 3, 1, 1],
    ['ACCOUNT', 3, 2, 0],
    ['ACCOUNT', 4, 0, 4],
    ['ACCOUNT', 6, 0, 16],
    ['ACCOUNT', 50, 0, 900],
    ['ACCOUNT', 50, 899, 1],
    ['ACCOUNT', 50, 86_401, 0],
    ['NETWORK', 29, 0, 0],
    ['NETWORK', 30, 0, 2],
    ['MAIL', 3, 0, 2],
    ['MAIL', 40, 0, 3600],
  ] as const)('%s with %i failures, %i s after the last: wait %i s', (kind, count, passed, wait) => {
    const last = 1_000_000;
    expect(secondsToWait(kind, { count, last }, last + passed * 1000)).toBe(wait);
  });
});
