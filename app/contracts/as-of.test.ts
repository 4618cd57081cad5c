import { describe, expect, it } from 'vitest';
import { readAsOf } from './as-of.ts';

const TODAY = '2026-11-22';

describe('the day asked for', () => {
  it.each([
    ['', { ok: true, day: TODAY, past: null }],
    ['asOf=', { ok: true, day: TODAY, past: null }],
    ['asOf=2026-11-22', { ok: true, day: TODAY, past: null }],
    ['asOf=2021-12-03', { ok: true, day: '2021-12-03', past: '2021-12-03' }],
    ['asOf=2026-11-23', { ok: false, code: 'AS_OF_FUTURE', name: 'asOf', given: '2026-11-23' }],
    ['asOf=2021-02-30', { ok: false, code: 'AS_OF_INVALID', name: 'asOf', given: '2021-02-30' }],
    ['asOf=ayer', { ok: false, code: 'AS_OF_INVALID', name: 'asOf', given: 'ayer' }],
    ['asOf=2021-13-01', { ok: false, code: 'AS_OF_INVALID', name: 'asOf', given: '2021-13-01' }],
    ['asOf=&asOf=2021-12-03', { ok: true, day: '2021-12-03', past: '2021-12-03' }],
    ['asOf=2021-12-03&asOf=2021-12-04', { ok: false, code: 'QUERY_REPEATED', name: 'asOf', given: '2021-12-04' }],
    ['asOf=0000-00-00', { ok: false, code: 'AS_OF_INVALID', name: 'asOf', given: '0000-00-00' }],
  ])('?%s gives %o', (query, expected) => {
    expect(readAsOf(new URLSearchParams(query), TODAY)).toEqual(expected);
  });
});
