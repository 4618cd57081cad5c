/** OGP's dataset from the page of an administrator, in a real browser without script: sent, looked at, taken in. */
import { readFile } from 'node:fs/promises';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf, rowsLike } from '#server/testing/ogp-dataset.ts';
import {
  expectAccessible,
  expectNarrow,
  openWorkspace,
  type Workspace,
} from '../../../../../scripts/testing/workspace.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace([
    ['POINT_OF_CONTACT', null, 'contact@example.org'],
    ['AGENCY_APPROVER', 'ecuador/sercop', 'approver@example.org'],
  ]);
});
afterAll(() => workspace.close());

const file = (text: string) => ({ name: 'ogp data.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
const OTHER = { 'Commitment Unique Identifier': 'ZM0002', 'Commitment Number': '2', 'End Date': 'By winter 2025' };

describe('importing the dataset of OGP', () => {
  it('is shut to agencies', async () => {
    const page = await workspace.loggedIn('approver@example.org');
    const start = `${workspace.site}/panel/administracion/importar`;
    for (const path of [start, `${start}/${'f'.repeat(64)}`, `${start}/${'f'.repeat(64)}/hallazgos.csv`]) {
      expect((await page.request.get(path)).status()).toBe(403);
    }
    await page.context().close();
  });

  it('says what is wrong with a file, shows what another would change, and takes it when confirmed', async () => {
    const page = await workspace.loggedIn('contact@example.org');
    await page.goto(`${workspace.site}/panel/administracion`);
    await page.getByRole('link', { name: 'Importar un archivo' }).click();
    await expectNarrow(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Comparar' }).click();
    expect(await page.locator('[role=alert]').innerText()).toContain('Elija un archivo.');
    await page.locator('#file').setInputFiles(file('name,age\nAna,3\n'));
    await page.locator('#release').fill('2024-07');
    await page.getByRole('button', { name: 'Comparar' }).click();
    expect(await page.locator('[role=alert]').innerText()).toContain('No se reconoce el formato');
    expect(await page.locator('#release').inputValue()).toBe('2024-07');

    await page.locator('#file').setInputFiles(file(csvOf(rowsLike({}, OTHER))));
    await page.getByRole('button', { name: 'Comparar' }).click();
    const shown = await page.locator('main').innerText();
    expect(shown).toContain('ogp-data.csv: datos de OGP · 2 filas');
    expect(shown).toContain('zambia-2018-2020');
    expect(shown).toContain('«By winter 2025»');
    await expectNarrow(page);
    await expectAccessible(page);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Todos los hallazgos' }).click();
    const csv = await readFile(await (await download).path(), 'utf8');
    expect(csv).toContain(',3,ZM0002,End Date,By winter 2025,DATE_UNREADABLE,WARNING,');
    expect((await page.request.get(`${workspace.site}/planes/zambia-2018-2020`)).status()).toBe(404);

    const address = page.url();
    await page.getByRole('button', { name: 'Importar', exact: true }).click();
    expect(await page.locator('main').innerText()).toContain('Los datos se importaron.');
    expect((await page.request.get(`${workspace.site}/planes/zambia-2018-2020`)).status()).toBe(200);
    await page.goto(address);
    expect(await page.locator('main').innerText()).toContain('Nada: los datos de aquí ya dicen lo mismo');
    await page.context().close();
  });

  it('takes the package of a plan back: nothing differs until it is edited', async () => {
    const page = await workspace.loggedIn('contact@example.org');
    const start = `${workspace.site}/panel/administracion/importar`;
    const archive = await page.request.get(`${workspace.site}/datos/paquetes/ecuador-2019-2022.zip`);
    const content = await archive.body();
    await page.goto(start);
    await page.locator('#file').setInputFiles({ name: 'plan.zip', mimeType: 'application/zip', buffer: content });
    await page.getByRole('button', { name: 'Comparar' }).click();
    expect(await page.locator('main').innerText()).toContain('Nada: los datos de aquí ya dicen lo mismo');

    const members = unzipSync(content);
    const name = 'plans/ecuador-2019-2022/commitments.json';
    const text = Buffer.from(members[name] ?? []).toString();
    const file = JSON.parse(text) as { commitments: { shortTitle: { es: string } }[] };
    if (file.commitments[0]) file.commitments[0].shortTitle.es = 'Título de prueba';
    const buffer = Buffer.from(zipSync({ ...members, [name]: Buffer.from(JSON.stringify(file)) }));
    await page.goto(start);
    await page.locator('#file').setInputFiles({ name: 'plan.zip', mimeType: 'application/zip', buffer });
    await page.getByRole('button', { name: 'Comparar' }).click();
    expect(await page.locator('main').innerText()).toMatch(/compromiso C01 · shortTitle\.es: .+ → Título de prueba/u);
    await expectNarrow(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Importar', exact: true }).click();
    expect(await page.locator('main').innerText()).toContain('Los datos se importaron.');
    const shown = await page.request.get(`${workspace.site}/compromisos/EC0001`);
    expect(await shown.text()).toContain('Título de prueba');
    await page.context().close();
  });

  it('takes the template filled in, and shows in the public what it says', async () => {
    const page = await workspace.loggedIn('contact@example.org');
    await page.goto(`${workspace.site}/panel/administracion/importar`);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Ejemplo lleno, hoja de cálculo (XLSX)' }).click();
    const buffer = await readFile(await (await download).path());
    await page.locator('#file').setInputFiles({ name: 'mi plan.xlsx', mimeType: 'application/zip', buffer });
    await page.getByRole('button', { name: 'Comparar' }).click();
    const shown = await page.locator('main').innerText();
    expect(shown).toContain('+ ejemplo-2026-2028: compromisos 1, hitos 1, reportes de avance 1');
    expect(shown).toContain('El plan no tenía ese período de reporte. Se agrega.');
    await expectNarrow(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Importar', exact: true }).click();
    expect((await page.request.get(`${workspace.site}/planes/ejemplo-2026-2028`)).status()).toBe(200);
    await page.context().close();
  });
});
