import { describe, expect, it } from 'vitest';
import { axeFindings, useSite } from '../../../scripts/testing/site.ts';

const site = useSite();

describe('looking a term up', () => {
  it('finds it without accents, with the keyboard alone and without a script', async () => {
    const { page } = await site.visit('/glosario', { script: false });
    await page.focus('main input[name=q]');
    await page.keyboard.type('nucleo');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=nucleo/);
    expect(await page.textContent('main [role=status]')).toMatch(/de \d+ términos con «nucleo»/);
    expect(await page.textContent('#forum')).toContain('Grupo Núcleo');
  });

  it('is accessible with what was found', async () => {
    const { page } = await site.visit('/glosario?q=plan');
    expect(await page.locator('main h2').allInnerTexts()).toHaveLength(2);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('stays on the past day', async () => {
    const { page } = await site.visit('/glosario?asOf=2021-12-03', { script: false });
    await page.fill('main input[name=q]', 'hito');
    await page.click('main form button');
    await page.waitForURL(/q=hito/);
    expect(page.url()).toContain('asOf=2021-12-03');
  });

  it('says that there is none, and how to go on', async () => {
    const { page, status } = await site.visit('/en/glossary?q=xyzzy');
    expect(status).toBe(200);
    expect(await page.textContent('main')).toContain('No term with “xyzzy”');
    expect(await page.getAttribute('main form a', 'href')).toBe('/en/glossary');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('shows what was typed as words, never as a page', async () => {
    const { page } = await site.visit(`/glosario?q=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`);
    expect(await page.$('main img')).toBeNull();
  });

  it('brings a reader from a term to its entry, and marks it', async () => {
    const { page } = await site.visit('/metodologia');
    await page.click('main a[href="/glosario#counterpart"]');
    await page.waitForURL(/#counterpart$/);
    const box = await page.locator('#counterpart').boundingBox();
    expect(box?.y).toBeLessThan(400);
  });
});
