/** Administration of the plan in a real browser without script, and what the public reads of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectAccessible,
  expectNarrow,
  openWorkspace,
  type Workspace,
} from '../../../../scripts/testing/workspace.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace([
    ['POINT_OF_CONTACT', null, 'contact@example.org'],
    ['AGENCY_APPROVER', 'ecuador/sercop', 'approver@example.org'],
  ]);
});
afterAll(() => workspace.close());

describe('administration', () => {
  it('is shut to agencies', async () => {
    const page = await workspace.loggedIn('approver@example.org');
    for (const path of ['', '/instituciones', '/compromisos/EC0003']) {
      expect((await page.goto(`${workspace.site}/panel/administracion${path}`))?.status()).toBe(403);
    }
    await page.context().close();
  });

  it('adds an institution and its part in a commitment, which the public then sees', async () => {
    const page = await workspace.loggedIn('contact@example.org');
    await page.getByRole('link', { name: 'Administración', exact: true }).click();
    await expectNarrow(page);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Instituciones', exact: true }).last().click();
    await expectNarrow(page);
    await page.locator('#add-key').fill('agencia-nueva');
    await page.getByRole('button', { name: 'Guardar' }).first().click();
    expect(await page.locator('[role=alert]').innerText()).toContain('Falta este dato.');
    expect(await page.locator('#add-key').inputValue()).toBe('agencia-nueva');
    await page.locator('#add-nameEs').fill('Agencia Nueva de Datos');
    await page.getByRole('button', { name: 'Guardar' }).first().click();
    expect(await page.locator('main').innerText()).toContain('El cambio se registró.');
    await expectAccessible(page);

    await page.goto(`${workspace.site}/panel/administracion/compromisos/EC0003`);
    await expectNarrow(page);
    await expectAccessible(page);
    await page.getByText('Agregar una participación', { exact: true }).click();
    await page.locator('#part-organization').selectOption('agencia-nueva');
    await page.locator('#part-role').selectOption('GOV_SUPPORT');
    await page.locator('#part-since').fill('2026-11-01');
    await page.getByRole('button', { name: 'Agregar', exact: true }).click();
    expect(await page.locator('main').innerText()).toContain('El cambio se registró.');
    await page.context().close();
    const text = async (path: string): Promise<string> => (await fetch(workspace.site + path)).text();
    expect((await text('/cambios')).includes('Agencia Nueva de Datos')).toBe(true);
    expect((await text('/compromisos/EC0003')).includes('Agencia Nueva de Datos')).toBe(true);
  });

  it('corrects how a milestone was transcribed, in English, at a desk', async () => {
    const page = await workspace.loggedIn('contact@example.org', { width: 1280, locale: 'en' });
    await page.goto(`${workspace.site}/en/panel/administracion/compromisos/EC0003`);
    await page.getByText('Correct the transcription').first().click();
    const reason = page.locator('[id$="-reason"]').first();
    await page.locator('[id$="-titleEs"]').first().fill('Taller de la mesa');
    await page.getByRole('button', { name: 'Correct', exact: true }).first().click();
    expect(await page.locator('[role=alert]').innerText()).toContain('This is missing.');
    await reason.fill('Copied wrongly (plan, p. 40).');
    await page.getByRole('button', { name: 'Correct', exact: true }).first().click();
    expect(await page.locator('main').innerText()).toContain('To be verifiable it lacks an action');
    await page.context().close();
  });
});
