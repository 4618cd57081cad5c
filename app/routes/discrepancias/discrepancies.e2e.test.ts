/** Where sources differ, in a browser. */
import { describe, expect, it } from 'vitest';
import { axeFindings, expectQuiet, scrollsSideways, useSite } from '../../../scripts/testing/site.ts';

const site = useSite();

describe('where sources differ', () => {
  it('gives the counts with their base, and the three discrepancies with every word', async () => {
    const { page } = await site.visit('/discrepancias', { script: false });
    const main = await page.innerText('main');
    expect(main).toContain('De 57 hitos que se pueden comparar, las fuentes difieren en 17.');
    const apart = page.locator('section[aria-labelledby="t-discrepancias"]');
    expect(await apart.locator('h3').count()).toBe(3);
    const first = apart.locator('ol > li').first();
    expect(await first.innerText()).toContain('3 grados de distancia');
    expect(await first.locator('h4').allInnerTexts()).toEqual([
      ...['Entidad', 'Contraparte', 'Grupo Núcleo', 'Qué se hizo'],
    ]);
    expect(await first.innerText()).toMatch(/18 oct 2021, SDH; 100\s% autoinformado/);
  });

  it('folds what was said one step apart, and opens it without script', async () => {
    const { page } = await site.visit('/en/discrepancies', { script: false });
    const step = page.locator('section[aria-labelledby="t-un-grado"]');
    expect(await step.locator('h3').count()).toBe(14);
    await step.locator('summary').first().click();
    expect(await step.locator('details[open]').innerText()).toContain('Counterpart');
  });

  it('is narrowed by institution', async () => {
    const { page } = await site.visit('/discrepancias', { script: false });
    await page.getByLabel('Institución').selectOption('cpc');
    await page.getByRole('button', { name: 'Aplicar' }).click();
    expect(await page.locator('h3').count()).toBe(2);
  });

  it('says so when nothing had been said yet', async () => {
    const { page } = await site.visit('/discrepancias?asOf=2021-01-01', { script: false });
    expect(await page.innerText('main')).toContain('no hay nada que comparar');
  });

  it('is accessible unfolded', async () => {
    for (const look of [{ width: 1280 }, { width: 320, dark: true }]) {
      const visit = await site.visit('/discrepancias', look);
      await visit.page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
      await expectQuiet(visit);
      expect(await axeFindings(visit.page)).toEqual([]);
      expect(await scrollsSideways(visit.page)).toBe(false);
    }
  });
});
