/** The calendar in a browser: past and coming, and its filters. */
import { describe, expect, it } from 'vitest';
import { axeFindings, expectQuiet, scrollsSideways, useSite } from '../../../scripts/testing/site.ts';

const site = useSite();

describe('the calendar', () => {
  it('says that nothing is to come once the plan has ended, and when it did', async () => {
    const { page } = await site.visit('/calendario', { script: false });
    const main = await page.innerText('main');
    expect(main).toContain('No hay plazos por venir');
    expect(main).toContain('El plan terminó el 31 de agosto de 2022.');
    expect(main).toContain('De 59 hitos, la entidad da por completos 27; 32 están vencidos.');
  });

  it('shows on a past day what was to come then', async () => {
    const { page } = await site.visit('/en/calendar?asOf=2022-06-01', { script: false });
    const coming = await page.locator('section[aria-labelledby="t-por-venir"]').innerText();
    expect(coming).toContain('The reporting window closes');
    expect(coming).toContain('End of the plan');
    expect(await page.locator('#hoy').innerText()).toContain('1 June 2022');
  });

  it('is narrowed by its form, without script', async () => {
    const { page } = await site.visit('/calendario', { script: false });
    await page.locator('select[name=compromiso]').selectOption('EC0003');
    await page.getByLabel('Estado').selectOption('OVERDUE');
    await page.getByRole('button', { name: 'Aplicar' }).click();
    expect(await page.getByText(/vencido hace/).count()).toBe(4);
    await page.getByRole('link', { name: 'Quitar filtros' }).click();
    expect(new URL(page.url()).search).toBe('');
  });

  it('tells deadlines from events', async () => {
    const { page } = await site.visit('/en/calendar?asOf=2022-06-01', { script: false });
    const kinds = page.locator('select[name=clase]');
    const options = await kinds.locator('option').allInnerTexts();
    expect(options).toHaveLength(3);
    const shown = (): Promise<number> => page.locator('main ol > li').count();
    const all = await shown();
    await kinds.selectOption('EVENT');
    await page.getByRole('button', { name: 'Apply' }).click();
    const events = await shown();
    await page.locator('select[name=clase]').selectOption('DEADLINE');
    await page.getByRole('button', { name: 'Apply' }).click();
    expect(events).toBeGreaterThan(0);
    expect(events + (await shown())).toBe(all);
  });

  it.each([
    ['/calendario?clase=OTRA', 400],
    ['/calendario?anio=21', 400],
    ['/calendario?estado=TARDE', 400],
    ['/calendario?compromiso=EC9999', 404],
    ['/calendario?institucion=nadie', 404],
    ['/calendario?plan=ninguno', 404],
  ])('%s answers %i', async (address, status) => {
    expect((await fetch(site.url + address)).status).toBe(status);
  });

  it('is accessible with deadlines to come as well', async () => {
    for (const look of [{ width: 1280 }, { width: 320, dark: true }]) {
      const visit = await site.visit('/calendario?asOf=2021-12-03', look);
      await expectQuiet(visit);
      expect(await axeFindings(visit.page)).toEqual([]);
      expect(await scrollsSideways(visit.page)).toBe(false);
    }
  });
});
