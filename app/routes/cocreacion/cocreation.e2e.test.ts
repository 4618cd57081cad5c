import { describe, expect, it } from 'vitest';
import { useSite } from '../../../scripts/testing/site.ts';

const site = useSite();

describe('co-creation', () => {
  it('tells the same in its table, its sections and its files', async () => {
    const { page } = await site.visit('/cocreacion');
    const rows = await page.$$eval('[id^="propuesta-"]', (found) => found.length);
    expect(rows).toBe(43);
    const csv = await (await fetch(`${site.url}/cocreacion/propuestas.csv`)).text();
    const json = (await (await fetch(`${site.url}/cocreacion/propuestas.json`)).json()) as { rows: unknown[] };
    expect(csv.trim().split('\r\n')).toHaveLength(rows + 1);
    expect(json.rows).toHaveLength(rows);
  });

  it('leads from a proposal to its commitment', async () => {
    const { page } = await site.visit('/en/co-creation');
    await page.click('#propuesta-1-3 a');
    await page.waitForURL(/\/en\/commitments\/EC0003$/);
  });

  it('says on a past day what was not yet public', async () => {
    const { page } = await site.visit('/cocreacion?asOf=2018-12-05');
    const text = (await page.textContent('main')) ?? '';
    expect(text).toContain('aún no se publicaban las cifras');
    expect(text).not.toContain('335');
    expect(await page.$$('[id^="propuesta-"]')).toEqual([]);
  });
});
