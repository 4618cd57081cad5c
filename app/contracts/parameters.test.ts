import { describe, expect, it } from 'vitest';
import { ownParameters, parameterFault } from './parameters.ts';

const fault = (address: string) =>
  parameterFault(
    ownParameters(new URLSearchParams(address)),
    (name) => ['q', 'tema'].includes(name),
    (name) => name === 'tema',
  );

describe('the parameters of an address', () => {
  it.each([
    ['', []],
    ['q=&tema=++', []],
    ['q=++datos+', [['q', 'datos']]],
    ['asOf=2021-12-03&q=a', [['q', 'a']]],
    ['utm_source=x&utm_campaign=y&fbclid=1&gclid=2&mc_cid=3&mc_eid=4&msclkid=5&q=a', [['q', 'a']]],
    ['utm=x', [['utm', 'x']]],
    ['xfbclid=1', [['xfbclid', '1']]],
  ])('?%s means %o', (address, own) => {
    expect(ownParameters(new URLSearchParams(address))).toEqual(own);
  });

  it.each([
    ['q=a&tema=x&tema=y', null],
    ['q=&q=b', null],
    ['utm_source=a&utm_source=b', null],
    ['q=a&q=b', { code: 'QUERY_REPEATED', name: 'q', given: 'b' }],
    ['q=a&q=a', { code: 'QUERY_REPEATED', name: 'q', given: 'a' }],
    ['color=azul', { code: 'QUERY_UNKNOWN', name: 'color', given: 'azul' }],
    ['__proto__=x', { code: 'QUERY_UNKNOWN', name: '__proto__', given: 'x' }],
    ['Q=a', { code: 'QUERY_UNKNOWN', name: 'Q', given: 'a' }],
  ])('?%s has the fault %o', (address, expected) => {
    expect(fault(address)).toEqual(expected);
  });
});
