/** The list of changes in a browser: since a day, by kind, page by page. */
import { describe, expect, it } from 'vitest';
import { useSite } from '../../../scripts/testing/site.ts';

const site = useSite();

describe('the list of changes', () => {
  it('starts with what this site did, newest first', async () => {
    const { page } = await site.visit('/cambios', { script: false });
    const groups = page.locator('main section');
    expect(await groups.first().innerText()).toContain('Este sitio');
    expect(await groups.nth(1).innerText()).toContain('solo se conoce el año');
  });

  it('is asked since a day and by kind, without script', async () => {
    const { page } = await site.visit('/cambios', { script: false });
    await page.getByLabel('Desde').fill('2021-12-01');
    await page.getByLabel('Qué cambió').selectOption('REPORTS');
    await page.getByRole('button', { name: 'Aplicar' }).click();
    expect(await page.getByRole('status').innerText()).toContain('10 cambios desde el 1 de diciembre de 2021');
    expect(await page.locator('main section').count()).toBe(1);
  });

  it('leads to what changed', async () => {
    const { page } = await site.visit('/en/changes?tipo=REPORTS&compromiso=EC0003', { script: false });
    const link = page.getByRole('link', { name: 'milestone 6' }).first();
    expect(await link.getAttribute('href')).toBe('/en/commitments/EC0003#h6');
  });

  it('turns its pages', async () => {
    const { page } = await site.visit('/cambios?desde=2018-01-01', { script: false });
    await page.getByRole('link', { name: 'Siguiente' }).click();
    expect(new URL(page.url()).search).toBe('?desde=2018-01-01&pagina=2');
    expect(await page.getByRole('status').innerText()).toContain('Se muestran del 41 al');
  });

  it.each([
    ['/cambios?desde=2021-02-30', 400, 'QUERY_DATE'],
    ['/cambios?desde=ayer', 400, 'QUERY_DATE'],
    ['/cambios?tipo=RUMOR', 400, 'QUERY_INVALID'],
    ['/cambios?pagina=0', 400, 'QUERY_INVALID'],
    ['/cambios?pagina=99', 404, 'PAGE'],
    ['/cambios?desde=2021-01-01&desde=2022-01-01', 400, 'QUERY_REPEATED'],
  ])('%s answers %i with code %s', async (address, status, code) => {
    const answer = await fetch(site.url + address);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(code);
  });

  it('says so when nothing changed', async () => {
    const { page } = await site.visit('/cambios?tipo=REPORTS&desde=2023-01-01', { script: false });
    expect(await page.innerText('main')).toContain('Nada cambió');
  });
});
