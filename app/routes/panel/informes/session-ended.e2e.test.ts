/** A report that is sent after the session has ended, without script: nothing that was typed is lost, nothing is saved unasked. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PASSWORD } from '#server/testing/accounts.ts';
import { axeFindings } from '../../../../scripts/testing/site.ts';
import {
  expectNarrow,
  openTrialRound,
  openWorkspace,
  PLAN,
  type Workspace,
} from '../../../../scripts/testing/workspace.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace([['AGENCY_EDITOR', 'ecuador/sercop', 'editor@example.org']]);
  await openTrialRound(workspace);
});
afterAll(() => workspace.close());

const TYPED = 'Se publicaron los datos\nde 200 "entidades".';
const formOf = (milestone: string): string =>
  `${workspace.site}/panel/informes/${PLAN}/${milestone}/prueba?lado=AGENCY_SELF&organizacion=ecuador/sercop`;
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const main = (page: Page) => page.locator('main').innerText();

/** Logs in by the link of the page, which opens a second tab. */
async function logInBeside(page: Page): Promise<void> {
  const tab = page.context().waitForEvent('page');
  await page.getByRole('link', { name: 'Entrar en otra pestaña' }).click();
  const login = await tab;
  await login.locator('#email').fill('editor@example.org');
  await login.locator('#password').fill(PASSWORD);
  await login.locator('main form button').click();
  await login.waitForURL((url) => url.pathname.startsWith('/panel/'));
  await login.close();
}

async function typedThenSignedOut(milestone: string, script: boolean): Promise<Page> {
  const page = await workspace.loggedIn('editor@example.org', { script });
  await page.goto(formOf(milestone));
  await page.locator('#narrative').fill(TYPED);
  await page.locator('#evidence-title').fill('Acta');
  await page.context().clearCookies();
  return page;
}

it('a report sent after the session ended is held in the page, and is in the form again after logging in', async () => {
  const page = await typedThenSignedOut('C03-H01', false);
  await press(page, 'Guardar borrador');
  expect(await main(page)).toContain('Lo que escribió no se ha guardado');
  await expectNarrow(page);
  await press(page, 'Seguir con lo que escribí');
  expect(await main(page), 'not logged in yet').toContain('Lo que escribió no se ha guardado');
  await logInBeside(page);
  await press(page, 'Seguir con lo que escribí');
  expect(await main(page)).toContain('Todavía no se ha guardado.');
  expect(await page.locator('#narrative').inputValue()).toBe(TYPED);
  expect(await page.locator('#evidence-title').inputValue()).toBe('Acta');
  const { reader } = workspace.desk.db.database;
  expect(await reader.filing.count({ where: { milestoneId: { endsWith: 'C03-H01' } } })).toBe(0);
  await press(page, 'Guardar borrador');
  await page.goto(formOf('C03-H01'));
  expect(await page.locator('#narrative').inputValue()).toBe(TYPED);
  await page.context().close();
});

it('what somebody else saved meanwhile is not overwritten by what was held', async () => {
  const page = await typedThenSignedOut('C03-H02', false);
  await press(page, 'Agregar');
  const other = await workspace.loggedIn('editor@example.org');
  await other.goto(formOf('C03-H02'));
  await other.locator('#narrative').fill('De otra persona.');
  await press(other, 'Guardar borrador');
  await logInBeside(page);
  await press(page, 'Seguir con lo que escribí');
  await press(page, 'Guardar borrador');
  expect(await main(page)).toContain('De otra persona.');
  expect(await page.locator('#narrative').inputValue()).toBe(TYPED);
  await Promise.all([page, other].map((one) => one.context().close()));
});

it('the page that holds a report is accessible, and holds nothing that another site sends', async () => {
  const page = await typedThenSignedOut('C03-H03', true);
  await press(page, 'Guardar borrador');
  await page.getByRole('button', { name: 'Seguir con lo que escribí' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
  const headers = { origin: 'https://other.example' };
  const body = new URLSearchParams({ narrative: TYPED });
  const answer = await fetch(`${workspace.site}/entrar/escrito`, { method: 'POST', headers, body });
  expect(answer.status).toBe(403);
});

it('a file of some megabytes sent after the session ended is named again, and the answers are held', async () => {
  const page = await typedThenSignedOut('C03-H03', false);
  await page
    .locator('#evidence-file')
    .setInputFiles({ name: 'acta.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(3_000_000, 'x') });
  await press(page, 'Agregar');
  expect(await main(page)).toContain('Lo que escribió no se ha guardado');
  await logInBeside(page);
  await press(page, 'Seguir con lo que escribí');
  expect(await page.locator('#narrative').inputValue()).toBe(TYPED);
  expect(await main(page)).toContain('acta.pdf');
  await page.context().close();
});

it('any other form is held as well, and sent as it was written once the person has logged in', async () => {
  const page = await workspace.loggedIn('editor@example.org');
  await page.goto(`${workspace.site}/panel/hitos/${PLAN}/C03-H04`);
  await page.getByText('Informar un bloqueo', { exact: true }).click();
  await page.locator('#block-what').fill(TYPED);
  await page.locator('#block-liftedBy').fill('Asamblea Nacional');
  await page.context().clearCookies();
  await press(page, 'Informar');
  expect(await main(page)).toContain('Lo que escribió no se ha guardado');
  await logInBeside(page);
  await press(page, 'Enviar lo que escribí');
  expect(await main(page)).toContain('El bloqueo se registró.');
  expect(await main(page)).toContain('de 200 "entidades".');
  await page.context().close();
});

it('a form with a password is not held', async () => {
  const page = await workspace.loggedIn('editor@example.org');
  await page.goto(`${workspace.site}/panel/cuenta`);
  await page.locator('#current').fill('secreto de prueba');
  await page.context().clearCookies();
  await page.locator('#current').press('Enter');
  await page.waitForURL((url) => url.pathname === '/entrar');
  expect(await page.content()).not.toContain('secreto de prueba');
  await page.context().close();
});
