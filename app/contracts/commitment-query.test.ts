import { describe, expect, it } from 'vitest';
import { FACET_PARAMETERS, FACETS, readCommitmentQuery, writeCommitmentQuery } from './commitment-query.ts';

const read = (address: string) => readCommitmentQuery(new URLSearchParams(address));

describe('the address of a list', () => {
  it('asks for everything when it says nothing', () => {
    const reading = read('');
    expect(reading).toMatchObject({ ok: true, query: { q: '', sort: null, page: 1 } });
    expect(reading.ok && Object.values(reading.query.facets).flat()).toEqual([]);
  });

  it.each([
    ['q=datos', { q: 'datos' }],
    ['q=++datos+abiertos++', { q: 'datos abiertos' }],
    ['q=&tema=&pagina=&orden=', { q: '', sort: null, page: 1, facets: { theme: [] } }],
    ['tema=a&tema=b', { facets: { theme: ['a', 'b'] } }],
    ['tema=a&tema=a', { facets: { theme: ['a'] } }],
    ['orden=overdue&pagina=3', { sort: 'overdue', page: 3 }],
    ['asOf=2021-12-03', { q: '' }],
    ['utm_source=x&fbclid=y&q=datos', { q: 'datos' }],
  ])('%s is read as %o', (address, query) => {
    expect(read(address)).toMatchObject({ ok: true, query });
  });

  it.each([
    ['theme=datos', { code: 'QUERY_UNKNOWN', name: 'theme', given: 'datos' }],
    ['facets=datos', { code: 'QUERY_UNKNOWN', name: 'facets', given: 'datos' }],
    ['q=a&q=b', { code: 'QUERY_REPEATED', name: 'q', given: 'b' }],
    ['pagina=1&pagina=2', { code: 'QUERY_REPEATED', name: 'pagina', given: '2' }],
    ['orden=color', { code: 'SORT_UNKNOWN', name: 'orden', given: 'color' }],
    ['pagina=0', { code: 'PAGE_INVALID', name: 'pagina', given: '0' }],
    ['pagina=-1', { code: 'PAGE_INVALID', name: 'pagina', given: '-1' }],
    ['pagina=dos', { code: 'PAGE_INVALID', name: 'pagina', given: 'dos' }],
    ['pagina=1.5', { code: 'PAGE_INVALID', name: 'pagina', given: '1.5' }],
    ['pagina=99999999', { code: 'PAGE_INVALID', name: 'pagina', given: '99999999' }],
    [`q=${'a'.repeat(201)}`, { code: 'QUERY_TOO_LONG', name: 'q' }],
    [`tema=${'a'.repeat(121)}`, { code: 'FILTER_VALUE_UNKNOWN', name: 'tema' }],
    ['__proto__=x', { code: 'QUERY_UNKNOWN', name: '__proto__' }],
  ])('%s is refused', (address, fault) => {
    expect(read(address)).toMatchObject({ ok: false, fault });
  });

  it.each([
    '',
    'q=datos+abiertos&tema=open-data&tema=public-innovation&vencidos=yes&orden=title&pagina=2',
    FACETS.map((facet) => `${FACET_PARAMETERS[facet]}=x`).join('&'),
  ])('is written as it was read: %s', (address) => {
    const reading = read(address);
    expect(reading.ok && writeCommitmentQuery(reading.query).toString()).toBe(address);
  });
});
