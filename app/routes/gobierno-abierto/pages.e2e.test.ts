/** The pages that explain; what holds for every page of the site is in `every-page.e2e.test.ts`. */
import { describe, expect, it } from 'vitest';
import { useSite } from '../../../scripts/testing/site.ts';

const site = useSite();

const bodyOf = async (path: string): Promise<string> =>
  (await fetch(site.url + path, { headers: { accept: 'text/html' } })).text();

/** The pages in both languages, with words that only the page itself says. */
const PAGES = [
  ['/gobierno-abierto', '/en/open-government', 'Sus pilares', 'Its pillars'],
  ['/alianza', '/en/partnership', 'Anuncio presidencial', 'Presidential announcement'],
  ['/actores', '/en/actors', 'El grupo tiene 12 puestos', 'The group has 12 seats'],
  ['/cocreacion', '/en/co-creation', 'De 335 propuestas a 10 compromisos', 'From 335 proposals to 10 commitments'],
  ['/metodologia', '/en/methodology', '53 de 59 hitos', '53 of 59 milestones'],
  ['/glosario', '/en/glossary', 'Actuar en contra del proceso', 'Act contrary to process'],
  ['/accesibilidad', '/en/accessibility', 'Límites conocidos', 'Known limits'],
  ['/privacidad', '/en/privacy', 'Lo que registra el servidor', 'What the server records'],
] as const;

describe.each(PAGES)('%s and %s', (spanish, english, palabras, words) => {
  it('say the same, each in its language', async () => {
    expect(await bodyOf(spanish)).toContain(palabras);
    expect(await bodyOf(english)).toContain(words);
  });

  it('offer to jump only to parts that are there', async () => {
    for (const path of [spanish, english]) {
      const html = await bodyOf(path);
      const wanted = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '');
      expect(wanted.length).toBeGreaterThan(1);
      expect(wanted.filter((id) => !html.includes(` id="${id}"`))).toEqual([]);
    }
  });
});

describe('a formula', () => {
  it('is found by the link below a figure, whatever its version', async () => {
    const { page, close } = await site.visit('/en');
    const how = page.locator('main a[href^="/en/methodology#"]').first();
    const anchor = (await how.getAttribute('href'))?.split('#')[1] ?? '';
    await how.click();
    await page.waitForURL(/\/en\/methodology#/);
    expect(anchor).toMatch(/^[a-z-]+$/);
    expect((await page.locator(`#${anchor}`).boundingBox())?.y).toBeLessThan(300);
    await close();
  });
});

describe('what cannot be answered', () => {
  it.each([
    ['/cocreacion?plan=ecuador-1999', 404, 'PLAN'],
    ['/alianza?plan=ecuador-1999', 404, 'PLAN'],
    ['/actores?color=azul', 400, 'QUERY_UNKNOWN'],
    ['/glosario?letra=a', 400, 'QUERY_UNKNOWN'],
    ['/cocreacion/propuestas.xls', 404, ''],
    ['/cocreacion/propuestas.csv?asOf=2021-02-30', 400, ''],
  ])('%s gives %i %s', async (path, status, code) => {
    const answer = await fetch(site.url + path, { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(code);
  });
});
