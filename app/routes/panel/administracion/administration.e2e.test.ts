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
    await page.locator('#part-since').fill('01/11/2026');
    await page.getByRole('button', { name: 'Agregar', exact: true }).click();
    expect(await page.locator('main').innerText()).toContain('El cambio se registró.');
    const ending = page.locator('details').filter({ has: page.locator('#end-agencia-nueva-GOV_SUPPORT-confirmed') });
    await ending.locator('summary').click();
    await ending.locator('[name=until]').fill('2099-12');
    await ending.getByRole('button').click();
    const refused = await page.locator('[role=alert]').innerText();
    expect(refused).toContain('Falta este dato.');
    expect(refused).toContain('marque la casilla que lo confirma');
    expect(await ending.locator('[name=until]').inputValue()).toBe('2099-12');
    await ending.locator('[name=reason]').fill('La agencia se suprimió.');
    await ending.locator('[type=checkbox]').check();
    await ending.getByRole('button').click();
    expect(await page.locator('main').innerText()).toContain('El cambio se registró.');
    await page.context().close();
    const text = async (path: string): Promise<string> => (await fetch(workspace.site + path)).text();
    expect((await text('/cambios')).includes('Motivo: La agencia se suprimió.')).toBe(true);
    expect((await text('/compromisos/EC0003')).includes('Agencia Nueva de Datos')).toBe(true);
  });

  it('corrects how a milestone was transcribed, in English, at a desk', async () => {
    const page = await workspace.loggedIn('contact@example.org', { width: 1280, locale: 'en' });
    await page.goto(`${workspace.site}/en/panel/administracion/compromisos/EC0003`);
    const milestone = page.locator('details').filter({ has: page.locator('[id="MILESTONE-C03-H06-titleEs"]') });
    await milestone.locator('summary').click();
    await page.locator('[id="MILESTONE-C03-H06-titleEs"]').fill('Taller de la mesa');
    await milestone.getByRole('button', { name: 'Save' }).click();
    expect(await page.locator('[role=alert]').innerText()).toContain('This is missing.');
    expect(await page.locator('[id="MILESTONE-C03-H06-titleEs"]').inputValue()).toBe('Taller de la mesa');
    await page.locator('[id="MILESTONE-C03-H06-reason"]').fill('Copied wrongly (plan, p. 40).');
    await page.locator('details[open]').getByRole('button', { name: 'Save' }).click();
    expect(await page.locator('[role=alert]').innerText()).toContain('Nothing has been saved yet');
    await expectAccessible(page);
    expect(await page.locator('[id="MILESTONE-C03-H06-reason"]').inputValue()).toBe('Copied wrongly (plan, p. 40).');
    await page.getByRole('button', { name: 'Save anyway' }).click();
    expect(await page.locator('main').innerText()).toContain('To be verifiable it lacks an action');
    await page.context().close();
    const text = async (path: string): Promise<string> => (await fetch(workspace.site + path)).text();
    for (const told of [await text('/en/changes'), await text('/en/commitments/EC0003')]) {
      expect(told).toContain('Taller de la mesa');
      expect(told).toContain('Copied wrongly (plan, p. 40).');
      expect(told).toContain('It said:');
    }
  });

  it('brings a version, a commitment and its milestone into the plan, for the public from its day on', async () => {
    const page = await workspace.loggedIn('contact@example.org');
    await page.goto(`${workspace.site}/panel/administracion`);
    await page.locator('a[href$="/panel/administracion/planes/ecuador-2019-2022"]').click();
    await expectNarrow(page);
    await expectAccessible(page);
    const add = async (summary: string, typed: Readonly<Record<string, string>>): Promise<void> => {
      await page.getByText(summary, { exact: true }).click();
      for (const [id, text] of Object.entries(typed)) {
        const field = page.locator(`[id="${id}"]`);
        if ((await field.evaluate(({ tagName }) => tagName)) === 'SELECT') await field.selectOption(text);
        else await field.fill(text);
      }
      await page.locator('details[open]').getByRole('button', { name: 'Agregar', exact: true }).click();
    };
    const version = { 'VERSION-new-labelEs': 'Plan ajustado', 'VERSION-new-publishedOn': '2099-11-05' };
    await add('Agregar una versión', { ...version, 'VERSION-new-endsOn': '2018' });
    expect(await page.locator('[role=alert]').innerText()).toContain('El fin no puede ser anterior al inicio.');
    await expectAccessible(page);
    await page.locator('[id="VERSION-new-endsOn"]').fill('2022-12');
    await page.locator('details[open]').getByRole('button', { name: 'Agregar', exact: true }).click();
    expect(await page.locator('main').innerText()).toContain('El cambio se registró.');
    await add('Agregar un compromiso', {
      ...{ 'COMMITMENT-new-code': 'EC0099', 'COMMITMENT-new-titleEs': 'Justicia abierta' },
      ...{ 'COMMITMENT-new-shortTitleEs': 'Justicia abierta', 'COMMITMENT-new-sdgs': '16' },
      ...{ 'COMMITMENT-new-startsOn': '2021-11', 'COMMITMENT-new-endsOn': '2022-12' },
      'COMMITMENT-new-reason': 'Lo acordó el foro.',
    });
    await page.goto(`${workspace.site}/panel/administracion/compromisos/EC0099`);
    await expectNarrow(page);
    await add('Agregar un hito', {
      ...{ 'MILESTONE-new-titleEs': 'Publicar sentencias', 'MILESTONE-new-endsOn': '2022-06' },
      'MILESTONE-new-reason': 'Acta 12 del foro.',
    });
    await page.getByRole('button', { name: 'Guardar de todos modos' }).click();
    expect(await page.locator('main').innerText()).toContain('El cambio se registró.');
    const status = async (path: string): Promise<number> => (await fetch(workspace.site + path)).status;
    expect(await status('/compromisos/EC0099')).toBe(404);
    await page.goto(`${workspace.site}/panel/administracion/planes/ecuador-2019-2022`);
    const own = page
      .locator('details')
      .filter({ has: page.locator('[id^="VERSION-v"][id$="-publishedOn"]') })
      .last();
    await own.locator('summary').click();
    await own.locator('[id$="-publishedOn"]').fill('2021-11-05');
    await own.locator('[id$="-reason"]').fill('Se publicó ese día.');
    await own.getByRole('button', { name: 'Guardar' }).click();
    expect(await page.locator('main').innerText()).toContain('El cambio se registró.');
    await page.context().close();
    expect(await status('/compromisos/EC0099')).toBe(200);
    expect(await status('/compromisos/EC0099?asOf=2021-11-04')).toBe(404);
    const text = async (path: string): Promise<string> => (await fetch(workspace.site + path)).text();
    expect((await text('/planes/ecuador-2019-2022')).includes('Justicia abierta')).toBe(true);
    expect((await text('/planes/ecuador-2019-2022?asOf=2021-11-04')).includes('Justicia abierta')).toBe(false);
    const changes = await text('/cambios');
    for (const told of ['Justicia abierta', 'Publicar sentencias', 'Lo acordó el foro.', 'Acta 12 del foro.'])
      expect(changes).toContain(told);
  }, 150_000);
});
