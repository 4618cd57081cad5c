import { describe, expect, it } from 'vitest';
import { FACETS, readCommitmentQuery, writeCommitmentQuery } from './commitment-query.ts';

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
    ['q=&theme=&page=&sort=', { q: '', sort: null, page: 1, facets: { theme: [] } }],
    ['q=a&q=b', { q: 'a' }],
    ['theme=a&theme=b', { facets: { theme: ['a', 'b'] } }],
    ['theme=a&theme=a', { facets: { theme: ['a'] } }],
    ['sort=overdue&page=3', { sort: 'overdue', page: 3 }],
    ['asOf=2021-12-03', { q: '' }],
    ['utm_source=x&fbclid=y&q=datos', { q: 'datos' }],
  ])('%s is read as %o', (address, query) => {
    expect(read(address)).toMatchObject({ ok: true, query });
  });

  it.each([
    ['tema=datos', { code: 'FILTER_UNKNOWN', name: 'tema', given: 'datos' }],
    ['facets=datos', { code: 'FILTER_UNKNOWN', name: 'facets', given: 'datos' }],
    ['sort=color', { code: 'SORT_UNKNOWN', name: 'sort', given: 'color' }],
    ['page=0', { code: 'PAGE_INVALID', name: 'page', given: '0' }],
    ['page=-1', { code: 'PAGE_INVALID', name: 'page', given: '-1' }],
    ['page=dos', { code: 'PAGE_INVALID', name: 'page', given: 'dos' }],
    ['page=1.5', { code: 'PAGE_INVALID', name: 'page', given: '1.5' }],
    ['page=99999999', { code: 'PAGE_INVALID', name: 'page', given: '99999999' }],
    [`q=${'a'.repeat(201)}`, { code: 'QUERY_TOO_LONG', name: 'q' }],
    [`theme=${'a'.repeat(121)}`, { code: 'FILTER_VALUE_UNKNOWN', name: 'theme' }],
    ['__proto__=x', { code: 'FILTER_UNKNOWN', name: '__proto__' }],
  ])('%s is refused', (address, fault) => {
    expect(read(address)).toMatchObject({ ok: false, fault });
  });

  it.each([
    '',
    'q=datos+abiertos&theme=open-data&theme=public-innovation&overdue=yes&sort=title&page=2',
    FACETS.map((facet) => `${facet}=x`).join('&'),
  ])('is written as it was read: %s', (address) => {
    const reading = read(address);
    expect(reading.ok && writeCommitmentQuery(reading.query).toString()).toBe(address);
  });
});
