/** The whole way of an assessment in a browser without script, on a narrow screen. */
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { typedFromIso } from '#domain/dates.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  dayFromToday,
  expectAccessible,
  expectNarrow,
  openWorkspace,
  type Workspace,
} from '../../../../scripts/testing/workspace.ts';

let workspace: Workspace;
let site: string;
let review = '';

beforeAll(async () => {
  workspace = await openWorkspace([
    ['REVIEWER', 'ecuador/utpl', 'ana@example.org'],
    ['REVIEWER', 'ecuador/udla', 'beto@example.org'],
    ['REVIEWER', 'ecuador/puce', 'cora@example.org'],
    ['REVIEWER', 'ecuador/redam', 'redam@example.org'],
    ['AGENCY_APPROVER', 'ecuador/mintel', 'mintel@example.org'],
    ['POINT_OF_CONTACT', null, 'contact@example.org'],
    ['CORE_GROUP', 'ecuador/grupo-nucleo', 'forum@example.org'],
  ]);
  site = workspace.site;
}, 120_000);
afterAll(() => workspace.close());

const main = (page: Page): Promise<string> => page.locator('main').innerText();
const text = async (path: string): Promise<string> => (await fetch(site + path)).text();

/** The status report in a form, with its hash as it is computed here. */
async function reportFile(form: string): Promise<{ name: string; sha256: string; body: Buffer }> {
  const answer = await fetch(`${site}/planes/ecuador-2019-2022/informe/archivo?formato=${form}`);
  expect(answer.status, form).toBe(200);
  const body = Buffer.from(await answer.arrayBuffer());
  const name = /filename="([^"]+)"/u.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '';
  return { name, body, sha256: createHash('sha256').update(body).digest('hex') };
}

/** Answers every question: the first value given, "not applicable" elsewhere where it can be. */
async function fill(page: Page, completion: string): Promise<void> {
  for (const key of ['DIOG.ATI', 'DIOG.CP', 'DIOG.PA']) {
    await page.locator(`[name="${key}-answer"][value="na:NOT_APPLICABLE"]`).check();
  }
  for (const [key, value] of [
    ['COMPLETION', completion],
    ['DIOG', 'MARGINAL'],
  ] as const) {
    await page.locator(`[name="${key}-answer"][value="${value}"]`).check();
    await page.locator(`[name="${key}-rationale"]`).fill(`Lo muestra el portal: ${value}.`);
    await page.locator(`[name="${key}-evidence"]`).selectOption({ index: 1 });
  }
}

describe('the way of an assessment', () => {
  it('is not begun without saying of what and by what, and is asked both at once', async () => {
    const page = await workspace.loggedIn('ana@example.org');
    await page.goto(`${site}/panel/evaluacion`);
    await page.getByRole('button', { name: 'Empezar', exact: true }).click();
    const told = await page.locator('[role=alert]').innerText();
    for (const words of ['Elija un compromiso.', 'Elija un método']) expect(told).toContain(words);
    expect(await page.locator('#book').innerText()).not.toMatch(/2011|2014|OGP Local|2021: diseño/u);
    await page.context().close();
  });

  it('begins with verdicts on evidence, public at once', async () => {
    const page = await workspace.loggedIn('ana@example.org');
    await page.getByRole('link', { name: 'Evaluación', exact: true }).click();
    await expectNarrow(page);
    await expectAccessible(page);
    await page
      .getByRole('link', { name: /^Compromiso 1\./ })
      .first()
      .click();
    expect(await page.locator('main nav [aria-current=true]').innerText()).toBe('Evaluación');
    expect(await main(page)).toMatch(/Completado\s+.*MINTEL; 100\s%\sautoinformado/u);
    await page.locator('input[value=PARTIAL]').first().check();
    await page.getByRole('button', { name: 'Publicar la valoración' }).first().click();
    expect(await page.locator('[role=alert]').innerText()).toContain('Escriba el motivo');
    expect(await page.locator('input[value=PARTIAL]').first().isChecked()).toBe(true);
    await page.locator('textarea[name=note]').first().fill('Falta el anexo técnico.');
    await page.getByRole('button', { name: 'Publicar la valoración' }).first().click();
    expect(await main(page)).toContain('La valoración se publicó.');
    await expectNarrow(page);
    await expectAccessible(page);
    for (const path of ['/compromisos/EC0001', '/en/commitments/EC0001']) {
      expect(await text(path)).toContain('Falta el anexo técnico.');
    }
    await page.context().close();
  });

  it('is closed to a body that accompanies the commitment', async () => {
    const page = await workspace.loggedIn('redam@example.org');
    await page.goto(`${site}/panel/evaluacion`);
    expect(await main(page)).toContain('Compromisos que REDAM no puede evaluar');
    const answer = await page.goto(`${site}/panel/evaluacion/evidencia/EC0001`);
    expect(answer?.status()).toBe(403);
    await page.context().close();
  });

  it('is coded twice, blindly, and decided by a third', async () => {
    const ana = await workspace.loggedIn('ana@example.org');
    await ana.goto(`${site}/panel/evaluacion`);
    await ana.locator('#code').selectOption('EC0001');
    await ana.locator('#book').selectOption('IRM_2018_2020 END_OF_TERM');
    await ana.locator('input[name=mode][value=double]').check();
    await ana.getByRole('button', { name: 'Empezar', exact: true }).click();
    review = new URL(ana.url()).pathname;
    await ana.getByRole('button', { name: 'Firmar y enviar' }).click();
    expect(await ana.locator('[role=alert]').innerText()).toContain('Elija un valor');
    await expectNarrow(ana);
    const completion = ana.getByRole('group', { name: 'Nivel de cumplimiento', exact: true });
    expect(await completion.getByLabel('Por qué', { exact: true }).count()).toBe(1);
    await fill(ana, 'LIMITED');
    await ana.getByRole('button', { name: 'Guardar borrador' }).click();
    expect(await main(ana)).toContain('El borrador se guardó.');
    await expectAccessible(ana);
    const stale = await ana.context().newPage();
    await stale.goto(site + review);
    await ana.getByRole('button', { name: 'Firmar y enviar' }).click();
    expect(await main(ana)).toContain('La codificación se firmó.');
    expect(await main(ana)).toContain('Lo muestra el portal: LIMITED.');
    await stale.locator('[name="COMPLETION-rationale"]').fill('Escrito en otra ventana.');
    await stale.getByRole('button', { name: 'Guardar borrador' }).click();
    expect(await main(stale)).toContain('Lo que usted escribió, sin guardar');
    expect(await main(stale)).toContain('Escrito en otra ventana.');
    const beto = await workspace.loggedIn('beto@example.org');
    await beto.goto(site + review);
    expect(await main(beto)).not.toContain('Lo muestra el portal');
    await beto.getByRole('button', { name: 'Asumir la segunda codificación' }).click();
    expect(await main(beto)).not.toContain('LIMITED');
    await fill(beto, 'SUBSTANTIAL');
    await beto.getByRole('button', { name: 'Firmar y enviar' }).click();
    const cora = await workspace.loggedIn('cora@example.org');
    await cora.goto(site + review);
    expect(await main(cora)).toContain('Lo muestra el portal: LIMITED.');
    expect(await cora.locator('[name=question]').count()).toBe(1);
    await expectNarrow(cora);
    await expectAccessible(cora);
    await cora.locator('[name="COMPLETION-answer"][value=SUBSTANTIAL]').check();
    await cora.locator('[name="COMPLETION-rationale"]').fill('El portal ya sirve datos de 300 entidades.');
    await cora.locator('[name="COMPLETION-url"]').fill('https://example.org/informe');
    await cora.locator('[name="COMPLETION-page"]').fill('12');
    await cora.getByRole('button', { name: 'Firmar y enviar' }).click();
    await cora.getByRole('button', { name: 'Abrir a la entidad responsable' }).click();
    expect(await main(cora)).toContain('La entidad responsable puede leerla y responder.');
    expect(await text('/compromisos/EC0001')).not.toContain('300 entidades');
    expect(await main(cora)).toContain('Decisión firmada');
    await cora.getByRole('button', { name: 'Publicar ahora' }).click();
    expect(await main(cora)).toContain('El plazo de respuesta de la entidad no ha terminado.');
    for (const [day, said] of [
      ['2020-01-01', 'Escriba un día posterior a hoy'],
      [dayFromToday(9), 'El plazo de respuesta de la entidad no ha terminado.'],
      [dayFromToday(11), 'Se fijó el día de publicación.'],
      [dayFromToday(12), 'Se fijó el día de publicación.'],
    ] as const) {
      await cora.locator('[name=releaseOn]').fill(day);
      await cora.getByRole('button', { name: 'Fijar la fecha' }).click();
      expect(await main(cora), day).toContain(said);
      const shown = said.startsWith('Se fijó') ? typedFromIso(day) : day;
      expect(await cora.locator('[name=releaseOn]').inputValue()).toBe(shown);
    }
    await Promise.all([ana, beto, cora].map((page) => page.context().close()));
  });

  it('is answered by the body, which saw nothing of it before', async () => {
    const page = await workspace.loggedIn('mintel@example.org');
    expect((await page.goto(site + review))?.status()).toBe(403);
    await page.goto(`${site}/panel/respuestas`);
    await page.getByRole('link', { name: /^Compromiso 1\./ }).click();
    await expectNarrow(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Responder', exact: true }).click();
    expect(await page.locator('[role=alert]').innerText()).toContain('Escriba la respuesta');
    await page.locator('#text').fill('El portal se completó en noviembre.');
    await page.locator('[name=endsWait]').check();
    await page.getByRole('button', { name: 'Responder', exact: true }).click();
    expect(await main(page)).toContain('La respuesta se registró.');
    expect(await main(page)).toContain('sin más plazo que esperar');
    await page.context().close();
  });

  it('is released and public in both languages, with reply, agreement and what follows from it', async () => {
    const page = await workspace.loggedIn('ana@example.org', { locale: 'en' });
    await page.goto(`${site}/en/panel/evaluacion`);
    await expectNarrow(page);
    await expectAccessible(page);
    await page.goto(`${site}/en${review}`);
    await page.getByRole('button', { name: 'Release now' }).click();
    expect(await main(page)).toContain('The assessment was released.');
    const told = {
      '/compromisos/EC0001': ['coincidieron en 4 de 5 variables', 'Cumplimiento alto: sí', 'Kappa de Cohen'],
      '/en/commitments/EC0001': ['agreed on 4 of 5 variables', 'High completion: yes', 'Cohen’s kappa'],
    };
    for (const [path, words] of Object.entries(told)) {
      await page.goto(site + path);
      const shown = (await page.locator('#evaluaciones').textContent()) ?? '';
      for (const word of [...words, '300 entidades', 'El portal se completó en noviembre.', 'UTPL']) {
        expect(shown, path).toContain(word);
      }
      expect(shown).not.toMatch(/Persona [A-Z_]+|@example\.org/);
      await expectNarrow(page);
      await expectAccessible(page);
    }
    await page.context().close();
  });

  it('stands beside what the point of contact transcribes of the IRM', async () => {
    const page = await workspace.loggedIn('contact@example.org');
    await page.goto(`${site}/panel/transcripcion`);
    await expectNarrow(page);
    await expectAccessible(page);
    await page
      .getByRole('link', { name: /^Compromiso 1\./ })
      .last()
      .click();
    await page.locator('[name=answer][value=LIMITED]').check();
    await page.getByRole('button', { name: 'Transcribir' }).first().click();
    expect(await page.locator('[role=alert]').innerText()).toContain('página o sección');
    await page.locator('[name=page]').first().fill('23');
    await page.getByRole('button', { name: 'Transcribir' }).first().click();
    expect(await main(page)).toContain('El valor se transcribió y es público.');
    await expectNarrow(page);
    await expectAccessible(page);
    const irm = await text('/compromisos/EC0001');
    expect(irm).toContain('Transcrito de Informe de resultados de Ecuador 2019-2022, versión final');
    expect(irm).toContain('página o sección: 23');
    await page.context().close();
  });

  it('goes with what the Core Group settled into the report, in every form, known by its hash', async () => {
    const flag = '/panel/alertas/ecuador-2019-2022/SOURCE_DISCREPANCY-C07-H01';
    const contact = await workspace.loggedIn('contact@example.org');
    await contact.goto(site + flag);
    expect(await main(contact)).toContain('Hubo reuniones coordinadas');
    await contact.locator('#escalate-note').fill('Las partes no se ponen de acuerdo.');
    await contact.getByRole('button', { name: 'Llevar al Grupo Núcleo' }).click();
    const forum = await workspace.loggedIn('forum@example.org');
    await forum.goto(site + flag);
    await forum.locator('#resolve-note').fill('La entidad corrige su reporte.');
    await forum.locator('#resolve-documentTitle').fill('Acta 31');
    await forum.getByRole('button', { name: 'Resolver' }).click();
    expect(await text('/discrepancias')).toContain('La entidad corrige su reporte.');
    const forms = ['pdf', 'docx', 'xlsx', 'csv', 'json', 'autoevaluacion'];
    const files = await Promise.all(forms.map((form) => reportFile(form)));
    const json = JSON.parse(files[forms.indexOf('json')]?.body.toString() ?? '') as { revision: number };
    const shown = /revisión (\d+)/u.exec(await text('/'))?.[1];
    expect(String(json.revision)).toBe(shown);
    for (const { name, sha256 } of files) {
      await forum.goto(`${site}/verificar?huella=${sha256}`);
      expect(await main(forum)).toContain('Este informe salió de aquí');
      expect(await main(forum)).toContain(name);
    }
    await Promise.all([contact, forum].map((page) => page.context().close()));
  });
});
