/** A report that saves itself while it is typed, and outlives a lost connection, in a real browser with script. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  expectAccessible,
  openTrialRound,
  openWorkspace,
  PLAN,
  type Workspace,
} from '../../../../scripts/testing/workspace.ts';

let workspace: Workspace;
let form: string;

beforeAll(async () => {
  workspace = await openWorkspace([
    ['AGENCY_EDITOR', 'ecuador/sercop', 'editor@example.org'],
    ['AGENCY_APPROVER', 'ecuador/sercop', 'approver@example.org'],
  ]);
  await openTrialRound(workspace);
});
afterAll(() => workspace.close());

let milestone = 5;
/** Each test writes a report of its own. */
beforeEach(() => {
  milestone += 1;
  const query = 'lado=AGENCY_SELF&organizacion=ecuador/sercop';
  form = `${workspace.site}/panel/informes/${PLAN}/C03-H0${milestone}/prueba?${query}`;
});

const writing = async (email: string): Promise<Page> => {
  const page = await workspace.loggedIn(email, { script: true });
  await page.goto(form);
  return page;
};
const status = (page: Page) => page.locator('[data-part=status]');
const says = (page: Page, words: string) =>
  page.waitForFunction((text) => document.querySelector('[data-part=status]')?.textContent?.includes(text), words);
const narrative = (page: Page) => page.locator('#narrative').inputValue();

describe('a report with script', () => {
  it('is saved without pressing anything, and goes on from there', async () => {
    const page = await writing('editor@example.org');
    await page.locator('#narrative').fill('Se publicaron datos.');
    await says(page, 'Guardado (');
    await page.locator('input[name=state][value=EJECUCION]').check();
    await page.waitForFunction(() => (document.querySelector('[name=version]') as HTMLInputElement).value === '2');
    await expectAccessible(page);
    const other = await writing('editor@example.org');
    expect(await narrative(other)).toBe('Se publicaron datos.');
    expect(await other.locator('input[name=state][value=EJECUCION]').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Guardar borrador' }).click();
    expect(await page.locator('main').innerText()).toContain('El borrador se guardó.');
    await Promise.all([page, other].map((one) => one.context().close()));
  });

  it('outlives a lost connection and a closed page', async () => {
    const page = await writing('editor@example.org');
    await page.context().setOffline(true);
    await page.locator('#narrative').fill('Escrito sin conexión.');
    await says(page, 'Sin conexión');
    await page.context().setOffline(false);
    await says(page, 'Guardado (');
    await page.context().setOffline(true);
    await page.locator('#narrative').fill('Escrito y cerrado sin conexión.');
    await says(page, 'Sin conexión');
    await page.evaluate(() => dispatchEvent(new Event('pagehide')));
    const again = await page.context().newPage();
    await page.close({ runBeforeUnload: false });
    await again.context().setOffline(false);
    await again.goto(form);
    expect(await narrative(again)).toBe('Escrito sin conexión.');
    await again.getByRole('button', { name: 'Recuperar lo que escribí' }).click();
    expect(await narrative(again)).toBe('Escrito y cerrado sin conexión.');
    await says(again, 'Guardado (');
    expect(await again.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await again.context().close();
  });

  it('tells the second of two people, who loses nothing', async () => {
    const [first, second] = [await writing('editor@example.org'), await writing('approver@example.org')];
    await first.locator('#narrative').fill('De la primera persona.');
    await says(first, 'Guardado (');
    await second.locator('#narrative').fill('De la segunda persona.');
    await says(second, 'Este reporte se guardó desde otro lugar');
    expect(await narrative(second)).toBe('De la segunda persona.');
    await second.getByRole('button', { name: 'Guardar borrador' }).click();
    const main = await second.locator('main').innerText();
    expect(main).toContain('De la primera persona.');
    expect(await narrative(second)).toBe('De la segunda persona.');
    await Promise.all([first, second].map((page) => page.context().close()));
  });

  it('keeps what is typed when the session has ended', async () => {
    const page = await writing('editor@example.org');
    await page.context().clearCookies();
    await page.locator('#narrative').fill('Escrito tras salir.');
    await says(page, 'Su sesión terminó');
    expect(await status(page).innerText()).not.toBe('');
    expect(await page.evaluate(() => Object.values(localStorage).join())).toContain('Escrito tras salir.');
    await page.context().close();
  });
});
