import { describe, expect, it } from 'vitest';
import { returnPath } from './visitor.ts';

describe('where to go on after logging in', () => {
  it.each([
    ['/panel', true],
    ['/en/panel/cuenta', true],
    ['/panel/informes/ecuador-2019-2022/C03-H06/2026-11?lado=AGENCY_SELF', true],
    ['https://example.org/panel', false],
    ['//example.org/panel', false],
    ['/\\example.org', false],
    ['/panel/../entrar?volver=//x', false],
    ['/panelado', false],
    ['/compromisos', false],
    ['javascript:alert(1)', false],
    [null, false],
  ])('%s: %s', (given, kept) => {
    expect(returnPath(given, '/panel')).toBe(kept ? given : '/panel');
  });
});
