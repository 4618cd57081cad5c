import { describe, expect, it } from 'vitest';
import { isWebAddress } from './web-address.ts';

describe('a web address', () => {
  it.each([
    ['https://www.gob.ec/datos?a=1#b', true],
    ['http://www.gob.ec', true],
    ['https://localhost/datos', false],
    ['https://ana:clave@www.gob.ec', false],
    ['ftp://www.gob.ec', false],
    ['javascript:alert(1)', false],
    ['www.gob.ec', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(isWebAddress(text)).toBe(expected);
  });
});
