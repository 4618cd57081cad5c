import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NAMED_ROUTES, routeFault } from './route-parameters.ts';

const ROUTES = new URL('../../routes/', import.meta.url);
const CHART = '/graficos/[plan]/[chart].[format]';

describe('parameters of a route', () => {
  it.each([
    ['/', ''],
    ['/', 'asOf=2021-12-03&utm_source=x&fbclid=y'],
    ['/planes', 'q='],
    ['/compromisos', 'tema=a&tema=b'],
    ['/compromisos/[code].[format]', 'asOf=2021-12-03&bom=1'],
    ['/datos/[table].[format]', 'bom=1'],
    ['/cocreacion/propuestas.[format]', 'plan=x&bom=1'],
    [CHART, 'theme=dark&size=narrow&frame=0&asOf=2021-12-03'],
    [CHART, 'width=2400&bom=1'],
    [null, 'x=1'],
  ])('%s takes ?%s', (route, query) => {
    expect(routeFault(route, new URLSearchParams(query))).toBeNull();
  });

  it.each([
    ['/', 'q=a', 'QUERY_UNKNOWN', 'q'],
    ['/privacidad', 'pagina=2', 'QUERY_UNKNOWN', 'pagina'],
    ['/planes/[plan]', 'color=azul', 'QUERY_UNKNOWN', 'color'],
    ['/compromisos/[code]', 'tema=a', 'QUERY_UNKNOWN', 'tema'],
    ['/compromisos/[code].[format]', 'bom=1&bom=1', 'QUERY_REPEATED', 'bom'],
    ['/instituciones/[slug]', 'rol=LEAD', 'QUERY_UNKNOWN', 'rol'],
    ['/graficos', 'theme=dark', 'QUERY_UNKNOWN', 'theme'],
    [CHART, 'color=azul', 'QUERY_UNKNOWN', 'color'],
    [CHART, 'theme=dark&theme=light', 'QUERY_REPEATED', 'theme'],
    ['/metodologia', 'x=1', 'QUERY_UNKNOWN', 'x'],
    ['/datos', 'bom=1', 'QUERY_UNKNOWN', 'bom'],
    ['/datos/[table].[format]', 'theme=dark', 'QUERY_UNKNOWN', 'theme'],
    ['/privacidad', '__proto__=1', 'QUERY_UNKNOWN', '__proto__'],
    ['/sitemap.xml', 'x=1', 'QUERY_UNKNOWN', 'x'],
    ['/robots.txt', 'x=1', 'QUERY_UNKNOWN', 'x'],
  ])('%s refuses ?%s with %s', (route, query, code, name) => {
    expect(routeFault(route, new URLSearchParams(query))).toMatchObject({ code, name });
  });

  it('are of routes that exist', () => {
    const files = globSync('**/+{page,server}*', { cwd: ROUTES }).map(
      (file) => `/${file.split('/').slice(0, -1).join('/')}`,
    );
    expect(NAMED_ROUTES.filter((route) => !files.includes(route))).toEqual([]);
  });
});
