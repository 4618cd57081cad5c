/** Answers and evidence of a report in one form: no button loses what was typed, with script or without. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  expectAccessible,
  expectNarrow,
  openTrialRound,
  openWorkspace,
  PLAN,
  type Workspace,
} from '../../../../scripts/testing/workspace.ts';

let workspace: Workspace;
let milestone = 0;
let form: string;

/** What the operator allows here. */
const LIMITS = { EVIDENCE_MAX_MB: '1', EVIDENCE_TYPES: 'csv,pdf' };

beforeAll(async () => {
  workspace = await openWorkspace(
    [
      ['AGENCY_EDITOR', 'ecuador/sercop', 'editor@example.org'],
      ['AGENCY_APPROVER', 'ecuador/sercop', 'approver@example.org'],
    ],
    LIMITS,
  );
  await openTrialRound(workspace);
});
afterAll(() => workspace.close());

/** Each test writes a report of its own; there are nine milestones. */
beforeEach(() => {
  milestone = (milestone % 9) + 1;
  const query = 'lado=AGENCY_SELF&organizacion=ecuador/sercop';
  form = `${workspace.site}/panel/informes/${PLAN}/C03-H0${milestone}/prueba?${query}`;
});

const CSV = { name: 'acta.csv', mimeType: 'text/csv', buffer: Buffer.from('fecha,resultado\n2026-11-01,aprobado\n') };
const TYPED = 'Se publicaron los datos.';

const writing = async (script: boolean, email = 'editor@example.org'): Promise<Page> => {
  const page = await workspace.loggedIn(email, { script });
  await page.goto(form);
  return page;
};
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const main = (page: Page) => page.locator('main').innerText();
const value = (page: Page, name: string) => page.locator(`#${name}`).inputValue();
const given = (page: Page) => page.locator('#evidence li').allInnerTexts();
const stored = async (page: Page) => {
  await page.goto(form);
  return { narrative: await value(page, 'narrative'), evidence: (await given(page)).length };
};

describe.each([
  ['without', false],
  ['with', true],
])('the form of a report %s script', (_, script) => {
  it('saves the answers with a piece of evidence, and with its removal', async () => {
    const page = await writing(script);
    await page.locator('#narrative').fill(TYPED);
    await page.locator('#evidence-title').fill('Acta de pruebas');
    await page.locator('#evidence-file').setInputFiles(CSV);
    await press(page, 'Agregar');
    expect(await main(page)).toContain('La evidencia se agregó.');
    expect(await given(page)).toEqual([expect.stringContaining('acta.csv')]);
    expect(await value(page, 'evidence-title')).toBe('');
    expect(await stored(page)).toEqual({ narrative: TYPED, evidence: 1 });

    await page.locator('#narrative').fill(`${TYPED} Y más.`);
    await page.locator('#evidence-title').fill('Otra acta');
    await press(page, 'Quitar Acta de pruebas');
    expect(await main(page)).toContain('La evidencia se quitó.');
    expect(await value(page, 'evidence-title')).toBe('Otra acta');
    await expectNarrow(page);
    expect(await stored(page)).toEqual({ narrative: `${TYPED} Y más.`, evidence: 1 });
    expect(await given(page)).toEqual(['Todavía no hay evidencia.']);
    await page.context().close();
  });

  it('keeps the answers and the typed evidence when the evidence is refused', async () => {
    const page = await writing(script);
    await page.locator('#narrative').fill(TYPED);
    await page.locator('#percent').fill('medio');
    await page.locator('#evidence-title').fill('Portal');
    await page.locator('#evidence-kind').selectOption('DATASET');
    await page.locator('#evidence-url').fill('sin dirección');
    await page.locator('#evidence-file').setInputFiles(CSV);
    await press(page, 'Agregar');
    const alert = page.locator('[role=alert]');
    expect(await alert.innerText()).toContain('dirección completa');
    expect(await alert.getByRole('link', { name: 'dirección completa' }).getAttribute('href')).toBe('#evidence-url');
    const fields = ['narrative', 'percent', 'evidence-title', 'evidence-kind', 'evidence-url'];
    const kept = await Promise.all(fields.map((name) => value(page, name)));
    expect(kept).toEqual([TYPED, 'medio', 'Portal', 'DATASET', 'sin dirección']);
    expect(await page.locator('#evidence').innerText()).toContain('Elija otra vez el archivo «acta.csv»');
    await expectNarrow(page);
    expect(await stored(page)).toEqual({ narrative: TYPED, evidence: 1 });
    expect(await given(page)).toEqual(['Todavía no hay evidencia.']);
    await page.context().close();
  });

  it('saves the draft at the Enter key, and neither adds evidence nor submits', async () => {
    const page = await writing(script, 'approver@example.org');
    await page.locator('#narrative').fill(TYPED);
    await page.locator('#evidence-title').fill('Acta');
    await page.locator('#evidence-url').fill('https://example.org/acta');
    await Promise.all([page.waitForEvent('load'), page.locator('#evidence-url').press('Enter')]);
    expect(await main(page)).toContain('El borrador se guardó.');
    expect(await main(page)).toContain('La evidencia que escribió todavía no está en el reporte');
    expect(await value(page, 'evidence-url')).toBe('https://example.org/acta');
    expect(await given(page)).toEqual(['Todavía no hay evidencia.']);
    await page.locator('#percent').fill('10');
    await Promise.all([page.waitForEvent('load'), page.locator('#percent').press('Enter')]);
    expect(await main(page)).toContain('El borrador se guardó.');
    expect(await value(page, 'percent')).toBe('10');
    await page.context().close();
  });
});

describe('a piece of evidence', () => {
  it('that is sent after somebody else saved loses neither text, nor what was typed of it', async () => {
    const [first, second] = [await writing(false), await writing(false, 'approver@example.org')];
    await first.locator('#narrative').fill('De la primera persona.');
    await press(first, 'Guardar borrador');
    await second.locator('#narrative').fill('De la segunda persona.');
    await second.locator('#evidence-title').fill('Acta');
    await second.locator('#evidence-url').fill('https://example.org/acta');
    await press(second, 'Agregar');
    expect(await main(second)).toContain('De la primera persona.');
    expect(await value(second, 'narrative')).toBe('De la segunda persona.');
    expect(await value(second, 'evidence-title')).toBe('Acta');
    await expectAccessible(second);
    await press(second, 'Agregar');
    expect(await stored(second)).toEqual({ narrative: 'De la segunda persona.', evidence: 1 });
    expect(await given(second)).toEqual([expect.stringContaining('Acta')]);
    await Promise.all([first, second].map((page) => page.context().close()));
  });

  it('that is typed and not added keeps the report from being submitted without it', async () => {
    const page = await writing(false, 'approver@example.org');
    await page.locator('input[name=state][value=EJECUCION]').check();
    await page.locator('#narrative').fill(TYPED);
    await page.locator('#challenges').fill('Faltó personal.');
    for (const radio of await page.locator('input[type=radio][value=YES]').all()) await radio.check();
    await press(page, 'Guardar borrador');
    await page.locator('#evidence-url').fill('https://example.org/acta');
    await page.getByRole('button', { name: 'Presentar' }).click();
    expect(await page.locator('[role=alert]').innerText()).toContain('Escribió una evidencia');
    expect(await value(page, 'evidence-url')).toBe('https://example.org/acta');
    await page.locator('#evidence-title').fill('Acta');
    await press(page, 'Agregar');
    await page.getByRole('button', { name: 'Presentar' }).click();
    expect(await main(page)).toContain('El reporte se presentó.');
    await page.context().close();
  });

  it('may be as large and of such kinds as the form says, which is what the operator set', async () => {
    const page = await writing(false);
    const fields = page.locator('#evidence');
    expect(await fields.innerText()).toContain('Hasta 1 MB: CSV y PDF.');
    const add = async (name: string, buffer: Buffer): Promise<string> => {
      await page.locator('#evidence-title').fill('Acta');
      await page.locator('#evidence-file').setInputFiles({ name, mimeType: 'text/plain', buffer });
      await press(page, 'Agregar');
      expect(await value(page, 'evidence-title')).toBe('Acta');
      return page.locator('[role=alert]').innerText();
    };
    expect(await add('larga.csv', Buffer.alloc(2 ** 20 + 1, 'a,b\n'))).toContain(
      'El archivo supera el límite de 1 MB.',
    );
    expect(await add('acta.txt', Buffer.from('Acta de la reunión'))).toContain('Se aceptan: CSV y PDF.');
    await page.goto(form.replace('/panel', '/en/panel'));
    expect(await fields.innerText()).toContain('Up to 1 MB: CSV and PDF.');
    await page.context().close();
  });

  it('that is sent while the draft saves itself waits for it', async () => {
    const page = await writing(true);
    await page.route('**/borrador?*', async (route) => {
      const answer = await route.fetch();
      await new Promise((done) => setTimeout(done, 1_500));
      await route.fulfill({ response: answer });
    });
    const underWay = page.waitForRequest('**/borrador?*');
    await page.locator('#narrative').fill(TYPED);
    await underWay;
    await page.locator('#narrative').fill(`${TYPED} Y más.`);
    await page.locator('#evidence-title').fill('Acta');
    await page.locator('#evidence-url').fill('https://example.org/acta');
    await Promise.all([page.waitForEvent('load'), press(page, 'Agregar')]);
    expect(await main(page)).toContain('La evidencia se agregó.');
    expect(await stored(page)).toEqual({ narrative: `${TYPED} Y más.`, evidence: 1 });
    expect(await page.locator('[data-part=offer]').isVisible()).toBe(false);
    await page.context().close();
  });

  it('that is typed is no answer: nothing is saved for it, and it is not sent with a draft', async () => {
    const page = await writing(true);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/borrador')) sent.push(request.postData() ?? '');
    });
    await page.locator('#evidence-title').fill('Un título');
    await page.locator('#evidence-file').setInputFiles(CSV);
    await page.locator('#narrative').fill(TYPED);
    await page.waitForFunction(() => document.querySelector('[data-part=status]')?.textContent?.includes('Guardado'));
    expect(sent.length).toBe(1);
    expect(sent[0]).not.toMatch(/evidence|acta/u);
    expect(await value(page, 'evidence-title')).toBe('Un título');
    await page.context().close();
  });
});
