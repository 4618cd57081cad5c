/** A flag on its way to the Core Group and a requirement declared, in a real browser without script, and what the public reads. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectAccessible,
  expectNarrow,
  openWorkspace,
  type Workspace,
} from '../../../../scripts/testing/workspace.ts';

let workspace: Workspace;
let site: string;
const text = async (path: string): Promise<string> => (await fetch(site + path)).text();

beforeAll(async () => {
  workspace = await openWorkspace([
    ['POINT_OF_CONTACT', null, 'contact@example.org'],
    ['CORE_GROUP', 'ecuador/grupo-nucleo', 'forum@example.org'],
    ['AGENCY_EDITOR', 'ecuador/mintel', 'other@example.org'],
  ]);
  site = workspace.site;
});
afterAll(() => workspace.close());

describe('a flag', () => {
  it('is brought before the Core Group by the point of contact, who is told what is missing', async () => {
    const page = await workspace.loggedIn('contact@example.org');
    await page.getByRole('link', { name: 'Alertas', exact: true }).click();
    await page.getByLabel('Clase').selectOption('SOURCE_DISCREPANCY');
    await page.getByRole('button', { name: 'Aplicar' }).click();
    expect(await page.getByRole('status').innerText()).toContain('Alertas: 3');
    await expectNarrow(page);
    await expectAccessible(page);
    await page
      .getByRole('link', { name: /^Discrepancia entre fuentes/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Llevar al Grupo Núcleo' }).click();
    expect(await page.locator('[role=alert]').innerText()).not.toBe('');
    await page.locator('#escalate-note').fill('Las partes no se ponen de acuerdo.');
    await page.getByRole('button', { name: 'Llevar al Grupo Núcleo' }).click();
    expect(await page.locator('main').innerText()).toContain('La alerta se llevó al Grupo Núcleo.');
    expect(await page.locator('#resolve-note').count()).toBe(0);
    await expectNarrow(page);
    await expectAccessible(page);
    await page.context().close();
  });

  it('is settled by the Core Group from its first page, in English', async () => {
    const page = await workspace.loggedIn('forum@example.org', { locale: 'en' });
    await page
      .getByRole('link', { name: /^Sources disagree/ })
      .first()
      .click();
    await page.locator('#resolve-note').fill('La entidad corrige su reporte.');
    await page.getByRole('button', { name: 'Settle' }).click();
    expect(await page.locator('[role=alert]').innerText()).toContain('document');
    expect(await page.locator('#resolve-note').inputValue()).toBe('La entidad corrige su reporte.');
    await page.locator('#resolve-documentTitle').fill('Acta 31');
    await page.locator('#resolve-documentUrl').fill('https://example.org/acta-31');
    await page.getByRole('button', { name: 'Settle' }).click();
    expect(await page.locator('main').innerText()).toContain('The flag was settled.');
    await page.context().close();
  });

  it('is told to the public on the page, in the feed of each language, and among the changes', async () => {
    for (const path of ['/discrepancias', '/en/discrepancies']) {
      const shown = await text(path);
      for (const part of ['Las partes no se ponen de acuerdo.', 'Acta 31', 'La entidad corrige su reporte.']) {
        expect(shown).toContain(part);
      }
    }
    expect(await text('/cambios?tipo=FLAG')).toContain('Las partes no se ponen de acuerdo.');
    const feed = await fetch(`${site}/en/discrepancies/atom.xml`);
    expect(feed.headers.get('content-type')).toContain('application/atom+xml');
    const xml = await feed.text();
    expect(xml).toContain('xml:lang="en"');
    expect(xml).toContain(`${site}/en/discrepancies#`);
    const etag = feed.headers.get('etag') ?? '';
    const again = await fetch(`${site}/en/discrepancies/atom.xml`, { headers: { 'if-none-match': etag } });
    expect([etag.length > 2, again.status]).toEqual([true, 304]);
    expect(await text('/discrepancias/atom.xml')).toContain('xml:lang="es"');
    expect(await text('/discrepancias/discrepancias.csv')).toContain('Acta 31');
  });

  it('is none of the business of an agency', async () => {
    const page = await workspace.loggedIn('other@example.org');
    for (const path of ['/panel/alertas', '/panel/requisitos', '/panel/recomendaciones']) {
      expect((await page.goto(site + path))?.status()).toBe(403);
    }
    await page.context().close();
  });
});

describe('a requirement', () => {
  it('is declared with evidence, and the public page says so', async () => {
    const page = await workspace.loggedIn('contact@example.org');
    await page.getByRole('link', { name: 'Requisitos', exact: true }).click();
    await page.getByRole('link', { name: /^R1\. / }).click();
    await page.getByText('Se cumple', { exact: true }).click();
    await page.locator('#note').fill('Se lee sin registrarse.');
    await page.getByRole('button', { name: 'Declarar' }).click();
    expect(await page.locator('[role=alert]').innerText()).toContain('al menos una evidencia');
    expect(await page.locator('#note').inputValue()).toBe('Se lee sin registrarse.');
    await page.locator('#title1').fill('Prueba de acceso');
    await page.locator('#url1').fill('https://example.org/acceso');
    await page.getByRole('button', { name: 'Declarar' }).click();
    expect(await page.locator('main').innerText()).toContain('La declaración se publicó.');
    await expectNarrow(page);
    await expectAccessible(page);
    await page.context().close();
    const shown = await text('/cumplimiento');
    for (const part of ['Se lee sin registrarse.', 'https://example.org/acceso', 'Dirección de seguimiento']) {
      expect(shown).toContain(part);
    }
    expect(await text('/en/compliance')).toContain('Monitoring office');
    expect(await text('/cumplimiento?asOf=2021-12-03')).not.toContain('Se lee sin registrarse.');
  });

  it('is declared with a file, which the public reads', async () => {
    const page = await workspace.loggedIn('contact@example.org');
    await page.goto(`${site}/panel/requisitos/ecuador-2019-2022/R2`);
    await page.getByText('Se cumple', { exact: true }).click();
    const note = { name: 'acta.txt', mimeType: 'text/plain', buffer: Buffer.from('El Grupo Núcleo se reunió.\n') };
    const program = {
      name: 'acta.exe',
      mimeType: 'text/plain',
      buffer: Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff', 'latin1'),
    };
    await page.locator('#title1').fill('Acta del foro');
    await page.locator('#file1').setInputFiles(note);
    await page.locator('#title2').fill('Otra');
    await page.locator('#file2').setInputFiles(program);
    await page.getByRole('button', { name: 'Declarar' }).click();
    // Both faults at once; what was typed is there, and the file that was taken is asked for again.
    const faults = await page.locator('[role=alert]').innerText();
    expect(faults).toContain('Evidencia 2');
    expect(await page.locator('#note-fault').count()).toBe(1);
    expect(await page.locator('main').innerText()).toContain('Elija de nuevo el archivo acta.txt.');
    expect(await page.locator('#title1').inputValue()).toBe('Acta del foro');
    await expectNarrow(page);
    await expectAccessible(page);
    await page.locator('#note').fill('Consta en acta.');
    await page.locator('#file1').setInputFiles(note);
    await page.locator('#title2').fill('');
    await page.getByRole('button', { name: 'Declarar' }).click();
    expect(await page.locator('main').innerText()).toContain('La declaración se publicó.');
    await expectAccessible(page);
    await page.context().close();
    const shown = await text('/cumplimiento');
    const [, address = ''] = /href="(\/evidencia\/[0-9a-f]{64}\/acta\.txt)"/u.exec(shown) ?? [];
    expect(await text(address)).toContain('se reunió');
    expect(shown).toContain(`SHA-256 ${address.slice(11, 23)}…`);
  });
});

describe('a recommendation', () => {
  it('is answered by the point of contact and read on the page of the plan', async () => {
    const page = await workspace.loggedIn('contact@example.org', { locale: 'en' });
    await page.getByRole('link', { name: 'Recommendations', exact: true }).click();
    await page.locator('summary').first().click();
    await page.locator('[id$="-1-text"]').fill('Se invitará a más organizaciones.');
    await page.getByRole('button', { name: 'Answer', exact: true }).first().click();
    expect(await page.locator('[role=alert]').innerText()).toContain('Say what the government answers');
    await page.locator('details[open]').getByText('Accepted', { exact: true }).click();
    await page.getByRole('button', { name: 'Answer', exact: true }).first().click();
    expect(await page.locator('main').innerText()).toContain('The answer was published.');
    await expectNarrow(page);
    await expectAccessible(page);
    await page.context().close();
    expect(await text('/planes/ecuador-2019-2022')).toContain('Se invitará a más organizaciones.');
    expect(await text('/en/plans/ecuador-2019-2022/recomendaciones.csv')).toContain('Se invitará');
    expect(await text('/recomendaciones?estado=ACCEPTED')).toContain('Se invitará a más organizaciones.');
    expect(await text('/en/recommendations?estado=OPEN')).not.toContain('Se invitará');
    expect((await fetch(`${site}/recomendaciones?estado=NINGUNO`)).status).toBe(400);
  });
});
