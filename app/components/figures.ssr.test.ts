/** Figures explain themselves, tables keep their meaning, and the IRM's words stand on a scale. */
import { createRawSnippet } from 'svelte';
import { describe, expect, it } from 'vitest';
import { coverage, overdueCount } from '#domain/figures.ts';
import { FORMULAS } from '#domain/formulas.ts';
import { planStandings } from '#domain/standing.ts';
import { aMilestone, aReport, dossierWith } from '#domain/testing/dossier.ts';
import { VARIABLES } from '#domain/values.ts';
import DataTable from './DataTable.svelte';
import DatedList from './DatedList.svelte';
import Explain from './Explain.svelte';
import { formulaSentence } from '#format/sentences/explanations.ts';
import { scaleSteps } from './irm-scales.ts';
import IrmScale from './IrmScale.svelte';
import type { AssessedCell } from '#format/sentences/matrix-rows.ts';
import Pagination from './Pagination.svelte';
import { markupOf, wordsOf } from './testing/markup.ts';

const standings = planStandings(
  dossierWith({ milestones: ['C01-H01', 'C01-H02'].map((id) => aMilestone(id)), reports: [aReport()] }),
  '2022-01-01',
);

describe('an explanation', () => {
  const { explanation } = coverage(standings, 'AGENCY_SELF', '2022-01-01');

  it('gives formula, inputs, coverage, what was left out, cut-off, version and revision', () => {
    const words = wordsOf(markupOf(Explain, { explanation, revision: 12 }));
    for (const part of [
      'Cuenta de hitos con un reporte publicado de esa fuente',
      'fuente: Entidad responsable; hitos: 2; con reporte: 1.',
      'Cobertura 1 de 2',
      '1 sin reporte de esa fuente (compromiso 1, hito 2).',
      '1 de enero de 2022',
      'coverage/1',
      'revisión 12 de los datos',
    ]) {
      expect(words).toContain(part);
    }
  });

  it('leads to its formula on the methodology page', () => {
    expect(markupOf(Explain, { explanation }, { locale: 'en' })).toContain('href="/en/methodology#coverage"');
  });

  it('says so when nothing was left out', () => {
    const { explanation: all } = overdueCount(standings, '2022-01-01');
    expect(wordsOf(markupOf(Explain, { explanation: all }))).toContain('Quedó fuera Nada.');
  });

  it.each(FORMULAS)('has a sentence for %s in both languages', (formula) => {
    expect(formulaSentence(formula, 'es')).not.toBe(formulaSentence(formula, 'en'));
  });
});

describe('an IRM scale', () => {
  const rated = (over: Partial<AssessedCell>): AssessedCell => ({
    variable: 'DIOG',
    value: null,
    naReason: null,
    transcription: 'DONE',
    ...over,
  });

  it('marks one word, in words too, and gives no number', () => {
    const words = wordsOf(markupOf(IrmScale, { assessment: rated({ value: 'OUTSTANDING' }), label: 'IRM' }));
    expect(words).toContain('Excepcional (valor del IRM)');
    expect(words).not.toMatch(/\d/);
  });

  it('keeps values off the scale apart and last', () => {
    const off = VARIABLES.map((variable) => scaleSteps(variable).map((step) => step.off));
    expect(off.every((flags) => flags.join() === [...flags].sort().join())).toBe(true);
    expect(scaleSteps('DIOG').at(-1)).toEqual({ value: 'NO_EARLY_RESULTS_YET', off: true });
  });

  it('says why there is no value', () => {
    const assessment = rated({ naReason: 'NOT_YET_ASSESSED', transcription: 'PENDING' });
    const words = wordsOf(markupOf(IrmScale, { assessment, label: 'IRM' }));
    expect(words).toContain('Por transcribir: el IRM ya lo valoró');
    expect(words).not.toContain('(valor del IRM)');
  });
});

describe('a table of data', () => {
  const sign = createRawSnippet((row: () => { n: number }) => ({ render: () => `<b>${row().n} veces</b>` }));
  const markup = markupOf(DataTable<{ name: string; n: number }>, {
    caption: 'Cuentas',
    columns: [
      { label: 'Nombre', cell: (row) => row.name },
      { label: 'Número', num: true, cell: (row) => row.n },
      { label: 'Veces', cell: { snippet: sign } },
    ],
    rows: [
      { name: 'a', n: 1 },
      { name: 'b', n: 2 },
    ],
    rowId: (row) => `fila-${row.name}`,
  });

  it('has a caption, column heads and a head for each row', () => {
    expect(markup).toContain('role="table"');
    expect(markup).toMatch(/<caption[^>]*>Cuentas<\/caption>/);
    expect(markup.match(/scope="col" role="columnheader"/g)).toHaveLength(3);
    expect(markup.match(/scope="row" role="rowheader"/g)).toHaveLength(2);
    expect(markup).toContain('id="fila-b"');
  });

  it('carries the name of its column in each cell, for phones', () => {
    expect(markup).toMatch(/<span class="l[^"]*" aria-hidden="true">Número:/);
    expect(markup).toContain('<b>2 veces</b>');
  });
});

describe('lists', () => {
  it('give a date no more exactly than it is known, or say that it is not', () => {
    const children = createRawSnippet((item: () => { id: string }) => ({ render: () => `<p>${item().id}</p>` }));
    const items = [
      { id: 'a', date: { date: '2023-01-01', precision: 'YEAR' } as const },
      { id: 'b', date: null },
      { id: 'c', date: '2022-05-23', to: '2022-06-02' },
    ];
    const words = wordsOf(markupOf(DatedList<(typeof items)[number]>, { items, children }));
    expect(words).toBe('2023 a Fecha desconocida b 23 may a 2 jun 2022 c');
  });

  it('offer no pages when there is only one', () => {
    const href = (page: number) => `?page=${page}`;
    expect(markupOf(Pagination, { page: 1, pages: 1, href })).toBe('');
    expect(markupOf(Pagination, { page: 2, pages: 3, href })).toContain('href="?page=2" aria-current="page"');
  });
});
