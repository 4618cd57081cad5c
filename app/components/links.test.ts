import { describe, expect, it } from 'vitest';
import { linkBuilder } from './links.ts';

describe('links', () => {
  it.each([
    ['es', null, '/compromisos/EC0003#h6', {}, '/compromisos/EC0003#h6'],
    ['en', null, '/compromisos/EC0003#h6', {}, '/en/commitments/EC0003#h6'],
    ['en', '2021-12-03', '/compromisos', { q: 'datos' }, '/en/commitments?q=datos&asOf=2021-12-03'],
    ['es', '2021-12-03', '/compromisos', { asOf: '2020-01-01' }, '/compromisos?asOf=2020-01-01'],
    ['es', '2021-12-03', '#h6', {}, '#h6'],
    ['es', null, '/compromisos', { q: '', page: null }, '/compromisos'],
    ['es', '2021-12-03', '/', {}, '/?asOf=2021-12-03'],
  ] as const)('in %s, as of %s, %s with %o leads to %s', (locale, asOf, path, params, address) => {
    expect(linkBuilder(locale, asOf)(path, params)).toBe(address);
  });
});
