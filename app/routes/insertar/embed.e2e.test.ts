/** What other sites frame: opened from a page of another origin, in a real browser, without script. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frameCode } from '#components/embed/frame-code.ts';
import { useSite } from '../../../scripts/testing/site.ts';

const site = useSite();
let elsewhere: Server;
let framed = '';
beforeAll(async () => {
  elsewhere = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="es"><title>Diario</title><body>${framed}</body></html>`);
  });
  await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening));
});
afterAll(() => elsewhere.close());

const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function frameOf(path: string) {
  framed = frameCode({ address: site.url + path, title: 'Un compromiso', height: 400 });
  const { page } = await site.visit('/datos', { script: false });
  await page.goto(addressOf(elsewhere));
  return { page, frame: page.frameLocator('iframe') };
}

describe('a frame on another site', () => {
  it.each([
    ['/insertar/compromisos/EC0003', 'Compras públicas abiertas', 'Situación al'],
    ['/en/embed/compromisos/EC0003', 'Open public procurement', 'As of'],
    ['/insertar/graficos/ecuador-2019-2022/por-institucion', 'entidades', 'Datos (CSV)'],
  ])('of %s shows “%s” and “%s”', async (path, title, foot) => {
    const { frame } = await frameOf(path);
    expect(await frame.locator('h1').innerText()).toContain(title);
    const text = await frame.locator('body').innerText();
    expect(text).toContain(foot);
    // Of the site around it there is nothing.
    expect(await frame.locator('header, nav, footer').count()).toBe(0);
  });

  it('sets no cookie, and leads out of the frame', async () => {
    const { page, frame } = await frameOf('/insertar/compromisos/EC0003');
    await frame.locator('h1').waitFor();
    expect(await page.context().cookies()).toEqual([]);
    expect(await frame.locator('base').getAttribute('target')).toBe('_blank');
  });

  it('is allowed for what is made for it, and for no other page', async () => {
    const policyOf = async (path: string) =>
      (await fetch(site.url + path)).headers.get('content-security-policy') ?? '';
    expect(await policyOf('/insertar/compromisos/EC0003')).toContain('frame-ancestors *');
    expect(await policyOf('/compromisos/EC0003')).toContain("frame-ancestors 'self'");
    expect(await policyOf('/entrar')).toContain("frame-ancestors 'self'");
  });

  it.each(['/insertar/compromisos/EC9999', '/insertar/graficos/ecuador-2019-2022/nada'])(
    '%s is not found',
    async (path) => expect((await fetch(site.url + path)).status).toBe(404),
  );
});

describe('long files', () => {
  it('are sent as they are made, once for who has them already', async () => {
    const address = `${site.url}/datos/paquetes/ecuador-2019-2022.zip`;
    const first = await fetch(address);
    expect([first.status, first.headers.get('content-type')]).toEqual([200, 'application/zip']);
    expect((await first.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
    const tag = first.headers.get('etag') ?? '';
    const again = await fetch(address, { headers: { 'if-none-match': tag } });
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
  });

  it.each(['nada.zip', 'todo.exe', 'todo'])('%s is refused with a page that says so', async (file) => {
    const answer = await fetch(`${site.url}/datos/paquetes/${file}`, { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(404);
  });
});
