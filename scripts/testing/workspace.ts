/** A site with people of several roles, and browsers without script in which they have logged in. */
import { createServer } from 'node:net';
import { type Browser as Chromium, chromium, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { type Role, ROLES_WITH_SECOND_FACTOR } from '#domain/policy/roles.ts';
import { type AccountDesk, accountDesk, Browser, PASSWORD } from '#server/testing/accounts.ts';
import { deskOn } from '#server/testing/filing.ts';
import { secretOf, totp } from '#server/accounts/totp.ts';
import { CHROMIUM_ARGS } from './chromium.ts';
import { axeFindings, scrollsSideways } from './site.ts';
import { startProxy } from './proxy.ts';
import { type Spawned, spawnServer } from './spawn-server.ts';

/** A role, the organization it is held for, and an address; with `true`, a second factor that the role does not need. */
export type Member = readonly [role: Role, organization: string | null, email: string, secondFactor?: boolean];

export interface Look {
  readonly width?: number;
  readonly locale?: 'es' | 'en';
  /** Whether the browser runs script. */
  readonly script?: boolean;
}

export interface Workspace {
  readonly site: string;
  readonly browser: Chromium;
  readonly desk: AccountDesk;
  /** One, unless there are several nodes. */
  readonly servers: readonly Spawned[];
  /** A browser in which a person has logged in by the page. */
  loggedIn(email: string, look?: Look): Promise<Page>;
  /** Kills the server and starts it anew on the same data and port. */
  killAndRestart(): Promise<void>;
  close(): Promise<void>;
}

/** Forms are taken from the address alone that the server knows as its own, so the port is chosen before. */
export function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * @param members people there are; those whose role needs a second factor have one
 * @param env settings of the server beyond the usual
 * @param nodes servers there are; several share the database, behind one door at the address of the site
 */
export async function openWorkspace(
  members: readonly Member[],
  env: Readonly<Record<string, string>> = {},
  nodes = 1,
): Promise<Workspace> {
  const port = await freePort();
  const site = `http://127.0.0.1:${port}`;
  const desk = await accountDesk(site);
  const secrets = new Map<string, string>();
  for (const [role, organization, email, secondFactor = false] of members) {
    await addPerson(desk, role, organization, email);
    if (secondFactor || organization === null || ROLES_WITH_SECOND_FACTOR.includes(role))
      secrets.set(email, await addSecondFactor(desk, email));
  }
  const settings = { DATABASE_URL: desk.db.url, DATA_DIR: desk.db.folder, ORIGIN: site, ...env };
  const start = (own: number) => spawnServer('scripts/start.ts', { ...settings, PORT: String(own) });
  const door = nodes > 1 ? await startProxy(port) : null;
  const ports = door ? await Promise.all(Array.from({ length: nodes }, freePort)) : [port];
  const servers = await Promise.all(ports.map(start));
  door?.targets.push(...servers.map(({ url }) => url));
  const browser = await chromium.launch({ executablePath: inject('chromiumPath'), args: CHROMIUM_ARGS });
  return {
    ...{ site, browser, desk, servers },
    loggedIn: (email, look = {}) => logIn(browser, site, email, secrets.get(email), look),
    killAndRestart: async () => {
      await servers[0]?.kill();
      servers[0] = await start(ports[0] ?? port);
    },
    close: async () => {
      await browser.close();
      await Promise.all(servers.map((server) => server.stop()));
      await door?.close();
      await desk.db.remove();
    },
  };
}

async function addPerson(desk: AccountDesk, role: Role, organization: string | null, email: string): Promise<void> {
  const { people, gate } = desk.accounts;
  const at = new Date().toISOString();
  const office = { es: 'Dirección de seguimiento', en: 'Monitoring office' };
  const audit = { action: 'ROLE_GRANTED', entity: 'User', entityId: email, summary: office, isPublic: false } as const;
  const signed = { userId: null, office, at, audit };
  const expiresAt = new Date(Date.now() + 1e6).toISOString();
  const facts = { id: email, email, locale: 'es', role, organization, office, createdAt: at, expiresAt } as const;
  await people.invite({ ...facts, tokenHash: email, invitedBy: null }, signed);
  const passwordHash = await gate.hash(PASSWORD);
  await people.accept(email, { id: `u-${email}`, name: `Persona ${role}`, email, passwordHash }, signed);
}

async function addSecondFactor(desk: AccountDesk, email: string): Promise<string> {
  const visitor = new Browser();
  visitor.keep((await desk.signIn(visitor, { email, password: PASSWORD })).cookies);
  const present = await desk.whoIs(visitor);
  if (!present) throw new Error(`${email} is not logged in`);
  const begun = await desk.beginSecondFactor({ ...present, visitor }, PASSWORD);
  const secret = secretOf(begun.value.uri);
  await desk.confirmSecondFactor({ ...present, visitor }, totp(secret));
  return secret;
}

async function logIn(browser: Chromium, site: string, email: string, secret: string | undefined, look: Look) {
  const { width = 360, locale = 'es', script = false } = look;
  const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: script });
  const page = await context.newPage();
  await page.goto(site + (locale === 'es' ? '/panel' : '/en/panel'));
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('main form button').click();
  if (secret) {
    await page.locator('#code').fill(totp(secret));
    await page.locator('main form button').click();
  }
  await page.waitForURL((url) => url.pathname === (locale === 'es' ? '/panel' : '/en/panel'));
  return page;
}

/** The plan that people report on. */
export const PLAN = 'ecuador-2019-2022';

/** A day from today, as forms take it. */
export const dayFromToday = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Opens a period, `prueba`, in which reports are taken today. */
export async function openTrialRound({ desk }: Workspace): Promise<void> {
  const services = await deskOn(desk.db, new Date().toISOString());
  const contact = await services.person('POINT_OF_CONTACT');
  const label = { es: 'Ronda de prueba', en: 'Trial round' };
  const days = { opensOn: dayFromToday(-1), closesOn: dayFromToday(9) };
  await services.openPeriod(contact, { plan: PLAN, period: 'prueba', label, ...days });
}

/** Nothing sticks out at the width of the page. */
export async function expectNarrow(page: Page): Promise<void> {
  expect(await scrollsSideways(page)).toBe(false);
}

/** Axe needs script, which the pages do without: the same address in a browser that has it, with the same cookies. */
export async function expectAccessible(page: Page): Promise<void> {
  const context = await newTwin(page);
  const twin = await context.newPage();
  await twin.goto(page.url());
  expect(await axeFindings(twin)).toEqual([]);
  await context.close();
}

async function newTwin(page: Page) {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser');
  return browser.newContext({ viewport: page.viewportSize(), storageState: await page.context().storageState() });
}
