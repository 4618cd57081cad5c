/** The interactive chart in a real browser: fetched on demand, walked by keyboard, put away again. */
import { describe, expect, it } from 'vitest';
import { axeFindings, useSite } from '../../../scripts/testing/site.ts';

const site = useSite();

describe('an interactive chart', () => {
  it.each(['/graficos', '/planes/ecuador-2019-2022'])(
    'is fetched when asked for on %s, not before',
    async (address) => {
      const visit = await site.visit(address);
      const scripts: string[] = [];
      visit.page.on('request', (request) => {
        if (request.resourceType() === 'script') scripts.push(request.url());
      });
      const card = visit.page.locator('#por-institucion');
      expect(await card.locator('canvas').count()).toBe(0);
      await card.getByRole('button', { name: 'Ver la versión interactiva' }).click();
      await card.locator('canvas').waitFor();
      expect(scripts.length).toBeGreaterThan(0);
      expect(visit.complaints).toEqual([]);
      expect(await axeFindings(visit.page)).toEqual([]);
      await visit.close();
    },
  );

  it('is walked by keyboard, each value said aloud, and left with Escape', async () => {
    const visit = await site.visit('/graficos');
    const card = visit.page.locator('#por-institucion');
    await card.getByRole('button', { name: 'Ver la versión interactiva' }).click();
    await card.locator('canvas').waitFor();
    const chart = card.getByRole('application');
    await expect.poll(() => chart.evaluate((element) => element === document.activeElement)).toBe(true);
    const said = (): Promise<string | null> => card.getByRole('status').textContent();
    const steps: [string, string][] = [
      ['ArrowRight', 'Ministerio de Telecomunicaciones y de la Sociedad de la Información: Completo, 7 de 12 hitos'],
      [
        'ArrowRight',
        'Ministerio de Telecomunicaciones y de la Sociedad de la Información: En ejecución, 3 de 12 hitos',
      ],
      ['ArrowDown', 'Presidencia de la República del Ecuador: En ejecución, 2 de 10 hitos'],
      ['Home', 'Ministerio de Telecomunicaciones y de la Sociedad de la Información: Completo, 7 de 12 hitos'],
      ['Escape', ''],
    ];
    for (const [key, words] of steps) {
      await visit.page.keyboard.press(key);
      expect(await said()).toBe(words);
    }
    await visit.close();
  });

  it('shows a visible ring at the value that the reader stands on', async () => {
    const visit = await site.visit('/graficos', { width: 360, dark: true });
    const card = visit.page.locator('#por-tema');
    await card.getByRole('button', { name: 'Ver la versión interactiva' }).click();
    const canvas = card.locator('canvas');
    await canvas.waitFor();
    // Compared in the page: a failed comparison of two pictures is no help to anyone.
    const looksLike = (name: string): Promise<boolean> =>
      canvas.evaluate((element, key) => {
        const pixels = (element as HTMLCanvasElement).toDataURL();
        const known = document.body.dataset[key];
        document.body.dataset[key] = pixels;
        return known === pixels;
      }, name);
    await card.getByRole('application').focus();
    await looksLike('plain');
    expect(await looksLike('plain')).toBe(true);
    await visit.page.keyboard.press('ArrowRight');
    expect(await looksLike('plain')).toBe(false);
    await looksLike('ringed');
    await visit.page.keyboard.press('Escape');
    expect(await looksLike('ringed')).toBe(false);
    await visit.close();
  });

  it('gives the picture back, the focus still on the button', async () => {
    const visit = await site.visit('/en/charts');
    const card = visit.page.locator('#planificado-y-reportado');
    await card.getByRole('button', { name: 'See the interactive version' }).click();
    await card.locator('canvas').waitFor();
    const button = card.getByRole('button', { name: 'Back to the picture' });
    await button.click();
    await card.locator('picture').waitFor();
    expect(await card.locator('canvas').count()).toBe(0);
    const focused = await visit.page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toContain('See the interactive version');
    await visit.close();
  });
});

describe('the picture of a chart', () => {
  it.each([
    [1280, false, 'por-tema.svg?frame=0'],
    [768, true, 'por-tema.svg?theme=dark&size=medium&frame=0'],
    [360, false, 'por-tema.svg?size=narrow&frame=0'],
  ])('at %i px, dark %s, is %s, and needs no script', async (width, dark, file) => {
    const visit = await site.visit('/graficos', { width, dark, script: false });
    const image = visit.page.locator('#por-tema picture img');
    await image.scrollIntoViewIfNeeded();
    await expect.poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
    expect(await image.evaluate((element) => (element as HTMLImageElement).currentSrc)).toContain(file);
    expect(await visit.page.locator('#por-tema button').count()).toBe(0);
    await visit.close();
  });
});
