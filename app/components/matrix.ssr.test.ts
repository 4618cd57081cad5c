/** The plan matrix: a table that a screen reader can walk, sources side by side, coverage beside every count. */
import { describe, expect, it } from 'vitest';
import type { ProgressReport } from '#domain/records.ts';
import { planStandings } from '#domain/standing.ts';
import { aCommitment, aMilestone, aReport, anEvidence, dossierWith, ec } from '#domain/testing/dossier.ts';
import { matrixRow, reportDates, type AssessedCell, type MatrixGroup } from '#format/sentences/matrix-rows.ts';
import { irmLabel } from '#format/sentences/matrix-words.ts';
import PlanMatrix from './PlanMatrix.svelte';
import { markupOf, wordsOf } from './testing/markup.ts';

const ASOF = '2022-01-01';
const MILESTONES = ['C01-H01', 'C01-H02', 'C01-H03'];
const RATED: AssessedCell = { variable: 'DIOG', value: 'MARGINAL', naReason: null, transcription: 'DONE' };

function matrixOf(reports: ProgressReport[], irm: AssessedCell | null = RATED, rows = 1): string {
  const dossier = dossierWith({ milestones: MILESTONES.map((id) => aMilestone(id)), reports });
  const standings = planStandings(dossier, ASOF);
  const facts = { leads: ['MINTEL'], counterparts: ['REDAM', 'FCD'], irm, href: '/compromisos/EC0001' };
  const group: MatrixGroup = {
    id: 't1',
    title: { es: 'Datos abiertos' },
    rows: Array.from({ length: rows }, (_, i) =>
      matrixRow({ ...facts, commitment: aCommitment({ code: `EC${i}`, number: i + 1 }) }, standings, ASOF),
    ),
  };
  const heads = { sources: reportDates(standings), irm: { variable: 'DIOG', report: null } } as const;
  return markupOf(PlanMatrix, { groups: [group], heads });
}

/** The words of each cell of the first row, without the labels of the card. */
const cells = (markup: string): string[] =>
  [...markup.matchAll(/<t[hd] [^>]*role="(?:rowheader|cell)"[^>]*>(.*?)<\/t[hd]>/g)]
    .map(([, cell]) => wordsOf(cell ?? ''))
    .slice(1, 8);

const BOTH = [
  aReport({ milestone: 'C01-H01', state: ec('COMPLETADO') }),
  aReport({ milestone: 'C01-H02', state: ec('COMPLETADO') }),
  aReport({ milestone: 'C01-H01', source: 'COUNTERPART', publishedOn: '2021-10-18', state: ec('COMPLETADO') }),
  aReport({ milestone: 'C01-H02', source: 'COUNTERPART', publishedOn: '2021-10-25', state: ec('DEFINICION') }),
];

describe('the plan matrix', () => {
  it('is a table with its roles written out, a header for every row, group and column', () => {
    const markup = matrixOf(BOTH);
    expect(markup).toContain('<table class="matrix');
    expect(markup).toContain('role="table"');
    expect(markup.match(/<th scope="col" role="columnheader"/g)).toHaveLength(7);
    expect(markup).toMatch(/<th scope="rowgroup" colspan="7" role="rowheader"[^>]*>Datos abiertos<\/th>/);
    expect(markup).toMatch(/<th scope="row" role="rowheader"/);
    expect(markup).toContain('<caption');
  });

  it('says for each source what is complete and of how many it reported', () => {
    expect(cells(matrixOf(BOTH))).toEqual([
      'Compromiso 1: C01 MINTEL · REDAM y FCD',
      'Hito 1, completado Hito 2, completado; discrepancia entre fuentes Hito 3, sin reporte; venció en junio de 2021 ninguno con evidencia',
      '2 completos reportó 2 de 3',
      '1 completo reportó 2 de 3',
      'Sin reporte 0 de 3 hitos',
      'Marginal',
      'No en 1 de 2 discrepancia en el hito 2',
    ]);
  });

  it('shows below each source when it reported, or that it did not', () => {
    const words = wordsOf(matrixOf(BOTH));
    expect(words).toContain('Entidad 15 oct 2021');
    expect(words).toContain('Contraparte 18 a 25 oct 2021');
    expect(words).toContain('Grupo Núcleo sin reportes');
  });

  it('repeats on each card when a source reported, as the column names are out of sight there', () => {
    const markup = matrixOf(BOTH);
    expect(markup).toMatch(/<span class="label[^"]*" aria-hidden="true">Contraparte, 18 a 25 oct 2021<\/span>/);
    expect(markup).toMatch(/<span class="label[^"]*" aria-hidden="true">Grupo Núcleo<\/span>/);
  });

  it.each([
    ['Informe de resultados, 2023', 'Informe de resultados, 2023'],
    [null, 'IRM'],
  ])('repeats on each card the report of the IRM: %s', (report, words) => {
    expect(irmLabel({ sources: reportDates([]), irm: { variable: 'DIOG', report } }, 'es')).toContain(words);
  });

  it('says how many milestones of a row come with evidence, and nothing while nobody reported', () => {
    const proven = aReport({ milestone: 'C01-H01', evidence: [anEvidence()] });
    expect(cells(matrixOf([proven]))[1]).toMatch(/ 1 con evidencia$/);
    expect(cells(matrixOf([]))[1]).not.toContain('evidencia');
  });

  it('signs a discrepancy otherwise than a difference of one step', () => {
    expect(matrixOf(BOTH)).toContain('#g-discrepancy');
    const step = matrixOf([...BOTH.slice(0, 3), aReport({ ...BOTH[3], state: ec('EJECUCION') })]);
    expect(step).toContain('#g-differs');
    expect(step).not.toContain('#g-discrepancy');
  });

  it.each([
    [{ ...RATED, value: null, naReason: 'NOT_YET_ASSESSED', transcription: 'PENDING' } as const, 'Por transcribir'],
    [{ ...RATED, value: null, naReason: 'NOT_APPLICABLE' } as const, 'No aplica'],
    [null, 'Aún sin evaluar'],
  ])('has a word where the IRM has no value', (irm, word) => {
    expect(cells(matrixOf(BOTH, irm))[5]).toBe(word);
  });

  it.each([
    [[], 'No se puede comparar informaron menos de dos fuentes'],
    [BOTH.slice(0, 3), 'Sí 1 de 3 comparables'],
  ])('says whether the sources agree', (reports, words) => {
    expect(cells(matrixOf(reports))[6]).toBe(words);
  });

  it('never shows a dash or an empty cell', () => {
    const words = cells(matrixOf([], null));
    expect(words.every((cell) => cell !== '' && !/^[–—-]$/.test(cell))).toBe(true);
  });

  it('can be jumped over, and works for one row or a hundred', () => {
    expect(matrixOf(BOTH)).toMatch(/<a class="skip[^"]*" href="#tras-matriz"/);
    expect(matrixOf(BOTH)).toContain('id="tras-matriz"');
    expect(matrixOf(BOTH, RATED, 100).match(/scope="row"/g)).toHaveLength(100);
  });
});
