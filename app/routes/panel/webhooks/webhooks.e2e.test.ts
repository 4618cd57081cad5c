/** Webhooks, set up and tried in a browser without script, on a server that sends to this machine alone. */
import { Webhook as Verifier } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectAccessible,
  expectNarrow,
  openWorkspace,
  type Workspace,
} from '../../../../scripts/testing/workspace.ts';
import { PASSWORD } from '#server/testing/accounts.ts';
import { linkServer, type LinkServer } from '#server/testing/link-servers.ts';

const ADMIN = 'admin@example.org';
let workspace: Workspace;
let receiver: LinkServer;
const received: { readonly headers: Record<string, string>; readonly body: string }[] = [];
beforeAll(async () => {
  workspace = await openWorkspace(
    [
      ['ADMIN', null, ADMIN],
      ['AGENCY_EDITOR', 'ecuador/sercop', 'editor@example.org'],
    ],
    { WEBHOOKS: 'local' },
  );
  receiver = await linkServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => void (body += part.toString()));
    request.on('end', () => {
      received.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(204).end();
    });
  });
});
afterAll(async () => {
  await receiver.close();
  await workspace.close();
});

describe('the page of webhooks', () => {
  it('registers an address, shows its secret once, sends a signed test and tells the answer', async () => {
    const page = await workspace.loggedIn(ADMIN);
    const main = page.locator('main');
    await page.goto(`${workspace.site}/panel/webhooks`);
    await page.locator('#url').fill('http://example.org/');
    await page.locator('#current').fill('wrong');
    await page.getByRole('button', { name: 'Registrar la dirección' }).click();
    const hrefs = (await page.locator('[role=alert]').getByRole('link').all()).map((link) => link.getAttribute('href'));
    expect(await Promise.all(hrefs)).toEqual(['#url', '#current']);
    expect(await page.locator('#url').inputValue()).toBe('http://example.org/');
    const url = `http://127.0.0.1:${receiver.port}/cambios`;
    await page.locator('#url').fill(url);
    await page.locator('#about').selectOption('compromiso:EC0003');
    await page.locator('#current').fill(PASSWORD);
    await page.getByRole('button', { name: 'Registrar la dirección' }).click();
    const secret = await page.locator('#made').inputValue();
    await expectNarrow(page);
    await page.goto(`${workspace.site}/panel/webhooks`);
    expect(await page.content()).not.toContain(secret);
    expect(await main.innerText()).toMatch(/Activa\. ?\s*Avisa sobre: Compras públicas abiertas/u);
    await page.getByRole('button', { name: 'Enviar una prueba' }).click();
    expect(await main.innerText()).toContain('La prueba está en camino');
    await expect.poll(() => received.length, { timeout: 15_000 }).toBe(1);
    const { body, headers } = received[0] ?? { body: '', headers: {} };
    expect(new Verifier(secret).verify(body, headers)).toMatchObject({ type: 'webhook.test' });
    await expect
      .poll(async () => {
        await page.goto(`${workspace.site}/panel/webhooks`);
        return main.locator('tbody').innerText();
      })
      .toMatch(/Prueba[\s\S]*Entregado[\s\S]*204/u);
    await expectNarrow(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Pausar' }).click();
    expect(await main.innerText()).toContain('La pausó una persona.');
    await page.context().close();
  });

  it('changes the secret, and removes the address once that is confirmed', async () => {
    const page = await workspace.loggedIn(ADMIN, { width: 1280, locale: 'en' });
    const main = page.locator('main');
    await page.goto(`${workspace.site}/en/panel/webhooks`);
    await page.getByRole('button', { name: 'Change the secret' }).click();
    expect(await page.locator('#made').inputValue()).toMatch(/^whsec_/u);
    await page.goto(`${workspace.site}/en/panel/webhooks`);
    expect(await main.innerText()).toContain('The secret before signs as well until');
    await expectAccessible(page);
    await main.locator('summary', { hasText: 'Remove' }).click();
    const remove = page.getByRole('button', { name: 'Remove the address' });
    await remove.click();
    expect(await page.locator('[role=alert]').innerText()).toContain('tick the box');
    await page.getByLabel('I confirm that').check();
    await remove.click();
    expect(await main.innerText()).toContain('The address was removed.');
    expect(await main.innerText()).toContain('There are no registered addresses yet.');
    await page.context().close();
  });

  it('is not there for those who may not', async () => {
    const page = await workspace.loggedIn('editor@example.org');
    const answer = await page.goto(`${workspace.site}/panel/webhooks`);
    expect(answer?.status()).toBe(403);
    await page.goto(`${workspace.site}/panel`);
    expect(await page.locator('nav').allInnerTexts()).not.toContain('Webhooks');
    await page.context().close();
  });
});
