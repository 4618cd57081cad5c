/** From an officer's phone to the public page: the way of a report, in a real browser without script. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, scrollsSideways } from '../../../scripts/testing/site.ts';
import { expectAccessible, expectNarrow, openWorkspace, type Workspace } from '../../../scripts/testing/workspace.ts';

let workspace: Workspace;
let site: string;

/** Where a published report changes figures: the data, a chart, the plan's page with its matrix. */
const FIGURES = [
  '/datos/hitos.csv',
  '/graficos/ecuador-2019-2022/estados-por-compromiso.csv',
  '/planes/ecuador-2019-2022',
];
let before: string[];
const text = async (path: string): Promise<string> => (await fetch(site + path)).text();

beforeAll(async () => {
  workspace = await openWorkspace([
    ['ADMIN', null, 'admin@example.org'],
    ['POINT_OF_CONTACT', null, 'contact@example.org'],
    ['AGENCY_EDITOR', 'ecuador/sercop', 'editor@example.org'],
    ['AGENCY_APPROVER', 'ecuador/sercop', 'approver@example.org'],
    ['AGENCY_APPROVER', 'ecuador/mintel', 'other@example.org'],
  ]);
  site = workspace.site;
  before = await Promise.all(FIGURES.map(text));
});
afterAll(() => workspace.close());

const loggedIn: Workspace['loggedIn'] = (...given) => workspace.loggedIn(...given);

const REPORT = '/panel/informes/ecuador-2019-2022/C03-H06/2026-prueba?lado=AGENCY_SELF&organizacion=ecuador/sercop';

/** What the form of the journey is filled with. */
async function fill(page: Page): Promise<void> {
  await page.locator('input[name=state][value=COMPLETADO]').check();
  await page.locator('#narrative').fill('La plataforma publica los datos de compras cada día.');
  await page.locator('#challenges').fill('Faltó personal durante la pandemia.');
  await page.locator('#percent').fill('100');
  for (const radio of await page.locator('input[type=radio][value=YES]').all()) await radio.check();
}

describe('the way of a report', () => {
  it('begins with a period that the point of contact opens', async () => {
    const page = await loggedIn('contact@example.org', { width: 1280 });
    await page.goto(`${site}/panel/periodos`);
    await expectAccessible(page);
    const today = new Date();
    const day = (shift: number): string => new Date(today.getTime() + shift * 86_400_000).toISOString().slice(0, 10);
    await page.locator('#period').fill('2026-prueba');
    await page.locator('#labelEs').fill('Ronda de prueba');
    await page.locator('#opensOn').fill(day(-1));
    await page.locator('#closesOn').fill('ayer');
    await page.getByRole('button', { name: 'Abrir', exact: true }).click();
    expect(await page.locator('[role=alert]').innerText()).toContain('día que exista');
    expect(await page.locator('#labelEs').inputValue()).toBe('Ronda de prueba');
    await page.locator('#closesOn').fill(day(10));
    await page.getByRole('button', { name: 'Abrir', exact: true }).click();
    expect(await page.locator('main').innerText()).toContain('El período quedó fijado.');
    await page.context().close();
  });

  it('is seen by its own institution only', async () => {
    const page = await loggedIn('other@example.org');
    const answer = await page.goto(site + REPORT);
    expect(answer?.status()).toBe(403);
    await page.context().close();
  });

  it('is written by an editor, who cannot submit it', async () => {
    const page = await loggedIn('editor@example.org');
    expect(await page.locator('main').innerText()).toContain('Ronda de prueba');
    await expectNarrow(page);
    await expectAccessible(page);
    await page.goto(site + REPORT);
    await fill(page);
    await page.getByRole('button', { name: 'Guardar borrador' }).click();
    expect(await page.locator('main').innerText()).toContain('El borrador se guardó.');
    expect(await page.locator('#narrative').inputValue()).toContain('datos de compras');
    expect(await page.getByRole('button', { name: 'Presentar' }).count()).toBe(0);
    expect(await page.locator('main').innerText()).toContain('necesita al menos una evidencia');
    await expectNarrow(page);
    await expectAccessible(page);
    await page.context().close();
  });

  it('is given evidence, an address and a file, and refuses what is none', async () => {
    const page = await loggedIn('editor@example.org');
    await page.goto(site + REPORT);
    await page.locator('#evidence-title').fill('Portal de compras');
    await page.locator('#evidence-url').fill('sin dirección');
    await page.getByRole('button', { name: 'Agregar', exact: true }).click();
    expect(await page.locator('[role=alert]').innerText()).toContain('dirección completa');
    expect(await page.locator('#evidence-title').inputValue()).toBe('Portal de compras');
    await page.locator('#evidence-url').fill('https://example.org/compras');
    await page.getByRole('button', { name: 'Agregar', exact: true }).click();
    expect(await page.locator('#evidence').innerText()).toContain('Portal de compras');
    await page.locator('#evidence-title').fill('Acta de pruebas');
    const content = Buffer.from('fecha,resultado\n2026-11-01,aprobado\n');
    await page.locator('#evidence-file').setInputFiles({ name: 'acta.csv', mimeType: 'text/csv', buffer: content });
    await page.getByRole('button', { name: 'Agregar', exact: true }).click();
    expect(await page.locator('#evidence').innerText()).toContain('acta.csv');
    await page.context().close();
  });

  it('tells two people who write the same draft, and loses neither text', async () => {
    const [first, second] = [await loggedIn('editor@example.org'), await loggedIn('approver@example.org')];
    await first.goto(site + REPORT);
    await second.goto(site + REPORT);
    await first.locator('#nextSteps').fill('Capacitar a 200 entidades.');
    await first.getByRole('button', { name: 'Guardar borrador' }).click();
    await second.locator('#nextSteps').fill('Otro texto.');
    await second.getByRole('button', { name: 'Guardar borrador' }).click();
    expect(await second.locator('main').innerText()).toContain('Otra persona guardó');
    expect(await second.locator('main').innerText()).toContain('Capacitar a 200 entidades.');
    expect(await second.locator('#nextSteps').inputValue()).toBe('Otro texto.');
    await second.getByRole('button', { name: 'Guardar borrador' }).click();
    expect(await second.locator('main').innerText()).toContain('El borrador se guardó.');
    await Promise.all([first, second].map((page) => page.context().close()));
  });

  it('is submitted, returned with a note, mended and published', async () => {
    const approver = await loggedIn('approver@example.org');
    await approver.goto(site + REPORT);
    await approver.getByRole('button', { name: 'Presentar' }).click();
    expect(await approver.locator('main').innerText()).toContain('El reporte se presentó.');
    const contact = await loggedIn('contact@example.org', { locale: 'en' });
    await contact.getByRole('link', { name: /Milestone 6/ }).click();
    await expectNarrow(contact);
    await expectAccessible(contact);
    const file = await contact.request.get(site + (await contact.getByText('acta.csv').getAttribute('href')));
    expect(await file.text()).toContain('2026-11-01,aprobado');
    expect(file.headers()).toMatchObject({ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' });
    expect(file.headers()['content-security-policy']).toContain('sandbox');
    await contact.getByRole('button', { name: 'Return', exact: true }).click();
    expect(await contact.locator('[role=alert]').innerText()).toContain('Type the reason.');
    await contact.locator('#note').fill('Falta decir cuántas entidades publican.');
    await contact.getByRole('button', { name: 'Return', exact: true }).click();
    expect(await contact.locator('main').innerText()).toContain('The report was returned.');
    await approver.goto(site + REPORT);
    expect(await approver.locator('main').innerText()).toContain('Falta decir cuántas entidades publican.');
    await approver.locator('#narrative').fill('La plataforma publica los datos de 300 entidades.');
    await approver.getByRole('button', { name: 'Presentar' }).click();
    await contact.goto(`${site}/en/panel`);
    await contact.getByRole('link', { name: /Milestone 6/ }).click();
    await contact.getByRole('button', { name: 'Validate and publish' }).click();
    expect(await contact.locator('main').innerText()).toContain('The report was published.');
    await Promise.all([approver, contact].map((page) => page.context().close()));
  });

  it('is then public: on the commitment’s page, in the changes, the matrix and the charts, without any name', async () => {
    const [story, changes] = await Promise.all(['/compromisos/EC0003', '/cambios'].map(text));
    const after = await Promise.all(FIGURES.map(text));
    expect(story).toContain('La plataforma publica los datos de 300 entidades.');
    expect(story).toContain('Portal de compras');
    expect(changes).toContain('SERCOP');
    FIGURES.forEach((address, index) => expect(after[index], address).not.toBe(before[index]));
    for (const page of [story, changes]) expect(page).not.toMatch(/Persona [A-Z_]+|@example\.org/);
  });
});

describe('the pages of accounts', () => {
  it.each(['/entrar', '/recuperar', '/recuperar/x', '/invitacion/x', '/en/login', '/en/recover', '/en/invitation/x'])(
    '%s is accessible, private and narrow',
    async (path) => {
      const context = await workspace.browser.newContext({
        viewport: { width: 320, height: 700 },
        colorScheme: 'dark',
      });
      const page = await context.newPage();
      const answer = await page.goto(site + path);
      expect(answer?.headers()['cache-control']).toBe('private, no-store');
      expect(await axeFindings(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      await context.close();
    },
  );

  it('says the same for a wrong password and an unknown address, and keeps what was typed', async () => {
    const context = await workspace.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site}/entrar`);
    await page.locator('#email').fill('nobody@example.org');
    await page.locator('#password').fill('not the password');
    await page.locator('main form button').click();
    expect(await page.locator('[role=alert]').innerText()).toContain('El correo o la contraseña no son correctos.');
    expect(await page.locator('#email').inputValue()).toBe('nobody@example.org');
    await context.close();
  });

  it('lets an administrator invite a person, in both languages', async () => {
    const page = await loggedIn('admin@example.org', { locale: 'en' });
    await page.goto(`${site}/en/panel/administracion/personas`);
    await expectNarrow(page);
    await expectAccessible(page);
    await page.locator('#email').fill('new@example.org');
    await page.locator('#role').selectOption('COUNTERPART');
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    expect(await page.locator('[role=alert]').innerText()).toContain('Type the office');
    await page.locator('#officeEs').fill('Equipo de datos');
    await page.locator('#role').selectOption('COUNTERPART');
    await page.locator('#organization').selectOption('ecuador/fcd');
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    expect(await page.locator('main').innerText()).toContain('The invitation is on its way.');
    await page.context().close();
  });

  it('lets an administrator search what everybody did, and take it away', async () => {
    const page = await loggedIn('admin@example.org');
    await page.goto(`${site}/panel/auditoria?q=SERCOP`);
    await expectNarrow(page);
    await expectAccessible(page);
    expect(await page.locator('main').innerText()).toContain('Reporte publicado');
    await page.locator('select[name=accion]').selectOption('FILING_RETURNED');
    await page.locator('main form[method=get] button').click();
    expect(await page.locator('main ol > li').count()).toBe(1);
    const href = await page.locator('main').getByRole('link', { name: /CSV/ }).getAttribute('href');
    const file = await page.request.get(site + href);
    expect(await file.text()).toContain('FILING_RETURNED');
    expect((await page.request.get(`${site}/panel/auditoria?orden=1`)).status()).toBe(400);
    await page.goto(`${site}/panel/auditoria?accion=FILING_RETURNED&sobre=Filing&desde=ayer`);
    expect(await page.locator('[role=alert]').innerText()).toContain('«ayer» no es una fecha');
    expect(await page.locator('#desde').inputValue()).toBe('ayer');
    expect(await page.locator('select[name=accion]').inputValue()).toBe('FILING_RETURNED');
    expect(await page.locator('select[name=sobre]').inputValue()).toBe('Filing');
    expect(await page.locator('main ol > li').innerText()).toContain('Reporte devuelto');
    await expectNarrow(page);
    await expectAccessible(page);
    await page.context().close();
  });

  it('shows one’s own account, and logs out', async () => {
    const page = await loggedIn('editor@example.org');
    await page.goto(`${site}/panel/cuenta`);
    await expectNarrow(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Salir' }).click();
    await page.goto(`${site}/panel`);
    expect(new URL(page.url()).pathname).toBe('/entrar');
    await page.context().close();
  });
});
