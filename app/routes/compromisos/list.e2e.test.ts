/** The list of commitments in a browser: found by words and facets, without a script. */
import { describe, expect, it } from 'vitest';
import { axeFindings, scrollsSideways, useSite } from '../../../scripts/testing/site.ts';

const site = useSite();

describe('the list of commitments', () => {
  it('leads from words to a milestone', async () => {
    const { page } = await site.visit('/compromisos', { script: false });
    await page.getByLabel('Buscar en la lista').fill('retos reutilizacion');
    await page.getByLabel('Buscar en la lista').press('Enter');
    expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toBe(
      '1 de 10 compromisos con «retos reutilizacion»',
    );
    await page.getByRole('link', { name: 'Retos públicos de reutilización de datos' }).last().click();
    expect(new URL(page.url())).toMatchObject({ pathname: '/compromisos/EC0002', hash: '#h3' });
  });

  it('narrows by facets with the keyboard, keeps words and order, and lets go again', async () => {
    const { page } = await site.visit('/compromisos?q=datos&orden=title', { script: false });
    const box = page.getByRole('checkbox', { name: /^Datos abiertos/ }).first();
    await box.focus();
    await page.keyboard.press('Space');
    await Promise.all([page.waitForURL(/tema=/), page.keyboard.press('Enter')]);
    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toEqual({ q: 'datos', orden: 'title', tema: 'open-data' });
    expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toBe('3 de 10 compromisos con «datos»');
    await page.getByRole('link', { name: 'Tema: Datos abiertos' }).click();
    expect(new URL(page.url()).searchParams.has('tema')).toBe(false);
  });

  it('folds its filters on a phone and opens them without a script', async () => {
    const { page } = await site.visit('/en/commitments', { script: false, width: 360 });
    const box = page.getByRole('checkbox', { name: /^Open data/ }).first();
    expect(await box.isVisible()).toBe(false);
    await page.getByText('Filters', { exact: true }).click();
    await box.check();
    expect((await box.locator('..').boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await page.getByRole('button', { name: 'Apply filters' }).click();
    expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toBe('3 of 10 commitments');
  });

  it('keeps the day shown through the form, the chips and the rows', async () => {
    const { page } = await site.visit('/compromisos?asOf=2021-05-23&q=portal', { script: false });
    await page.getByRole('button', { name: 'Buscar' }).last().click();
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2021-05-23');
    expect(await page.innerText('main')).toContain('STPE');
    const links = await page
      .locator('main ol h3 a, main [aria-label="Filtros en uso"] a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(1);
    for (const href of links) expect(href).toContain('asOf=2021-05-23');
  });

  it.each([
    ['/compromisos?q=presupuesto', 'No aparece «presupuesto»'],
    ['/compromisos?tema=open-data&ods=13', 'Por dónde seguir'],
    ['/en/commitments?q=transparncia', 'the search was for “transparencia”'],
    ['/compromisos?q=%3Cscript%3E', 'Ningún compromiso'],
  ])('%s is accessible at both widths and says "%s"', async (address, words) => {
    for (const look of [
      { width: 1280, dark: true },
      { width: 320, dark: false },
    ]) {
      const { page } = await site.visit(address, look);
      expect(await page.innerText('main')).toContain(words);
      expect(await axeFindings(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
    }
  });

  it.each([
    ['/compromisos?theme=datos', 400, 'QUERY_UNKNOWN', '«theme»'],
    ['/compromisos?tema=nada', 400, 'FILTER_VALUE_UNKNOWN', '«nada»'],
    ['/en/commitments?orden=colour', 400, 'SORT_UNKNOWN', '“colour”'],
    ['/compromisos?pagina=dos', 400, 'PAGE_INVALID', '«dos»'],
    [`/compromisos?q=${'a'.repeat(201)}`, 400, 'QUERY_TOO_LONG', '200'],
    ['/compromisos?pagina=2', 404, 'PAGE', 'no tiene tantas páginas'],
    ['/compromisos?asOf=mañana', 400, 'AS_OF_INVALID', '«mañana»'],
  ])('%s answers %i with code %s and a sentence', async (address, status, code, words) => {
    const answer = await fetch(site.url + address);
    const text = await answer.text();
    expect(answer.status).toBe(status);
    expect(text).toContain(code);
    expect(text).toContain(words);
  });
});
