import { describe, expect, it } from 'vitest';
import { axeFindings, expectQuiet, scrollsSideways, useSite } from '../../../scripts/testing/site.ts';

const site = useSite();

/** The pages that explain, in both languages, with a word that only the page itself says. */
const PAGES = [
  ['/gobierno-abierto', '/en/open-government', 'Sus pilares', 'Its pillars'],
  ['/alianza', '/en/partnership', 'Anuncio presidencial', 'Presidential announcement'],
  ['/actores', '/en/actors', 'Fundación Esquel', 'Fundación Esquel'],
  ['/cocreacion', '/en/co-creation', 'De 335 propuestas a 10 compromisos', 'From 335 proposals to 10 commitments'],
  ['/metodologia', '/en/methodology', '53 de 59 hitos', '53 of 59 milestones'],
  ['/glosario', '/en/glossary', 'Actuar en contra del proceso', 'Act contrary to process'],
  ['/accesibilidad', '/en/accessibility', 'Límites conocidos', 'Known limits'],
  ['/privacidad', '/en/privacy', 'Lo que registra el servidor', 'What the server records'],
] as const;
const ADDRESSES = PAGES.flatMap(([es, en, spanish, english]): [path: string, words: string][] => [
  [es, spanish],
  [en, english],
]);

describe.each(ADDRESSES)('%s', (path, words) => {
  it('is quiet, passes axe and says what it is about', async () => {
    const visit = await site.visit(path);
    await expectQuiet(visit);
    expect(await visit.page.textContent('main')).toContain(words);
    expect(await axeFindings(visit.page)).toEqual([]);
  });

  it('fits a narrow screen, also in the dark, and needs no script', async () => {
    const { page, status } = await site.visit(path, { width: 320, dark: true, script: false });
    expect(status).toBe(200);
    expect(await page.textContent('main')).toContain(words);
    expect(await scrollsSideways(page)).toBe(false);
  });

  it('leads, with every link to an anchor of its own, to something that is there', async () => {
    const { page } = await site.visit(path);
    const lost = await page.$$eval('main a[href^="#"]', (links) =>
      links.map((link) => link.getAttribute('href') ?? '').filter((href) => !document.querySelector(href)),
    );
    expect(lost).toEqual([]);
  });
});

describe('links between the pages', () => {
  it.each(['/metodologia', '/alianza', '/cocreacion'])('from %s to terms and formulas arrive', async (path) => {
    const { page } = await site.visit(path);
    const hrefs = await page.$$eval('main a[href^="/"]', (links) =>
      links.map((link) => link.getAttribute('href') ?? ''),
    );
    const anchored = [...new Set(hrefs.filter((href) => /^\/(glosario|metodologia|alianza|cocreacion)#/.test(href)))];
    expect(anchored.length).toBeGreaterThan(0);
    for (const target of new Set(anchored.map((href) => href.split('#')[0] ?? ''))) {
      const other = await site.visit(target);
      const ids = await other.page.$$eval('[id]', (found) => found.map(({ id }) => id));
      const wanted = anchored.filter((href) => href.startsWith(`${target}#`)).map((href) => href.split('#')[1]);
      expect(wanted.filter((id) => !ids.includes(id ?? ''))).toEqual([]);
    }
  });

  it('keep the past day that the reader looks at', async () => {
    const { page } = await site.visit('/alianza?asOf=2021-12-03');
    const internal = await page.$$eval('main a[href^="/"]', (links) => links.map((link) => link.getAttribute('href')));
    expect(internal.length).toBeGreaterThan(5);
    expect(internal.filter((href) => !href?.includes('asOf=2021-12-03'))).toEqual([]);
  });
});

describe('what cannot be answered', () => {
  it.each([
    ['/alianza?asOf=2021-02-30', 400, 'AS_OF_INVALID'],
    ['/glosario?asOf=2999-01-01', 400, 'AS_OF_FUTURE'],
    ['/privacidad?asOf=ayer', 400, 'AS_OF_INVALID'],
    ['/cocreacion?plan=ecuador-1999', 404, 'PLAN'],
    ['/actores?color=azul', 400, 'QUERY_UNKNOWN'],
    ['/glosario?letra=a', 400, 'QUERY_UNKNOWN'],
    ['/cocreacion/propuestas.xls', 404, 'FORMAT'],
  ])('%s gives %i with %s', async (path, status, code) => {
    const visit = await site.visit(path);
    expect(visit.status).toBe(status);
    expect(await visit.page.textContent('body')).toContain(code);
  });
});
