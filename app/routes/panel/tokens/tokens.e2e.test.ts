/** Tokens of programs, made and revoked in a browser without script. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectAccessible,
  expectNarrow,
  openWorkspace,
  type Workspace,
} from '../../../../scripts/testing/workspace.ts';
import { PASSWORD } from '#server/testing/accounts.ts';
import { isToken } from '#domain/programs/tokens.ts';

const APPROVER = 'approver@example.org';
const EDITOR = 'editor@example.org';
const ADMIN = 'admin@example.org';
let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace([
    ['ADMIN', null, ADMIN],
    ['AGENCY_APPROVER', 'ecuador/mintel', APPROVER, true],
    ['AGENCY_EDITOR', 'ecuador/sercop', EDITOR],
  ]);
});
afterAll(() => workspace.close());

describe('the page of tokens', () => {
  it('asks anew for what is missing, shows a token once, and revokes it', async () => {
    const page = await workspace.loggedIn(APPROVER);
    await page.goto(`${workspace.site}/panel/tokens`);
    await page.locator('#name').fill('Sistema de planificación');
    await page.locator('#current').fill('not the password');
    await page.getByRole('button', { name: 'Crear la clave' }).click();
    const alert = page.locator('[role=alert]');
    const hrefs = (await alert.getByRole('link').all()).map((link) => link.getAttribute('href'));
    expect(await Promise.all(hrefs)).toEqual(['#scopes', '#current']);
    expect(await page.locator('#name').inputValue()).toBe('Sistema de planificación');
    expect(await page.locator('#current').inputValue()).toBe('');
    await page.getByLabel('Leer lo que usted debe reportar').check();
    await page.getByLabel('Presentar reportes y retirarlos').check();
    await page.locator('#current').fill(PASSWORD);
    await page.getByRole('button', { name: 'Crear la clave' }).click();
    const token = await page.locator('#made').inputValue();
    expect(isToken(token)).toBe(true);
    await expectNarrow(page);
    await page.goto(`${workspace.site}/panel/tokens`);
    const main = page.locator('main');
    expect(await main.innerText()).toContain('Aún no se ha usado.');
    expect(await page.content()).not.toContain(token);
    await expectAccessible(page);
    const revoke = page.getByRole('button', { name: 'Revocar la clave «Sistema de planificación»' });
    await main.locator('summary', { hasText: 'Revocar' }).click();
    await revoke.click();
    expect(await alert.innerText()).toContain('marque la casilla');
    await page.getByLabel('Confirmo que la clave «Sistema de planificación» deja de servir').check();
    await revoke.click();
    expect(await main.innerText()).toContain('La clave se revocó y ya no sirve.');
    expect(await main.innerText()).toContain('Revocada. Creada el');
    await page.context().close();
  });

  it('says why somebody without a second factor makes none', async () => {
    const page = await workspace.loggedIn(EDITOR, { width: 1280, locale: 'en' });
    await page.goto(`${workspace.site}/en/panel/tokens`);
    const main = page.locator('main');
    expect(await main.innerText()).toContain('You need a second factor to make tokens');
    expect(await page.locator('form[action="?/make"]').count()).toBe(0);
    await expectAccessible(page);
    await page.context().close();
  });

  it('lets an administrator revoke the tokens of others', async () => {
    const making = await workspace.loggedIn(APPROVER, { width: 1280, locale: 'en' });
    await making.goto(`${workspace.site}/en/panel/tokens`);
    await making.locator('#name').fill('Planning');
    await making.getByLabel('Begin reports and save drafts').check();
    await making.locator('#current').fill(PASSWORD);
    await making.getByRole('button', { name: 'Make the token' }).click();
    expect(isToken(await making.locator('#made').inputValue())).toBe(true);
    await expectNarrow(making);
    await making.context().close();
    const page = await workspace.loggedIn(ADMIN, { width: 1280, locale: 'en' });
    await page.goto(`${workspace.site}/en/panel/tokens`);
    expect(await page.locator('main').innerText()).toContain('Token of Persona AGENCY_APPROVER.');
    await page.locator('main summary', { hasText: 'Revoke' }).click();
    await page.getByLabel('I confirm that the token “Planning”').check();
    await page.getByRole('button', { name: 'Revoke the token “Planning”' }).click();
    expect(await page.locator('main').innerText()).toContain('The token was revoked');
    expect(await page.locator('main').innerText()).toContain('Nobody else has a token in force.');
    await expectAccessible(page);
    await page.context().close();
  });
});
