/** A period by spreadsheet, in a real browser without script: download, fill in, compare, accept, submit, publish. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskOn } from '#server/testing/filing.ts';
import { fillIn } from '#server/testing/sheets.ts';
import {
  expectAccessible,
  expectNarrow,
  openWorkspace,
  type Workspace,
} from '../../../../scripts/testing/workspace.ts';

const PLAN = 'ecuador-2019-2022';
const QUERY = 'lado=AGENCY_SELF&organizacion=ecuador/sercop';
let workspace: Workspace;

beforeAll(async () => {
  workspace = await openWorkspace([
    ['POINT_OF_CONTACT', null, 'contact@example.org'],
    ['AGENCY_APPROVER', 'ecuador/sercop', 'approver@example.org'],
  ]);
  const services = await deskOn(workspace.desk.db, new Date().toISOString());
  const contact = await services.person('POINT_OF_CONTACT');
  const day = (shift: number): string => new Date(Date.now() + shift * 86_400_000).toISOString().slice(0, 10);
  const label = { es: 'Ronda de prueba', en: 'Trial round' };
  await services.openPeriod(contact, { plan: PLAN, period: 'prueba', label, opensOn: day(-1), closesOn: day(9) });
});
afterAll(() => workspace.close());

async function downloaded(page: Page, link = 'Descargar la planilla (XLSX)'): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()]);
  return readFile(await download.path());
}

async function upload(page: Page, file: Uint8Array, button = 'Comparar'): Promise<void> {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.locator('#file').setInputFiles({ name: 'planilla.xlsx', mimeType, buffer: Buffer.from(file) });
  await page.getByRole('button', { name: button }).click();
}

describe('a period by spreadsheet', () => {
  it('is compared before anything is saved, and an unchanged file has no changes', async () => {
    const page = await workspace.loggedIn('approver@example.org');
    await page.getByRole('link', { name: 'Llenarlos en una planilla' }).click();
    await expectNarrow(page);
    await expectAccessible(page);
    const file = await downloaded(page);
    await upload(page, file);
    expect(await page.locator('main').innerText()).toContain('Sin cambios');

    const answers = {
      state: 'Completado',
      narrative: 'Por planilla: datos de 200 entidades.',
      challenges: 'Personal.',
    };
    const act = {
      milestone: 'C03-H06',
      url: 'https://example.org/acta',
      title: 'Acta',
      kind: 'Documento',
      language: 'Español',
    };
    const typed = { 'C03-H06': { ...answers, fulfilled1: 'Sí' }, 'C03-H07': { activities: 'muchas', before: 'Nada.' } };
    await upload(page, await fillIn(file, typed, [act]));
    expect(await page.locator('#t-diff').innerText()).toMatch(/6 cambios, una observación en [A-Z]+\d+\./u);
    await expectNarrow(page);
    await expectAccessible(page);
    await page.getByLabel('Guardar de este hito').nth(1).selectOption('Nada');
    await page.getByRole('button', { name: 'Guardar lo elegido' }).click();
    expect(await page.locator('main').innerText()).toContain('Lo elegido quedó guardado en los borradores.');
    await page.context().close();
  });

  it('is taken over cell by cell, and keeps the comparison when nothing was ticked', async () => {
    const page = await workspace.loggedIn('approver@example.org', { locale: 'en', width: 1280 });
    await page.goto(`${workspace.site}/en/panel/hoja/${PLAN}/prueba?${QUERY}`);
    const file = await downloaded(page, 'Download the spreadsheet (XLSX)');
    const typed = { 'C03-H08': { before: 'Paper.', nextSteps: 'Go on.' } };
    await upload(page, await fillIn(file, typed), 'Compare');
    const save = page.getByRole('button', { name: 'Save what is chosen' });
    await page.getByLabel('Save of this milestone').selectOption('Nothing');
    await save.click();
    expect(await page.locator('[role=alert]').innerText()).toContain('Nothing is ticked');
    await expectAccessible(page);
    await page.locator('input[value=before]').uncheck();
    await save.click();
    expect(await page.locator('main').innerText()).toContain('What was chosen is saved in the drafts.');
    await page.goto(`${workspace.site}/en/panel/informes/${PLAN}/C03-H08/prueba?${QUERY}`);
    expect(await page.locator('[name=nextSteps]').inputValue()).toBe('Go on.');
    expect(await page.locator('[name=before]').inputValue()).toBe('');
    await page.context().close();
  });

  it.each([
    ['es', 360, 'Descargar la planilla (XLSX)', 'Comparar', 'Guardar lo elegido', 'Sin cambios', 'Evidencia nueva'],
    ['en', 1280, 'Download the spreadsheet (XLSX)', 'Compare', 'Save what is chosen', 'No changes', 'New evidence'],
  ] as const)('brings evidence, piece by piece, in %s', async (locale, width, link, button, save, none, title) => {
    const page = await workspace.loggedIn('approver@example.org', { locale, width });
    const root = locale === 'es' ? workspace.site : `${workspace.site}/en`;
    await page.goto(`${root}/panel/hoja/${PLAN}/prueba?${QUERY}`);
    const words = locale === 'es' ? { kind: 'Norma', language: 'Español' } : { kind: 'Legal act', language: 'Spanish' };
    const row = { milestone: 'C03-H09', title: `Norma ${locale}`, url: `https://example.org/${locale}`, ...words };
    const wrong = { ...row, url: 'example' };
    const other = { ...row, title: 'No', url: 'https://example.org/no' };
    const filled = await fillIn(await downloaded(page, link), {}, [row, other, wrong]);
    await upload(page, filled, button);
    expect(await page.locator('#t-diff').innerText()).toMatch(/^2 .+Eviden(cia|ce)!C\d+\.$/u);
    await expectAccessible(page);
    await expectNarrow(page);
    await page.getByRole('checkbox', { name: new RegExp(`${title}: No$`, 'u') }).uncheck();
    await page.getByRole('button', { name: save }).click();
    await page.goto(`${root}/panel/informes/${PLAN}/C03-H09/prueba?${QUERY}`);
    const evidence = await page.locator('#evidence').innerText();
    expect([evidence.includes(`Norma ${locale}`), evidence.includes('example.org/no')]).toEqual([true, false]);
    await page.goto(`${root}/panel/hoja/${PLAN}/prueba?${QUERY}`);
    await upload(page, await downloaded(page, link), button);
    expect(await page.locator('#t-diff').innerText()).toContain(none);
    await page.context().close();
  });

  it('is held as it was chosen when the session has ended, and taken over once the person has logged in', async () => {
    const page = await workspace.loggedIn('approver@example.org');
    await page.goto(`${workspace.site}/panel/hoja/${PLAN}/prueba?${QUERY}`);
    const typed = { 'C03-H08': { before: 'Papel.', after: 'Datos.' } };
    await upload(page, await fillIn(await downloaded(page), typed));
    await page.locator('input[value=before]').uncheck();
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Guardar lo elegido' }).click();
    expect(await page.locator('main').innerText()).toContain('Lo que escribió no se ha guardado');
    const other = await workspace.loggedIn('approver@example.org');
    await page.context().addCookies(await other.context().cookies());
    await page.getByRole('button', { name: 'Enviar lo que escribí' }).click();
    expect(await page.locator('main').innerText()).toContain('Lo elegido quedó guardado en los borradores.');
    await page.goto(`${workspace.site}/panel/informes/${PLAN}/C03-H08/prueba?${QUERY}`);
    expect(await page.locator('[name=after]').inputValue()).toBe('Datos.');
    expect(await page.locator('[name=before]').inputValue()).toBe('');
    await Promise.all([page, other].map((one) => one.context().close()));
  });

  it('asks for a file where none was chosen', async () => {
    const page = await workspace.loggedIn('approver@example.org');
    await page.goto(`${workspace.site}/panel/hoja/${PLAN}/prueba?${QUERY}`);
    await page.getByRole('button', { name: 'Comparar' }).click();
    expect(await page.locator('[role=alert]').innerText()).toContain('Elija el archivo de la planilla.');
    await page.context().close();
  });

  it('refuses what is no spreadsheet, with a sentence', async () => {
    const page = await workspace.loggedIn('approver@example.org');
    await page.goto(`${workspace.site}/panel/hoja/${PLAN}/prueba?${QUERY}`);
    await upload(page, new TextEncoder().encode('no soy una planilla'));
    expect(await page.locator('[role=alert]').innerText()).toContain('no es una planilla XLSX');
    await upload(page, new Uint8Array(6 * 1024 * 1024));
    expect(await page.locator('[role=alert]').innerText()).toContain('5 MB');
    await page.context().close();
  });

  it('is then submitted and published as any other report', async () => {
    const approver = await workspace.loggedIn('approver@example.org');
    await approver.goto(`${workspace.site}/panel/informes/${PLAN}/C03-H06/prueba?${QUERY}`);
    await approver.getByRole('button', { name: 'Presentar' }).click();
    expect(await approver.locator('main').innerText()).toContain('El reporte se presentó.');
    const contact = await workspace.loggedIn('contact@example.org');
    await contact.getByRole('link', { name: /Hito 6/ }).click();
    await contact.getByRole('button', { name: 'Validar y publicar' }).click();
    expect(await contact.locator('main').innerText()).toContain('El reporte se publicó.');
    await Promise.all([approver, contact].map((page) => page.context().close()));
    const story = await (await fetch(`${workspace.site}/compromisos/EC0003`)).text();
    expect(story).toContain('Por planilla: datos de 200 entidades.');
  });
});
