/** One's own account and those of others, in a browser without script. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectAccessible,
  expectNarrow,
  openWorkspace,
  type Workspace,
} from '../../../../scripts/testing/workspace.ts';
import { PASSWORD } from '#server/testing/accounts.ts';

const EDITOR = 'editor@example.org';
let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace([
    ['ADMIN', null, 'admin@example.org'],
    ['AGENCY_EDITOR', 'ecuador/sercop', EDITOR],
    ['AGENCY_APPROVER', 'ecuador/mintel', 'approver@example.org'],
  ]);
});
afterAll(() => workspace.close());

describe('the page of one’s own account', () => {
  it('names the institution of a role, and the browser of a session in words', async () => {
    const page = await workspace.loggedIn(EDITOR);
    await page.goto(`${workspace.site}/panel/cuenta`);
    const main = await page.locator('main').innerText();
    expect(main).toMatch(/Redacción de reportes — Servicio Nacional de Contratación Pública/u);
    expect(main).toContain('Chrome en Linux, desde la dirección 127.0.0.1');
    expect(main).not.toContain('Mozilla');
    await page.context().close();
  });

  it('asks for the password before the address changes, and keeps the address that was typed', async () => {
    const page = await workspace.loggedIn(EDITOR, { width: 1280, locale: 'en' });
    await page.goto(`${workspace.site}/en/panel/cuenta`);
    const press = () => page.getByRole('button', { name: 'Change the e-mail address' }).click();
    await page.locator('#email-email').fill('other@example.org');
    await page.locator('#email-current').fill('not the password');
    await press();
    const alert = page.locator('[role=alert]');
    const faults = async () =>
      Promise.all((await alert.getByRole('link').all()).map((link) => link.getAttribute('href')));
    expect(await faults()).toEqual(['#email-current']);
    expect(await page.locator('#email-email').inputValue()).toBe('other@example.org');
    expect(await page.locator('#email-current').inputValue()).toBe('');
    await page.locator('#email-email').fill('other');
    await press();
    expect(await faults(), 'both are told at once').toEqual(['#email-email', '#email-current']);
    expect(await page.locator('#email-email').inputValue()).toBe('other');
    await page.locator('#email-email').fill('other@example.org');
    await page.locator('#email-current').fill(PASSWORD);
    await press();
    expect(await page.locator('main').innerText()).toContain('A message was sent to the new address.');
    await page.context().close();
  });
});

describe('the account of another person', () => {
  it('keeps its role until it is confirmed that the role ends', async () => {
    const page = await workspace.loggedIn('admin@example.org');
    await page.goto(`${workspace.site}/panel/administracion/personas`);
    const name = 'Persona AGENCY_APPROVER';
    const person = page.locator('li').filter({ has: page.getByRole('heading', { name }) });
    const end = person.getByRole('button', { name: 'Quitar el rol' });
    await person.locator('.role summary').click();
    await end.click();
    expect(await page.locator('[role=alert]').innerText()).toContain('marque la casilla');
    expect(await person.innerText()).toContain('Aprobación de reportes');
    await expectAccessible(page);
    await person.getByLabel(`Confirmo que ${name} deja de tener este rol`).check();
    await end.click();
    expect(await page.locator('main').innerText()).toContain('El rol terminó.');
    expect(await person.innerText()).not.toContain('Aprobación de reportes');
    await page.context().close();
  });

  it('is closed only once that is confirmed', async () => {
    const page = await workspace.loggedIn('admin@example.org');
    await page.goto(`${workspace.site}/panel/administracion/personas`);
    const name = 'Persona AGENCY_EDITOR';
    const person = page.locator('li').filter({ has: page.getByRole('heading', { name }) });
    expect(await person.innerText()).toContain('Redacción de reportes — Servicio Nacional de Contratación Pública');
    const close = person.getByRole('button', { name: `Cerrar la cuenta de ${name}` });
    await person.locator('summary', { hasText: 'Cerrar la cuenta' }).click();
    await close.click();
    const alert = page.locator('[role=alert]');
    expect(await alert.innerText()).toContain('marque la casilla');
    expect(await person.innerText()).not.toContain('Cuenta cerrada.');
    await expectNarrow(page);
    await expectAccessible(page);
    await person.getByLabel(`Confirmo que la cuenta de ${name} se cierra para siempre`).check();
    await close.click();
    expect(await page.locator('main').innerText()).toContain('La cuenta se cerró.');
    expect(await person.innerText()).toContain('Cuenta cerrada.');
    await page.context().close();
  });
});
