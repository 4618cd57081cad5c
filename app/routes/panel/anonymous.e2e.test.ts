/** Whoever has not logged in is led to the login by every page, file and form of the workspace. */
import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { DONE_PARAMETER } from '#contracts/done.ts';
import '../../../scripts/testing/context.ts';

const ROUTES = join(import.meta.dirname, '..');
const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).map((file) =>
  join(import.meta.dirname, file),
);

/** The addresses of the folder of a route, in both languages; parameters stand for themselves. */
const addressesOf = (file: string): string[] => {
  const path = `/${relative(ROUTES, dirname(file)).replaceAll(/[[\]]/gu, '')}`;
  return [path, `/en${path}`];
};
const named = (...names: string[]): string[] => files.filter((file) => names.some((name) => file.endsWith(`/${name}`)));

const PAGES = named('+page.svelte').flatMap(addressesOf);
const FORMS = await listOf('+page.server.ts', (module) => Object.keys(module.actions ?? {}));
const ENDPOINTS = await listOf('+server.ts', (module) => Object.keys(module).filter((name) => /^[A-Z]+$/u.test(name)));

interface RouteModule extends Readonly<Record<string, unknown>> {
  readonly actions?: object;
}
/** Each address of a kind of file, with what can be done there. */
async function listOf(name: string, whatIn: (module: RouteModule) => string[]): Promise<(readonly [string, string])[]> {
  const lists = named(name).map(async (file) => {
    const found = whatIn((await import(file)) as RouteModule);
    return addressesOf(file).flatMap((address) => found.map((one) => [address, one] as const));
  });
  return (await Promise.all(lists)).flat();
}

const ask = (address: string, method: string): Promise<Response> =>
  fetch(inject('siteUrl') + address, {
    ...{ method, redirect: 'manual', headers: { origin: 'http://tracker.test', accept: 'text/html' } },
    ...(method === 'POST' && { body: new URLSearchParams({ id: 'x' }) }),
  });

/** The answer leads to the login of the language, and from there back to `address`. */
function expectLogin({ status, headers }: Response, address: string): void {
  const to = new URL(headers.get('location') ?? '', 'http://tracker.test');
  expect([303, 307]).toContain(status);
  expect(to.pathname).toMatch(address.startsWith('/en') ? /^\/en\/login(\/escrito)?$/u : /^\/entrar(\/escrito)?$/u);
  expect(to.searchParams.get('volver')).toBe(address);
}

describe('without having logged in', () => {
  it('there are pages, forms and files to ask for', () => {
    expect([PAGES.length, FORMS.length, ENDPOINTS.length].every((count) => count > 3)).toBe(true);
    expect(PAGES).toContain('/panel/periodos');
    expect(FORMS).toContainEqual(['/panel/informes/plan/milestone/period', 'save']);
  });

  it.each(PAGES)('%s leads to the login', async (address) => {
    expectLogin(await ask(address, 'GET'), address);
  });

  // Without a guard of its own an action is done before the layout leads to the login; the layout leads back to the whole
  // address, the guard to that of the page alone.
  it.each(FORMS)('the form %s?/%s leads to the login before anything is done', async (address, action) => {
    expectLogin(
      await ask(`${address}?${action === 'default' ? `${DONE_PARAMETER}=X` : `/${action}`}`, 'POST'),
      address,
    );
  });

  it.each(ENDPOINTS)('%s answers %s with the login, or that nobody is logged in', async (address, method) => {
    const answer = await ask(address, method);
    if (answer.status === 401) expect(await answer.json()).toEqual({ code: 'SIGNED_OUT' });
    else expectLogin(answer, address);
  });
});
