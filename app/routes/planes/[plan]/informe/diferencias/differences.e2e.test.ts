/** What changed between two dates is chosen, read and taken away, in both languages and without script. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings, expectQuiet, scrollsSideways, useSite } from '../../../../../../scripts/testing/site.ts';

const PATHS = {
  es: '/planes/ecuador-2019-2022/informe/diferencias',
  en: '/en/plans/ecuador-2019-2022/informe/diferencias',
} as const;
const DAYS = '?desde=2021-10-31&hasta=2021-12-31';
const WORDS = {
  es: {
    choose: ['Primera fecha', 'Segunda fecha', 'Comparar'],
    heading: 'Qué cambió entre el 31 de octubre de 2021 y el 31 de diciembre de 2021',
    states: 'Cambiaron de estado 48 hitos',
    count: 'Hitos que cambiaron de estado, según alguna fuente',
    pdf: 'Descargar PDF',
    file: 'diferencias-ecuador-2019-2022-2021-10-31-2021-12-31.pdf',
  },
  en: {
    choose: ['First date', 'Second date', 'Compare'],
    heading: 'What changed between 31 October 2021 and 31 December 2021',
    states: '48 milestones changed state',
    count: 'Milestones that changed state, by some source',
    pdf: 'Download PDF',
    file: 'differences-ecuador-2019-2022-2021-10-31-2021-12-31.pdf',
  },
} as const;
const site = useSite();

async function download(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

describe.each(['es', 'en'] as const)('the differences between two dates in %s', (locale) => {
  const words = WORDS[locale];

  it('are chosen, read and taken away without script, and recognised by their hash', async () => {
    const { page, close } = await site.visit(PATHS[locale].replace('/diferencias', ''), { script: false });
    await page.locator('main a[href*="/informe/diferencias"]').click();
    const [from, to, go] = words.choose;
    await page.getByLabel(from, { exact: true }).fill('2021-10-31');
    await page.getByLabel(to, { exact: true }).fill('2021-12-31');
    await page.getByRole('button', { name: go, exact: true }).first().click();
    const shown = await page.innerText('main');
    expect(shown).toContain(words.heading);
    expect(shown).toContain(words.states);
    const row = page.getByRole('row').filter({ hasText: words.count });
    expect(await row.getByRole('cell').innerText()).toBe('48');
    const json = JSON.parse((await download(page, 'JSON')).bytes.toString()) as {
      tables: { id: string; rows: { count: string; n: number }[] }[];
    };
    const counts = json.tables.find(({ id }) => id === 'resumen')?.rows;
    expect(counts?.find(({ count }) => count === 'milestones_state')?.n).toBe(48);
    const pdf = await download(page, words.pdf);
    expect(pdf.name).toBe(words.file);
    expect(pdf.bytes.includes('/StructTreeRoot')).toBe(true);
    for (const button of ['Word (DOCX)', 'Excel (XLSX)']) {
      expect((await download(page, button)).bytes.subarray(0, 2).toString()).toBe('PK');
    }
    expect((await download(page, 'CSV')).bytes.toString()).toContain('commitment,milestone');
    const hash = createHash('sha256').update(pdf.bytes).digest('hex');
    await page.goto(`${site.url}${locale === 'es' ? '/verificar' : '/en/verify'}?huella=${hash}`);
    expect(await page.innerText('main')).toContain(pdf.name);
    const again = await page.locator('main a[href*="/informe/diferencias/archivo?"]').getAttribute('href');
    const file = Buffer.from(await (await fetch(new URL(again ?? '', site.url))).arrayBuffer());
    expect(createHash('sha256').update(file).digest('hex')).toBe(hash);
    await close();
  });

  it('are accessible where they are refused', async () => {
    const { page, close } = await site.visit(`${PATHS[locale]}?desde=ayer&hasta=2021-12-31`);
    expect(await axeFindings(page)).toEqual([]);
    await close();
  });

  it.each([360, 1280])('are quiet, accessible and never wider than the screen at %i px', async (width) => {
    const visit = await site.visit(PATHS[locale] + DAYS, { width });
    await expectQuiet(visit);
    expect(await axeFindings(visit.page)).toEqual([]);
    expect(await scrollsSideways(visit.page)).toBe(false);
    await visit.close();
  });

  it('that cannot be compared are told at their field, with what was typed, without script', async () => {
    const { page, close } = await site.visit(`${PATHS[locale]}?desde=ayer&hasta=2021-12-31`, { script: false });
    const [from, to, go] = words.choose;
    const first = page.getByLabel(from, { exact: true });
    expect([await first.inputValue(), await page.getByLabel(to, { exact: true }).inputValue()]).toEqual([
      ...['ayer', '2021-12-31'],
    ]);
    expect(await first.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('#desde-fault').innerText()).toContain('ayer');
    expect(await page.getByRole('alert').innerText()).toContain('DIFFERENCE_DAY');
    await first.fill('2021-10-31');
    await page.getByRole('button', { name: go, exact: true }).first().click();
    expect(await page.innerText('main')).toContain(words.heading);
    await close();
  });

  it.each([
    ['?desde=2018-01-01', 400, 'REPORT_BEFORE_PLAN'],
    ['?desde=2021-12-31&hasta=2021-10-31', 400, 'DIFFERENCE_ORDER'],
    ['?desde=2021-10-31&hasta=2021-10-31', 400, 'DIFFERENCE_SAME'],
    ['?hasta=2999-01-01', 400, 'DIFFERENCE_FUTURE'],
    ['?desde=2021-02-30', 400, 'DIFFERENCE_DAY'],
    ['?desde=99999', 400, 'DIFFERENCE_REVISION'],
    ['?desde=ayer', 400, 'DIFFERENCE_DAY'],
    ['?desde=2021-10-31&cuando=hoy', 400, 'QUERY_UNKNOWN'],
  ])('%s is refused with a sentence and a code', async (query, status, code) => {
    const answer = await fetch(site.url + PATHS[locale] + query, { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(code);
  });
});
