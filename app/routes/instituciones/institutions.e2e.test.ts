/** Institutions in a browser: finding one, and what its page says of it. */
import { describe, expect, it } from 'vitest';
import { axeFindings, expectQuiet, scrollsSideways, useSite } from '../../../scripts/testing/site.ts';

const site = useSite();

describe('the list of institutions', () => {
  it('leads from a search to a page with the record of the institution', async () => {
    const { page } = await site.visit('/instituciones', { script: false });
    await page.getByLabel('Nombre o siglas').fill('sercop');
    await page.getByRole('button', { name: 'Aplicar' }).click();
    expect(new URL(page.url()).search).toContain('q=sercop');
    expect(await page.getByRole('status').innerText()).toBe('1 de 132 instituciones');
    await page.getByRole('link', { name: 'Servicio Nacional de Contratación Pública' }).click();
    expect(await page.locator('h1').innerText()).toBe('Servicio Nacional de Contratación Pública');
    expect(await page.innerText('main')).toContain('Reportó 8 de 9 hitos.');
  });

  it('names milestones to those who do not see the marks', async () => {
    const { page } = await site.visit('/en/institutions?q=sercop', { script: false });
    const mark = page.getByRole('link', { name: /Milestone 6, execution/i }).first();
    expect(await mark.getAttribute('href')).toBe('/en/commitments/EC0003#h6');
  });

  it('keeps the day shown through the form and on the links', async () => {
    const { page } = await site.visit('/instituciones?asOf=2021-05-23', { script: false });
    await page.getByLabel('Nombre o siglas').fill('planificación');
    await page.getByRole('button', { name: 'Aplicar' }).click();
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2021-05-23');
    const main = await page.innerText('main');
    expect(main).toContain('Planifica Ecuador');
    expect(main).not.toContain('Secretaría Nacional de Planificación\n');
  });

  it.each([
    ['/instituciones?rol=JEFE', 'QUERY_INVALID', '«JEFE»'],
    ['/instituciones?color=azul', 'QUERY_UNKNOWN', '«color»'],
    ['/en/institutions?tipo=CASTLE', 'QUERY_INVALID', '“CASTLE”'],
  ])('%s is refused with code %s and a sentence', async (address, code, words) => {
    const answer = await fetch(site.url + address);
    const text = await answer.text();
    expect(answer.status).toBe(400);
    expect(text).toContain(code);
    expect(text).toContain(words);
  });
});

describe('the page of an institution', () => {
  it('of one that is no more says who inherited what, and when', async () => {
    const { page } = await site.visit('/instituciones/planifica-ecuador', { script: false });
    const main = await page.innerText('main');
    expect(main).toContain('Ya no lleva este nombre');
    expect(main).toContain(
      'El 24 de mayo de 2021 pasó a ser Secretaría Nacional de Planificación (Decreto Ejecutivo 3)',
    );
    expect(main).toContain('2. Portal de datos abiertos renovado');
    expect(main).toContain('Ninguna ronda de reporte cayó en el tiempo en que respondía');
  });

  it('says “fecha desconocida” where nobody gives the date', async () => {
    const { page } = await site.visit('/instituciones/maate', { script: false });
    expect(await page.locator('#t-cadena + p + ol').innerText()).toContain('Fecha desconocida');
  });

  it('explains its figures where they stand', async () => {
    const { page } = await site.visit('/instituciones/sercop', { script: false });
    await page.getByText('¿Cómo se calcula?').first().click();
    expect(await page.locator('details[open]').first().innerText()).toContain('5 de 9');
    expect(await page.locator('details[open] a').first().getAttribute('href')).toContain('/metodologia#');
  });

  it.each(['/instituciones/cpc', '/instituciones/grupo-nucleo', '/instituciones/mae', '/instituciones/ant'])(
    '%s is quiet, accessible and never wider than the screen, light and dark',
    async (path) => {
      for (const look of [{ width: 1280 }, { width: 320, dark: true }]) {
        const visit = await site.visit(path, look);
        await expectQuiet(visit);
        expect(await axeFindings(visit.page)).toEqual([]);
        expect(await scrollsSideways(visit.page)).toBe(false);
      }
    },
  );
});
