/** The page of a commitment in a real browser: anchors, sources side by side, folded parts, files, print. */
import { describe, expect, it } from 'vitest';
import { axeFindings, expectQuiet, scrollsSideways, useSite } from '../../../../scripts/testing/site.ts';

const site = useSite();

describe('the page of a commitment', () => {
  it('opens at a milestone and shows its sources side by side, JavaScript off', async () => {
    const { page, close } = await site.visit('/compromisos/EC0003#h6', { script: false });
    expect(await page.title()).toContain('Compras públicas abiertas (EC0003)');
    const milestone = page.locator('#h6');
    const sides = milestone.getByRole('group', { name: 'Lo que dice cada fuente del hito 6' });
    for (const name of [/^Entidad ?: SERCOP$/, /^Contraparte ?: FCD$/, /^Grupo Núcleo$/]) {
      expect(await sides.getByRole('heading', { name }).count()).toBe(1);
    }
    const tops = await sides.locator('.state').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
    expect(await milestone.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(100);
    expect(await page.locator('#h9').innerText()).toContain('Sin reporte');
    await close();
  });

  it('leads from a mark to its milestone, and from the contents to every part', async () => {
    const { page, close } = await site.visit('/compromisos/EC0007');
    await page
      .getByRole('link', { name: /^Hito 8,/ })
      .first()
      .click();
    expect(new URL(page.url()).hash).toBe('#h8');
    const contents = page.getByRole('navigation', { name: 'En esta página' });
    for (const way of await contents.getByRole('link').all()) {
      await way.click();
      expect(await page.locator(new URL(page.url()).hash).count()).toBe(1);
    }
    await close();
  });

  it('is as accessible and as narrow with everything unfolded', async () => {
    for (const code of ['EC0005', 'EC0007']) {
      for (const look of [{ width: 1280 }, { width: 320, dark: true }]) {
        const visit = await site.visit(`/compromisos/${code}`, look);
        await visit.page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
        await expectQuiet(visit);
        expect([code, look, await axeFindings(visit.page)]).toEqual([code, look, []]);
        expect([code, look, await scrollsSideways(visit.page)]).toEqual([code, look, false]);
        await visit.close();
      }
    }
  }, 180_000);

  it('unfolds everything and drops what is no use on paper when it is printed', async () => {
    const { page, close } = await site.visit('/compromisos/EC0003');
    const history = page.locator('#h1').getByText('Historia de los reportes');
    expect(await history.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await history.isVisible()).toBe(true);
    expect(await page.getByRole('navigation', { name: 'En esta página' }).isVisible()).toBe(false);
    await close();
  });

  it('shows a past day as it was, and the way back to today', async () => {
    const { page, close } = await site.visit('/en/commitments/EC0003?asOf=2021-10-20', { script: false });
    const main = await page.innerText('main');
    expect(main).toContain('The agency says 1 of 9 milestones is complete and gave no report on 8.');
    expect(main).toContain('The IRM has not assessed it yet.');
    expect(main).not.toContain('Outstanding (');
    await close();
  });
});

describe('its addresses', () => {
  it.each([
    ['/compromisos/ec0003', '/compromisos/EC0003'],
    ['/en/commitments/Ec0003?asOf=2021-12-03', '/en/commitments/EC0003?asOf=2021-12-03'],
    ['/compromisos/ec0003.csv', '/compromisos/EC0003.csv'],
  ])('%s leads for good to %s', async (path, target) => {
    const answer = await fetch(site.url + path, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([308, target]);
  });

  it.each(['/compromisos/EC9999', '/compromisos/EC9999.json', '/compromisos/EC0003.xml'])(
    '%s is not there',
    async (path) => {
      expect((await fetch(site.url + path)).status).toBe(404);
    },
  );

  it('give the same facts as files', async () => {
    const csv = await fetch(`${site.url}/compromisos/EC0003.csv`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect((await csv.text()).trimEnd().split('\r\n')).toHaveLength(1 + 9 * 3);
    const json: unknown = await (await fetch(`${site.url}/en/commitments/EC0003.json?asOf=2021-10-20`)).json();
    expect(json).toMatchObject({
      asOf: '2021-10-20',
      commitment: { code: 'EC0003' },
      figures: { complete: { AGENCY_SELF: { value: 1 } } },
      irm: { headline: { value: null, naReason: 'NOT_YET_ASSESSED' } },
    });
  });
});
