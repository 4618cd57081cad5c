/** Reporting periods as those who manage them see them, in a real browser without script. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  dayFromToday,
  expectAccessible,
  expectNarrow,
  openTrialRound,
  openWorkspace,
  PLAN,
  type Workspace,
} from '../../../../scripts/testing/workspace.ts';

let workspace: Workspace;
let site: string;

beforeAll(async () => {
  workspace = await openWorkspace([
    ['POINT_OF_CONTACT', null, 'contact@example.org'],
    ['AGENCY_APPROVER', 'ecuador/sercop', 'approver@example.org'],
  ]);
  site = workspace.site;
  await openTrialRound(workspace);
});
afterAll(() => workspace.close());

const alert = (page: Page) => page.locator('[role=alert]').innerText();
const main = (page: Page) => page.locator('main').innerText();
/** The field of one decision on one period. */
const field = (period: string, what: string, name: string): string => `#${PLAN}-${period}-${what}-${name}`;
const open = async (page: Page, days: { readonly from: number; readonly to: number }): Promise<void> => {
  await page.locator('#period').fill('error');
  await page.locator('#labelEs').fill('Abierto por error');
  await page.locator('#opensOn').fill(dayFromToday(days.from));
  await page.locator('#closesOn').fill(dayFromToday(days.to));
  await page.locator('form[action="?/open"] button').click();
};

describe('the first page', () => {
  it('shows those who run the round how far it is, and nobody else', async () => {
    const page = await workspace.loggedIn('contact@example.org');
    expect(await main(page)).toContain('Avance del período: Ronda de prueba');
    expect(await page.getByRole('row', { name: /SERCOP/ }).count()).toBe(1);
    expect(await main(page)).toContain('no han presentado ningún reporte');
    await expectNarrow(page);
    await expectAccessible(page);
    await page.goto(`${site}/en/panel`);
    expect(await main(page)).toContain('Progress of the period: Trial round');
    await page.context().close();

    const agency = await workspace.loggedIn('approver@example.org');
    expect(await main(agency)).not.toContain('Avance del período');
    expect(await main(agency)).toContain('Publicados: 0.');
    await expectNarrow(agency);
    await expectAccessible(agency);
    await agency.context().close();
  });
});

describe('the page of the periods', () => {
  it('is shut to those who do not manage them', async () => {
    const page = await workspace.loggedIn('approver@example.org');
    for (const path of ['/panel/periodos', '/panel/revision']) {
      expect((await page.goto(site + path))?.status()).toBe(403);
      expect(await main(page)).toContain('no lo permite');
    }
    await page.context().close();
  });

  it('keeps what was typed and blames a wrong day at its own field', async () => {
    const page = await workspace.loggedIn('contact@example.org');
    await page.goto(`${site}/panel/periodos`);
    await page.locator('#labelEs').fill('Una ronda');
    await page.locator('#opensOn').fill('mañana');
    await page.locator('#closesOn').fill(dayFromToday(20));
    await page.locator('form[action="?/open"] button').click();
    expect(await page.locator('#opensOn-fault').innerText()).toContain('día que exista');
    expect(await page.locator('#closesOn-fault').count()).toBe(0);
    expect(await page.locator('#period-fault').innerText()).toContain('clave');
    expect(await page.locator('#opensOn').inputValue()).toBe('mañana');
    expect(await page.locator('#labelEs').inputValue()).toBe('Una ronda');
    await expectNarrow(page);
    await page.context().close();
  });

  it('refuses days of another period in both languages and takes the day after it', async () => {
    const page = await workspace.loggedIn('contact@example.org', { locale: 'en' });
    await page.goto(`${site}/en/panel/periodos`);
    await open(page, { from: 5, to: 30 });
    expect(await page.locator('#opensOn-fault').innerText()).toContain('overlaps the period “Trial round”');
    await page.goto(`${site}/panel/periodos`);
    await open(page, { from: 5, to: 30 });
    expect(await page.locator('#opensOn-fault').innerText()).toContain('Se cruza con el período «Ronda de prueba»');
    await page.locator('#opensOn').fill(dayFromToday(10));
    await page.locator('form[action="?/open"] button').click();
    expect(await main(page)).toContain('El período quedó fijado.');
    await page.context().close();
  });

  it('keeps a refused extension in its own round, with the other rounds as they were', async () => {
    const page = await workspace.loggedIn('contact@example.org');
    await page.goto(`${site}/panel/periodos`);
    const closesOn = field('prueba', 'extend', 'closesOn');
    await page.locator('summary', { hasText: 'Ampliar el plazo: Ronda de prueba' }).click();
    await page.locator(closesOn).fill(dayFromToday(9));
    await page.locator(field('prueba', 'extend', 'note')).fill('Feriado nacional.');
    await page.locator(`form:has(${closesOn}) button`).click();
    expect(await page.locator(`${closesOn}-fault`).innerText()).toContain('posterior al cierre vigente');
    expect(await page.locator(closesOn).inputValue()).toBe(dayFromToday(9));
    expect(await page.locator(field('prueba', 'extend', 'note')).inputValue()).toBe('Feriado nacional.');
    expect(await page.locator(field('error', 'extend', 'note')).inputValue()).toBe('');
    expect(await page.locator('#closesOn').inputValue()).toBe('');
    expect(await page.locator('details[open]').count()).toBe(1);
    await expectNarrow(page);
    await page.context().close();
  });

  it('withdraws a period opened by mistake once that is confirmed, and tells its history', async () => {
    const page = await workspace.loggedIn('contact@example.org');
    await page.goto(`${site}/panel/periodos`);
    const note = field('error', 'withdraw', 'note');
    await page.locator('summary', { hasText: 'Retirar el período: Abierto por error' }).click();
    await page.locator(note).fill('Se escribió otra fecha.');
    await page.locator(`form:has(${note}) button`).click();
    expect(await alert(page)).toContain('Marque la confirmación');
    expect(await page.locator(note).inputValue()).toBe('Se escribió otra fecha.');
    await page.locator(`form:has(${note}) input[type=checkbox]`).check();
    await page.locator(`form:has(${note}) button`).click();
    const text = await main(page);
    for (const part of [
      'El período se retiró.',
      'retirado; no cuenta',
      'Se fijó, con cierre el',
      'Motivo: Se escribió otra',
    ]) {
      expect(text).toContain(part);
    }
    await page.goto(`${site}/en/panel/periodos`);
    expect(await main(page)).toContain('Withdrawn');
    expect(await (await fetch(`${site}/calendario`)).text()).not.toContain('Abierto por error');
    await page.context().close();
  });

  it('asks for a confirmation before it locks a period that is over', async () => {
    const past = { closesOn: dayFromToday(-2), opensOn: dayFromToday(-9) };
    await workspace.desk.db.database.writer.reportingPeriod.updateMany({
      where: { id: { endsWith: '/prueba' } },
      data: past,
    });
    await workspace.killAndRestart();
    const page = await workspace.loggedIn('contact@example.org', { width: 1280 });
    await page.goto(`${site}/panel/periodos`);
    const note = field('prueba', 'lock', 'note');
    await page.locator('summary', { hasText: 'Cerrar definitivamente: Ronda de prueba' }).click();
    await page.locator(note).fill('Se terminó la revisión.');
    await page.locator(`form:has(${note}) button`).click();
    expect(await page.locator(`${field('prueba', 'lock', 'confirmed')}-fault`).innerText()).toContain('nadie podrá');
    await expectAccessible(page);
    await page.locator(`form:has(${note}) input[type=checkbox]`).check();
    await page.locator(`form:has(${note}) button`).click();
    expect(await main(page)).toContain('El período se cerró definitivamente.');
    await page.context().close();
  });

  it('stays readable on a phone and for everyone', async () => {
    const page = await workspace.loggedIn('contact@example.org');
    for (const path of ['/panel/periodos', '/en/panel/periodos']) {
      await page.goto(site + path);
      await expectNarrow(page);
      await expectAccessible(page);
    }
    await page.context().close();
  });
});
