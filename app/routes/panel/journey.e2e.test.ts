/** From an officer's phone to the public page: the way of a report, in a real browser without script. */
import { createServer } from 'node:net';
import { type Browser as Chromium, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Role } from '#domain/policy/roles.ts';
import { type AccountDesk, accountDesk, Browser, PASSWORD } from '#server/testing/accounts.ts';
import { secretOf, totp } from '#server/testing/totp.ts';
import { CHROMIUM_ARGS } from '../../../scripts/testing/chromium.ts';
import { axeFindings, scrollsSideways } from '../../../scripts/testing/site.ts';
import { type Spawned, spawnServer } from '../../../scripts/testing/spawn-server.ts';

let desk: AccountDesk;
let server: Spawned;
let browser: Chromium;
let site: string;
const secrets = new Map<string, string>();

/** Where a published report changes figures: the data, a chart, the plan's page with its matrix. */
const FIGURES = [
  '/datos/hitos.csv',
  '/graficos/ecuador-2019-2022/estados-por-compromiso.csv',
  '/planes/ecuador-2019-2022',
];
let before: string[];
const text = async (path: string): Promise<string> => (await fetch(site + path)).text();

/** Forms are taken from the address alone that the server knows as its own, so the port is chosen before. */
function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

beforeAll(async () => {
  const port = await freePort();
  site = `http://127.0.0.1:${port}`;
  desk = await accountDesk(site);
  await person('ADMIN', null, 'admin@example.org');
  await person('POINT_OF_CONTACT', null, 'contact@example.org');
  await person('AGENCY_EDITOR', 'ecuador/sercop', 'editor@example.org');
  await person('AGENCY_APPROVER', 'ecuador/sercop', 'approver@example.org');
  await person('AGENCY_APPROVER', 'ecuador/mintel', 'other@example.org');
  server = await spawnServer('scripts/start.ts', { DATABASE_URL: desk.db.url, PORT: String(port), ORIGIN: site });
  before = await Promise.all(FIGURES.map(text));
  browser = await chromium.launch({ executablePath: inject('chromiumPath'), args: CHROMIUM_ARGS });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await desk.db.remove();
});

/** A person with a role; those whose role needs one have a second factor. */
async function person(role: Role, organization: string | null, email: string): Promise<void> {
  const { people, gate } = desk.accounts;
  const at = new Date().toISOString();
  const office = { es: `Oficina de ${email}`, en: `Office of ${email}` };
  const audit = { action: 'TEST', entity: 'User', entityId: email, summary: office, isPublic: false };
  const signed = { userId: null, office, at, audit };
  const expiresAt = new Date(Date.now() + 1e6).toISOString();
  const facts = { id: email, email, locale: 'es', role, organization, office, createdAt: at, expiresAt } as const;
  await people.invite({ ...facts, tokenHash: email, invitedBy: null }, signed);
  const passwordHash = await gate.hash(PASSWORD);
  await people.accept(email, { id: `u-${email}`, name: `Persona ${role}`, email, passwordHash }, signed);
  if (organization === null) await secondFactor(email);
}

async function secondFactor(email: string): Promise<void> {
  const visitor = new Browser();
  visitor.keep((await desk.signIn(visitor, { email, password: PASSWORD })).cookies);
  const present = await desk.whoIs(visitor);
  if (!present) throw new Error(`${email} is not logged in`);
  const begun = await desk.beginSecondFactor({ ...present, visitor }, PASSWORD);
  secrets.set(email, secretOf(begun.value.uri));
  await desk.confirmSecondFactor({ ...present, visitor }, totp(secretOf(begun.value.uri)));
}

interface Look {
  readonly width?: number;
  readonly locale?: 'es' | 'en';
}

/** A browser without script in which a person has logged in by the page. */
async function loggedIn(email: string, { width = 360, locale = 'es' }: Look = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site + (locale === 'es' ? '/panel' : '/en/panel'));
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('main form button').click();
  const secret = secrets.get(email);
  if (secret) {
    await page.locator('#code').fill(totp(secret));
    await page.locator('main form button').click();
  }
  expect(new URL(page.url()).pathname).toBe(locale === 'es' ? '/panel' : '/en/panel');
  return page;
}

async function expectProper(page: Page): Promise<void> {
  expect(await scrollsSideways(page)).toBe(false);
}

/** Axe needs script, which the pages do without: the same address in a browser that has it, with the same cookies. */
async function expectAccessible(page: Page): Promise<void> {
  const context = await browser.newContext({
    viewport: page.viewportSize(),
    storageState: await page.context().storageState(),
  });
  const twin = await context.newPage();
  await twin.goto(page.url());
  expect(await axeFindings(twin)).toEqual([]);
  await context.close();
}

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
    expect(await page.locator('[role=alert]').innerText()).toContain('fechas');
    expect(await page.locator('#labelEs').inputValue()).toBe('Ronda de prueba');
    await page.locator('#closesOn').fill(day(10));
    await page.getByRole('button', { name: 'Abrir', exact: true }).click();
    expect(await page.locator('main').innerText()).toContain('Se registró.');
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
    await expectProper(page);
    await expectAccessible(page);
    await page.goto(site + REPORT);
    await fill(page);
    await page.getByRole('button', { name: 'Guardar borrador' }).click();
    expect(await page.locator('main').innerText()).toContain('El borrador se guardó.');
    expect(await page.locator('#narrative').inputValue()).toContain('datos de compras');
    expect(await page.getByRole('button', { name: 'Presentar' }).count()).toBe(0);
    expect(await page.locator('main').innerText()).toContain('necesita al menos una evidencia');
    await expectProper(page);
    await expectAccessible(page);
    await page.context().close();
  });

  it('is given evidence, an address and a file, and refuses what is none', async () => {
    const page = await loggedIn('editor@example.org');
    await page.goto(site + REPORT);
    await page.locator('#title').fill('Portal de compras');
    await page.locator('#url').fill('sin dirección');
    await page.getByRole('button', { name: 'Agregar', exact: true }).click();
    expect(await page.locator('[role=alert]').innerText()).toContain('dirección completa');
    expect(await page.locator('#title').inputValue()).toBe('Portal de compras');
    await page.locator('#url').fill('https://example.org/compras');
    await page.getByRole('button', { name: 'Agregar', exact: true }).click();
    expect(await page.locator('#evidence').innerText()).toContain('Portal de compras');
    await page.locator('#title').fill('Acta de pruebas');
    const content = Buffer.from('fecha,resultado\n2026-11-01,aprobado\n');
    await page.locator('#file').setInputFiles({ name: 'acta.csv', mimeType: 'text/csv', buffer: content });
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
    await expectProper(contact);
    await expectAccessible(contact);
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
      const context = await browser.newContext({ viewport: { width: 320, height: 700 }, colorScheme: 'dark' });
      const page = await context.newPage();
      const answer = await page.goto(site + path);
      expect(answer?.headers()['cache-control']).toBe('private, no-store');
      expect(await axeFindings(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      await context.close();
    },
  );

  it('says the same for a wrong password and an unknown address, and keeps what was typed', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
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
    await expectProper(page);
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

  it('shows one’s own account, and logs out', async () => {
    const page = await loggedIn('editor@example.org');
    await page.goto(`${site}/panel/cuenta`);
    await expectProper(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Salir' }).click();
    await page.goto(`${site}/panel`);
    expect(new URL(page.url()).pathname).toBe('/entrar');
    await page.context().close();
  });
});
