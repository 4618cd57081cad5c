/** What holds for every page of the site, whatever it shows. */
import { describe, expect, it } from 'vitest';
import { localizePath } from '#format/addresses.ts';
import { LOCALES } from '#format/locale.ts';
import { axeFindings, expectQuiet, scrollsSideways, useSite } from '../../scripts/testing/site.ts';

const PAGES = [
  '/',
  '/planes',
  '/planes/ecuador-2019-2022',
  '/planes/ecuador-2019-2022/informe',
  '/planes/ecuador-2019-2022/informe/diferencias',
  '/comparar',
  '/comparar?con=ecuador-2019-2022&con=ecuador',
  '/compromisos',
  '/compromisos?q=datos',
  '/compromisos/EC0003',
  '/compromisos/EC0005',
  '/instituciones',
  '/instituciones/mintel',
  '/instituciones/planifica-ecuador',
  '/graficos',
  '/calendario',
  '/discrepancias',
  '/cambios',
  '/cumplimiento',
  '/recomendaciones',
  '/gobierno-abierto',
  '/alianza',
  '/actores',
  '/cocreacion',
  '/metodologia',
  '/glosario',
  '/datos',
  '/api/docs',
  '/accesibilidad',
  '/privacidad',
  '/verificar',
  '/insertar/compromisos/EC0003',
  '/insertar/graficos/ecuador-2019-2022/por-institucion',
];

/** Width and colours of each look that axe and the eye of the ruler are given. */
const LOOKS = [
  { width: 1280, dark: false },
  { width: 320, dark: true },
] as const;

const site = useSite();

describe.each(LOCALES)('every page in %s', (locale) => {
  it.each(PAGES)('%s is quiet, accessible and never wider than the screen', async (path) => {
    const [pathname = '', search] = path.split('?');
    const address = localizePath(pathname, locale) + (search ? `?${search}` : '');
    for (const look of LOOKS) {
      const visit = await site.visit(address, look);
      await expectQuiet(visit);
      // What only one width shows is the same in both languages.
      expect(await axeFindings(visit.page, locale === 'en' && look.dark ? 'of looks' : 'all')).toEqual([]);
      expect(await scrollsSideways(visit.page)).toBe(false);
      expect(await visit.page.getAttribute('html', 'lang')).toBe(locale === 'es' ? 'es-EC' : 'en');
      await visit.close();
    }
  });

  it.each(PAGES)('%s says the same with JavaScript off', async (path) => {
    const [pathname = '', search] = path.split('?');
    const address = localizePath(pathname, locale) + (search ? `?${search}` : '');
    const visit = await site.visit(address, { script: false });
    expect(visit.status).toBe(200);
    expect((await visit.page.innerText('main')).length).toBeGreaterThan(400);
    expect(await visit.page.title()).not.toBe('');
    expect(await visit.page.locator('h1').count()).toBe(1);
    await visit.close();
  });

  it.each(PAGES)('%s names its twin in the other language and its own address', async (path) => {
    const [pathname = ''] = path.split('?');
    const text = await (await fetch(site.url + localizePath(pathname, locale))).text();
    for (const other of LOCALES) {
      expect(text).toContain(`hreflang="${other}" href="http://tracker.test${localizePath(pathname, other)}"`);
    }
    expect(text).toMatch(new RegExp(`rel="canonical" href="http://tracker.test${localizePath(pathname, locale)}"`));
  });
});

describe('a day in the past', () => {
  it.each(PAGES.filter((path) => !path.includes('?')))(
    '%s says which day it shows and keeps it on its links',
    async (path) => {
      const text = await (await fetch(`${site.url}${path}?asOf=2021-12-03`)).text();
      expect(text).toContain('3 de diciembre de 2021');
      const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'));
      const ways = [...main.matchAll(/href="(\/(?:compromisos|instituciones|planes)[^"#]*)/g)].map(
        ([, href]) => href ?? '',
      );
      expect(ways.filter((href) => !href.includes('asOf=2021-12-03'))).toEqual([]);
    },
  );

  it.each([
    ['2021-02-30', 'AS_OF_INVALID'],
    ['ayer', 'AS_OF_INVALID'],
    ['2999-01-01', 'AS_OF_FUTURE'],
  ])('asOf=%s is refused with a sentence and a code, on every page', async (day, code) => {
    for (const path of [...PAGES.filter((page) => !page.includes('?')), '/datos/hitos.csv']) {
      const answer = await fetch(`${site.url}${path}?asOf=${day}`);
      expect([path, answer.status]).toEqual([path, 400]);
      expect(await answer.text()).toContain(code);
    }
  });
});

describe('what is not there', () => {
  it.each([
    '/nada',
    '/en/compromisos',
    '/compromisos/EC9999',
    '/instituciones/nadie',
    '/planes/ninguno',
    '/datos/nada.csv',
  ])('%s is a 404 that helps', async (path) => {
    const answer = await fetch(site.url + path, { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toMatch(/href="(\/en)?\/(compromisos|commitments)"/);
  });
});

/** The page and what it leads to: addresses of this site, without filters, and the anchors that they name. */
function read(path: string, text: string): { ids: Set<string>; ways: { page: string; anchor: string }[] } {
  const ids = new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id));
  const ways = [...text.matchAll(/<a\b[^>]*?\shref="([^"]+)"/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&').split('#'))
    .map(([page, anchor = '']) => ({ page: page || path, anchor: decodeURIComponent(anchor) }))
    .filter(({ page }) => page.startsWith('/') && !page.includes('?'));
  return { ids, ways };
}

/** Follows every link of the site from the front pages on. */
async function walk(): Promise<{ faults: string[]; pages: Map<string, ReturnType<typeof read>> }> {
  const faults: string[] = [];
  const pages = new Map<string, ReturnType<typeof read>>();
  const seen = new Set(['/', '/en', ...PAGES]);
  for (const path of seen) {
    const answer = await fetch(site.url + path);
    if (answer.status !== 200) faults.push(`${path}: ${answer.status}`);
    const text = await answer.text();
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
    const page = read(path, text);
    pages.set(path, page);
    for (const way of page.ways) seen.add(way.page);
  }
  return { faults, pages };
}

describe('links', () => {
  it('all lead somewhere within the site, anchors included', async () => {
    const { faults, pages } = await walk();
    const lost = [...pages].flatMap(([from, { ways }]) =>
      ways
        .filter(({ page, anchor }) => anchor && pages.get(page)?.ids.has(anchor) === false)
        .map(({ page, anchor }) => `${from}: ${page}#${anchor}`),
    );
    expect([...faults, ...new Set(lost)]).toEqual([]);
    expect(pages.size).toBeGreaterThan(100);
  }, 300_000);
});

describe('a page drawn on the server alone', () => {
  it('carries no marks for a client to take it over, and its data is not to be had a second time', async () => {
    const html = await (await fetch(`${site.url}/planes/ecuador-2019-2022`)).text();
    expect(html.split('<!--').length - 1).toBeLessThan(10);
    const data = await (await fetch(`${site.url}/planes/ecuador-2019-2022/__data.json`)).text();
    expect(data).not.toContain('EC0003');
  });
});
