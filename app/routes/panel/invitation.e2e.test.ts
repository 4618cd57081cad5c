/** From an invitation by e-mail to the first login with a second factor: a real SMTP server, a browser without script. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { totp } from '#server/accounts/totp.ts';
import { testSmtp, type TestSmtp } from '#server/testing/smtp.ts';
import { expectAccessible, expectNarrow, openWorkspace, type Workspace } from '../../../scripts/testing/workspace.ts';

const PASSWORD = 'cuatro llamas azules';
const MAIL_JOB_MS = 20_000;

let smtp: TestSmtp;
let workspace: Workspace;

beforeAll(async () => {
  smtp = await testSmtp();
  workspace = await openWorkspace([['ADMIN', null, 'admin@example.org']], { SMTP_URL: smtp.url });
});
afterAll(async () => {
  await workspace.close();
  await smtp.close();
});

interface Invited {
  readonly email: string;
  readonly role: string;
  readonly organization?: string;
  readonly office: string;
  readonly language?: 'es' | 'en';
}

async function invite({ email, role, organization = '', office, language = 'es' }: Invited): Promise<void> {
  const page = await workspace.loggedIn('admin@example.org');
  await page.goto(`${workspace.site}/panel/administracion/personas`);
  await page.locator('#email').fill(email);
  await page.locator('#role').selectOption(role);
  await page.locator('#organization').selectOption(organization);
  await page.locator('#officeEs').fill(office);
  await page.locator('#language').selectOption(language);
  await page.getByRole('button', { name: 'Invitar', exact: true }).click();
  expect(await page.locator('main').innerText()).toContain('La invitación va en camino.');
  await page.context().close();
}

/** The message to an address that says something, once the SMTP server has it. */
function letterTo(email: string, words: string): Promise<string> {
  const find = () => smtp.received.find(({ to, text }) => to.includes(email) && text.includes(words));
  return vi.waitFor(() => find()?.text ?? raise(`No message to ${email}`), { timeout: MAIL_JOB_MS });
}

function raise(words: string): never {
  throw new Error(words);
}

const linkIn = (letter: string): string => /^http\S+$/mu.exec(letter)?.[0] ?? raise('No link in the message');

/** A browser that was never here. */
async function stranger(): Promise<Page> {
  const context = await workspace.browser.newContext({
    viewport: { width: 360, height: 800 },
    javaScriptEnabled: false,
  });
  return context.newPage();
}

const main = (page: Page): Promise<string> => page.locator('main').innerText();

describe('an invitation', () => {
  const EMAIL = 'contacto@example.org';
  let secret: string;

  it('arrives by mail, and its link opens the account once the password is good enough', async () => {
    await invite({ email: EMAIL, role: 'POINT_OF_CONTACT', office: 'Dirección de Gobierno Abierto' });
    const letter = await letterTo(EMAIL, 'Se le invita');
    expect(letter).toContain('Rol: Punto de contacto');
    expect(letter).toContain('Oficina: Dirección de Gobierno Abierto');
    const link = linkIn(letter);
    expect(link).toContain(`${workspace.site}/invitacion/`);

    const page = await stranger();
    await page.goto(link);
    await expectNarrow(page);
    await expectAccessible(page);
    await page.locator('#name').fill('Rosa Chimbo');
    await page.locator('#password').fill('contraseña');
    await page.getByRole('button', { name: 'Abrir la cuenta' }).click();
    expect(await page.locator('[role=alert]').innerText()).toContain('necesita doce caracteres o más');
    expect(await page.locator('#name').inputValue()).toBe('Rosa Chimbo');
    await page.locator('#password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Abrir la cuenta' }).click();
    expect(new URL(page.url()).pathname).toBe('/panel/cuenta');

    const again = await stranger();
    await again.goto(link);
    expect(await main(again)).toContain('Esta invitación ya se usó');
    await Promise.all([page, again].map((one) => one.context().close()));
  }, 150_000);

  it('leads to a second factor, without which the role can do nothing', async () => {
    const page = await stranger();
    await logIn(page);
    expect((await page.goto(`${workspace.site}/panel/administracion/personas`))?.status()).toBe(403);
    expect(await main(page)).toContain('Primero active el segundo factor');
    expect(await main(page)).toContain('SECOND_FACTOR_NEEDED');
    await page.locator('main').getByRole('link', { name: 'Activar el segundo factor en su cuenta' }).first().click();
    await page.locator('#current').fill(PASSWORD);
    await page.getByRole('button', { name: 'Activar el segundo factor' }).click();
    expect(await main(page)).toContain('Códigos de respaldo');
    const codes = await page.locator('#segundo-factor li code').allInnerTexts();
    expect(new Set(codes).size).toBe(10);
    await expectNarrow(page);
    secret = (await page.locator('#segundo-factor p code').innerText()).replaceAll(/\s/gu, '');
    await page.locator('#code').fill(totp(secret));
    await page.getByRole('button', { name: 'Terminar' }).click();
    expect(await main(page)).toContain('El segundo factor está activo.');
    await letterTo(EMAIL, 'Se activó un segundo factor en su cuenta.');
    await page.context().close();
  });

  it('ends with the first login by password and code, at the panel', async () => {
    const page = await stranger();
    await logIn(page);
    expect(new URL(page.url()).pathname).toBe('/entrar/segundo-factor');
    await page.locator('#code').fill('000000');
    await page.locator('main form button').click();
    expect(await page.locator('[role=alert]').count()).toBe(1);
    await page.locator('#code').fill(totp(secret));
    await page.locator('main form button').click();
    expect(new URL(page.url()).pathname).toBe('/panel');
    expect((await page.goto(`${workspace.site}/panel/administracion/personas`))?.status()).toBe(200);
    await page.context().close();
  });

  it('is written in English for whoever reads English, with a link to the English page', async () => {
    const email = 'reader@example.org';
    const facts = { role: 'COUNTERPART', organization: 'ecuador/fcd', office: 'Equipo de datos' } as const;
    await invite({ email, ...facts, language: 'en' });
    const letter = await letterTo(email, 'You are invited to use the workspace');
    expect(letter).toMatch(/^Role: Counterpart — \S/mu);
    const page = await stranger();
    await page.goto(linkIn(letter));
    expect(new URL(page.url()).pathname).toMatch(/^\/en\/invitation\//u);
    await page.locator('#name').fill('Ana Reader');
    await page.locator('#password').fill(PASSWORD);
    await page.locator('main form button').click();
    expect(new URL(page.url()).pathname).toBe('/en/panel/cuenta');
    await page.context().close();
  });

  async function logIn(page: Page): Promise<void> {
    await page.goto(`${workspace.site}/panel`);
    await page.locator('#email').fill(EMAIL);
    await page.locator('#password').fill(PASSWORD);
    await page.locator('main form button').click();
  }
});
