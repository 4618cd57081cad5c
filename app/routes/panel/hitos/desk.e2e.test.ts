/** Blockages, new dates and corrections in a real browser without script, and what the public sees of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectAccessible,
  expectNarrow,
  openWorkspace,
  type Workspace,
} from '../../../../scripts/testing/workspace.ts';

let workspace: Workspace;
let site: string;
const DESK = '/panel/hitos/ecuador-2019-2022/C03-H06';
const text = async (path: string): Promise<string> => (await fetch(site + path)).text();

beforeAll(async () => {
  workspace = await openWorkspace([
    ['POINT_OF_CONTACT', null, 'contact@example.org'],
    ['AGENCY_APPROVER', 'ecuador/sercop', 'approver@example.org'],
    ['CORE_GROUP', 'ecuador/grupo-nucleo', 'forum@example.org'],
    ['AGENCY_EDITOR', 'ecuador/mintel', 'other@example.org'],
  ]);
  site = workspace.site;
});
afterAll(() => workspace.close());

describe('a milestone at the desk', () => {
  it('is shut to a body that does not answer for it', async () => {
    const page = await workspace.loggedIn('other@example.org');
    expect((await page.goto(site + DESK))?.status()).toBe(403);
    await page.context().close();
  });

  it('takes a blockage, which the point of contact sees at once and the public later', async () => {
    const page = await workspace.loggedIn('approver@example.org');
    await page.goto(site + DESK);
    await expectNarrow(page);
    await expectAccessible(page);
    await page.getByText('Informar un bloqueo', { exact: true }).click();
    await page.locator('#block-what').fill('Falta la base legal.');
    await page.getByRole('button', { name: 'Informar', exact: true }).click();
    expect(await page.locator('[role=alert]').innerText()).toContain('quién podría levantar');
    expect(await page.locator('#block-what').inputValue()).toBe('Falta la base legal.');
    await page.locator('#block-liftedBy').fill('Asamblea Nacional');
    await page.getByRole('button', { name: 'Informar', exact: true }).click();
    expect(await page.locator('main').innerText()).toContain('El bloqueo se registró.');
    await page.context().close();

    const contact = await workspace.loggedIn('contact@example.org', { locale: 'en' });
    expect(await contact.locator('main').innerText()).toContain('Falta la base legal.');
    expect(await text('/compromisos/EC0003')).not.toContain('Falta la base legal.');
    await workspace.desk.db.database.writer.blockage.updateMany({ data: { publicFrom: '2026-01-01' } });
    await contact.goto(`${site}/en${DESK}`);
    await contact.locator('[id^=lift-][id$=-note]').fill('La ley se publicó.');
    await contact.getByRole('button', { name: 'Lift the blockage' }).click();
    expect(await contact.locator('main').innerText()).toContain('The blockage was lifted.');
    const story = await text('/en/commitments/EC0003');
    expect(story).toContain('Falta la base legal.');
    expect(story).toContain('La ley se publicó.');
    const changes = await text('/cambios?tipo=BLOCKAGE');
    for (const told of ['se informó un bloqueo', 'Falta la base legal.', 'se levantó', 'La ley se publicó.']) {
      expect(changes).toContain(told);
    }
    await contact.context().close();
  });

  it('asks for new dates, which the forum decides on and the public reads with their reason', async () => {
    const page = await workspace.loggedIn('approver@example.org');
    await page.goto(site + DESK);
    await page.getByText('Pedir fechas nuevas', { exact: true }).click();
    await page.locator('#propose-endsOn').fill('pronto');
    await page.locator('#propose-note').fill('El sistema se contrató tarde.');
    await page.getByRole('button', { name: 'Pedir', exact: true }).click();
    expect(await page.locator('[role=alert]').innerText()).toContain('un día que exista');
    await page.locator('#propose-endsOn').fill('03/2027');
    await page.getByRole('button', { name: 'Pedir', exact: true }).click();
    expect(await page.locator('main').innerText()).toContain('Las fechas nuevas se pidieron.');
    await page.context().close();

    const forum = await workspace.loggedIn('forum@example.org', { width: 1280 });
    await forum.getByRole('link', { name: /Hito 6/ }).click();
    await expectAccessible(forum);
    await forum.getByRole('button', { name: 'Aprobar', exact: true }).click();
    expect(await forum.locator('[role=alert]').innerText()).toContain('documento');
    await forum.locator('#decide-documentTitle').fill('Acta 14');
    await forum.getByRole('button', { name: 'Aprobar', exact: true }).click();
    expect(await forum.locator('main').innerText()).toContain('La decisión se registró.');
    await forum.context().close();
    const story = await text('/compromisos/EC0003');
    for (const part of ['El sistema se contrató tarde.', 'Acta 14', 'marzo de 2027']) expect(story).toContain(part);
    for (const part of ['antes de la última reprogramación: ', '(antes: ']) expect(story).toContain(part);
    const changes = await text('/cambios?tipo=RESCHEDULING');
    for (const part of ['nuevo término, marzo de 2027; antes, ', 'El sistema se contrató tarde.', 'Acta 14']) {
      expect(changes).toContain(part);
    }
  });

  it('begins the correction of a published report with its answers', async () => {
    const page = await workspace.loggedIn('approver@example.org');
    await page.goto(site + DESK);
    await page.getByRole('button', { name: /^Corregir/ }).click();
    expect(new URL(page.url()).pathname).toContain('/panel/informes/ecuador-2019-2022/C03-H06/');
    expect(await page.locator('#narrative').inputValue()).not.toBe('');
    expect(await page.locator('main').innerText()).toContain('reemplazará al reporte publicado el');
    await page.getByRole('button', { name: 'Presentar al punto de contacto' }).click();
    expect(await page.locator('[role=alert]').innerText()).toContain('¿Qué se corrige y por qué? Escriba el motivo.');
    await page.locator('#percent').fill('90');
    await page.locator('#challenges').fill('Faltó la licencia de los datos.');
    await page.locator('#note').fill('La cifra estaba mal copiada.');
    await page.getByRole('button', { name: 'Presentar al punto de contacto' }).click();
    expect(await page.locator('main').innerText()).toContain('El reporte se presentó.');
    expect(await page.locator('main').innerText()).toContain('La cifra estaba mal copiada.');
    await page.reload();
    expect(await page.locator('main').innerText()).toContain('El reporte se presentó.');
    await page.context().close();
  });
});
