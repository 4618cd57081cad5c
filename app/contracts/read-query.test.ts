import { describe, expect, it } from 'vitest';
import { changesQuery, deadlinesQuery } from './following-queries.ts';
import { institutionsQuery } from './institution-queries.ts';
import { readQuery } from './read-query.ts';

describe('reading the parameters of an address', () => {
  it.each([
    ['', {}],
    ['q=&rol=', {}],
    ['q=%20mintel%20&asOf=2021-12-03', { q: 'mintel' }],
    ['utm_source=boletin&fbclid=1&q=mintel', { q: 'mintel' }],
    ['rol=LEAD&tipo=MINISTRY', { rol: 'LEAD', tipo: 'MINISTRY' }],
  ])('institutions: ?%s asks for %o', (query, value) => {
    expect(readQuery(institutionsQuery, new URLSearchParams(query))).toEqual({ ok: true, value });
  });

  it.each([
    [institutionsQuery, 'rol=JEFE', 'QUERY_INVALID', 'rol', 'JEFE'],
    [institutionsQuery, 'color=azul', 'QUERY_UNKNOWN', 'color', 'azul'],
    [institutionsQuery, '__proto__=x', 'QUERY_UNKNOWN', '__proto__', 'x'],
    [institutionsQuery, 'q=a&q=b', 'QUERY_REPEATED', 'q', 'b'],
    [deadlinesQuery, 'anio=21', 'QUERY_INVALID', 'anio', '21'],
    [changesQuery, 'desde=2021-02-30', 'QUERY_DATE', 'desde', '2021-02-30'],
    [changesQuery, 'desde=ayer', 'QUERY_DATE', 'desde', 'ayer'],
    [changesQuery, 'pagina=0', 'QUERY_INVALID', 'pagina', '0'],
    [changesQuery, 'pagina=dos', 'QUERY_INVALID', 'pagina', 'dos'],
  ])('refuses with a reason: %# ?%s', (schema, query, code, name, given) => {
    expect(readQuery(schema, new URLSearchParams(query))).toEqual({ ok: false, code, name, given });
  });

  it('gives page numbers as numbers', () => {
    expect(readQuery(changesQuery, new URLSearchParams('pagina=2&desde=2021-10-01'))).toEqual({
      ok: true,
      value: { pagina: 2, desde: '2021-10-01' },
    });
  });
});
