/** A status report is chosen, taken away in its forms, and checked by hash and by file. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from '../../../scripts/testing/site.ts';

const PATH = '/planes/ecuador-2019-2022/informe';
const site = useSite();

async function download(page: Page, button: string): Promise<{ name: string; bytes: Buffer; path: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  const path = await file.path();
  return { name: file.suggestedFilename(), bytes: await readFile(path), path };
}

describe('a status report', () => {
  it('is chosen and taken away without script, and recognised by its hash', async () => {
    const { page, close } = await site.visit(`${PATH}?asOf=2021-12-31`, { script: false });
    await page.getByLabel('Institución').selectOption('sercop');
    await page.getByRole('button', { name: 'Ver cuánto abarca' }).click();
    expect(await page.innerText('main')).toContain('1 de los 10 compromisos del plan, 9 hitos');
    expect(page.url()).toContain('asOf=2021-12-31');
    const pdf = await download(page, 'Descargar PDF');
    expect(pdf.name).toBe('informe-ecuador-2019-2022-sercop-2021-12-31.pdf');
    expect(pdf.bytes.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
    expect(pdf.bytes.includes('/StructTreeRoot')).toBe(true);
    for (const button of ['Word (DOCX)', 'Excel (XLSX)', 'Autoevaluación (DOCX)']) {
      expect((await download(page, button)).bytes.subarray(0, 2).toString()).toBe('PK');
    }
    const hash = createHash('sha256').update(pdf.bytes).digest('hex');
    await page.goto(`${site.url}/verificar`);
    await page.getByLabel('Huella SHA-256').fill(hash.toUpperCase());
    await page.getByRole('button', { name: 'Comprobar' }).click();
    expect(await page.innerText('main')).toContain('Este informe salió de aquí');
    expect(await page.innerText('main')).toContain(pdf.name);
    const again = page.getByRole('link', { name: 'Hacerlo otra vez' });
    expect(await again.getAttribute('href')).toContain('revision=1&formato=pdf&idioma=es&papel=a4');
    const [file] = await Promise.all([page.waitForEvent('download'), again.click()]);
    expect(
      createHash('sha256')
        .update(await readFile(await file.path()))
        .digest('hex'),
    ).toBe(hash);
    await page.getByLabel('Huella SHA-256').fill('no es una huella');
    await page.getByRole('button', { name: 'Comprobar' }).click();
    expect(await page.innerText('main')).toContain('Eso no es una huella SHA-256');
    await close();
  });

  it('is recognised by the file itself, which never leaves the browser', async () => {
    const { page, complaints, close } = await site.visit(`/en${PATH.replace('planes', 'plans')}`);
    const json = await download(page, 'JSON');
    await page.goto(`${site.url}/en/verify`);
    const sent: number[] = [];
    page.on('request', (request) => sent.push(request.postDataBuffer()?.length ?? 0));
    await page.getByLabel('File of the report').setInputFiles(json.path);
    await page.getByText('This report came from here').waitFor();
    expect(sent.every((size) => size === 0)).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each([
    [`${PATH}?asOf=2018-01-01`, 400, 'REPORT_BEFORE_PLAN'],
    [`${PATH}?institucion=nadie`, 404, 'no tiene ninguna institución'],
    [`${PATH}?asOf=2999-01-01`, 400, 'AS_OF_FUTURE'],
    [`${PATH}?papel=folio`, 400, 'QUERY_INVALID'],
    [`${PATH}/archivo?asOf=2018-01-01`, 400, 'REPORT_BEFORE_PLAN'],
    [`${PATH}/archivo?institucion=nadie`, 404, 'REPORT_INSTITUTION'],
    [`${PATH}/archivo?papel=folio`, 400, 'QUERY_INVALID'],
    [`${PATH}/archivo?asOf=2999-01-01`, 400, 'AS_OF_FUTURE'],
    [`${PATH}/archivo?revision=99999`, 404, 'REPORT_REVISION'],
    [`${PATH}?revision=ocho`, 400, 'QUERY_INVALID'],
    [`${PATH}/encargo/x/archivo`, 404, 'REPORT_JOB'],
  ])('%s is refused with a sentence and a code', async (path, status, words) => {
    const answer = await fetch(site.url + path, { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(words);
  });
});
