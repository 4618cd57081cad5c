/** A long report is asked for on a page of its own, which shows how far it is and cancels it, with script and without. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { CHROMIUM_ARGS } from '../../../../../scripts/testing/chromium.ts';
import { axeFindings } from '../../../../../scripts/testing/site.ts';
import { type Spawned, spawnServer } from '../../../../../scripts/testing/spawn-server.ts';
import { freePort } from '../../../../../scripts/testing/workspace.ts';

const PATHS = { es: '/planes/ecuador-2019-2022/informe', en: '/en/plans/ecuador-2019-2022/informe' };
const WORDS = {
  es: {
    begin: 'Preparar: PDF',
    making: 'El informe se está preparando.',
    percent: '40 %',
    cancel: 'Cancelar',
    cancelled: 'El informe se canceló. No quedó nada a medias.',
    ready: 'El informe está listo.',
    download: /^Descargar informe-ecuador/,
    again: 'Elegir otro informe',
    pdf: 'Descargar PDF',
  },
  en: {
    begin: 'Make it: PDF',
    making: 'The report is being made.',
    percent: '40%',
    cancel: 'Cancel',
    cancelled: 'The report was cancelled. Nothing half-made was left.',
    ready: 'The report is ready.',
    download: /^Download report-ecuador/,
    again: 'Choose another report',
    pdf: 'Download PDF',
  },
};

let folder: string;
let site: string;
let server: Spawned;
let browser: Browser;

async function start(): Promise<void> {
  const port = Number(new URL(site).port);
  server = await spawnServer('app/server/testing/slow-reports.ts', {
    ...{ PORT: String(port), ORIGIN: site, SLOW_REPORTS: folder, DATABASE_URL: `file:${join(folder, 'test.db')}` },
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ogp-slow-'));
  site = `http://127.0.0.1:${await freePort()}`;
  await start();
  browser = await chromium.launch({ executablePath: inject('chromiumPath'), args: CHROMIUM_ARGS });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(() => rmSync(join(folder, 'go'), { force: true }));

async function visit(path: string, script: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: script, acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(site + path);
  return page;
}

/** From the page on which reports are chosen to the one that shows the report under way. */
async function begin(page: Page, words: (typeof WORDS)['es' | 'en']): Promise<void> {
  await page.getByRole('button', { name: words.pdf }).click();
  await page.getByRole('button', { name: words.begin }).click();
  await page.getByText(words.making).waitFor();
}

const go = (): void => writeFileSync(join(folder, 'go'), '');

describe.each(['es', 'en'] as const)('a long report in %s', (locale) => {
  const words = WORDS[locale];

  it('shows how far it is and is cancelled, without script', async () => {
    const page = await visit(PATHS[locale], false);
    await begin(page, words);
    expect(await page.innerText('main')).toContain(words.percent);
    expect(await page.content()).toContain('http-equiv="refresh"');
    expect(page.url()).toMatch(/\/encargo\/[\w-]{32}$/);
    await page.getByRole('button', { name: words.cancel }).click();
    await page.getByText(words.cancelled).waitFor();
    await page.getByRole('link', { name: words.again }).click();
    expect(new URL(page.url()).pathname).toBe(PATHS[locale]);
    await page.context().close();
  });

  it('comes by a page that refreshes itself, without script', async () => {
    const page = await visit(PATHS[locale], false);
    await begin(page, words);
    go();
    await page.getByText(words.ready).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: words.download }).click(),
    ]);
    expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-');
    await page.context().close();
  });

  it('changes in place and is saved by itself once it is ready, with script', async () => {
    const page = await visit(PATHS[locale], true);
    await begin(page, words);
    expect(await axeFindings(page)).toEqual([]);
    const loads: string[] = [];
    page.on('load', () => loads.push(page.url()));
    const download = page.waitForEvent('download');
    go();
    expect((await download).suggestedFilename()).toMatch(/ecuador-2019-2022-.*\.pdf$/);
    await page.getByText(words.ready).waitFor();
    expect(loads).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });
});

describe('a long report', () => {
  it('is not begun by looking at its page, and not known by an address that was guessed', async () => {
    const page = await visit(`${PATHS.es}/archivo?formato=pdf`, false);
    expect(new URL(page.url()).pathname).toBe(`${PATHS.es}/encargo`);
    const answer = await page.goto(`${site}${PATHS.es}/encargo/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`);
    expect(answer?.status()).toBe(404);
    expect(await page.innerText('main')).toContain('REPORT_JOB');
    await page.context().close();
  });

  it('that a restart ended leaves nothing half made: its page says so, and it can be asked for again', async () => {
    const page = await visit(PATHS.es, false);
    await begin(page, WORDS.es);
    await server.kill();
    await start();
    // Another node might be making it: the server that comes back gives it ten seconds to say so.
    await vi.waitFor(async () => expect((await page.reload())?.status()).toBe(404), { timeout: 30_000, interval: 500 });
    expect(await page.innerText('main')).toContain('se pierde si el servidor se reinicia');
    await page.goto(site + PATHS.es);
    await begin(page, WORDS.es);
    await page.getByRole('button', { name: 'Cancelar' }).click();
    await page.getByText(WORDS.es.cancelled).waitFor();
    await page.context().close();
  });
});
