/** What every page promises in its smallest pieces: nothing in shape or colour alone, nothing missing without a word. */
import { describe, expect, it } from 'vitest';
import { aMilestone, aMilestoneVersion, aReport, anEvidence, day, ec, month, ogp } from '#domain/testing/dossier.ts';
import { dossierWith } from '#domain/testing/dossier.ts';
import type { ProgressReport } from '#domain/records.ts';
import { planStandings } from '#domain/standing.ts';
import EvidenceList from './EvidenceList.svelte';
import Legend from './Legend.svelte';
import Loc from './Loc.svelte';
import Mark from './Mark.svelte';
import { markView, type MarkView } from '#format/sentences/marks.ts';
import SourceStatement from './SourceStatement.svelte';
import StateWord from './StateWord.svelte';
import Tally from './Tally.svelte';
import { markupOf, wordsOf } from './testing/markup.ts';
import When from './When.svelte';

/** The mark of a milestone due in January 2022, seen on a day. */
function markOn(asOf: string, reports: ProgressReport[], href: string | null = null): MarkView {
  const milestones = [aMilestone('C01-H05', [aMilestoneVersion({ endsOn: month('2022-01') })])];
  const [standing] = planStandings(dossierWith({ milestones, reports }), asOf);
  if (!standing) throw new Error('no standing');
  return markView(standing, href);
}
const agency = (state = ec('EJECUCION')) => aReport({ milestone: 'C01-H05', state });
const counterpart = (state = ec('EJECUCION')) => aReport({ milestone: 'C01-H05', source: 'COUNTERPART', state });

describe('a mark', () => {
  it.each([
    ['says the exact word', '2021-12-01', [agency(ec('DEFINICION'))], 'Hito 5, definición'],
    ['says that there is no report', '2021-12-01', [], 'Hito 5, sin reporte'],
    ['says since when it is overdue', '2022-02-01', [agency()], 'Hito 5, ejecución; venció en enero de 2022'],
    ['is not overdue on the last day of the month', '2022-01-31', [agency()], 'Hito 5, ejecución'],
    [
      'says that sources differ',
      '2021-12-01',
      [agency(), counterpart(ec('COMPLETADO'))],
      'Hito 5, ejecución; las fuentes difieren',
    ],
    [
      'calls more than one step a discrepancy',
      '2021-12-01',
      [agency(ec('COMPLETADO')), counterpart(ec('DEFINICION'))],
      'Hito 5, completado; discrepancia entre fuentes',
    ],
  ])('%s', (_, asOf, reports, words) => {
    expect(wordsOf(markupOf(Mark, { mark: markOn(asOf, reports) }))).toBe(words);
  });

  it('hides its picture from screen readers and draws the bar and the sign', () => {
    const markup = markupOf(Mark, { mark: markOn('2022-02-01', [agency(), counterpart(ec('COMPLETADO'))]) });
    expect(markup).toMatch(/<svg[^>]* aria-hidden="true"/);
    expect(markup).toContain('#m-underway');
    expect(markup).toContain('#m-late');
    expect(markup).toContain('#m-differs');
  });

  it('has for a discrepancy a sign of its own, which the key explains', () => {
    const apart = [agency(ec('COMPLETADO')), counterpart(ec('DEFINICION'))];
    const markup = markupOf(Mark, { mark: markOn('2021-12-01', apart) });
    expect(markup).toContain('#m-discrepancy');
    expect(markup).not.toContain('#m-differs');
    expect(wordsOf(markupOf(Legend, {}))).toContain('Discrepancia las fuentes están a más de un grado de distancia');
  });

  it('is a link only with an address, and then names the milestone', () => {
    const mark = markOn('2022-02-01', [agency()], '/compromisos/EC0001#h5');
    expect(markupOf(Mark, { mark })).toMatch(/<a [^>]*href="\/compromisos\/EC0001#h5" title="Hito: ejecución; venció/);
    expect(markupOf(Mark, { mark: { ...mark, href: null } })).not.toContain('<a ');
  });
});

describe('a state', () => {
  it.each([
    [ec('PLANIFICACION'), 'es', 'Planificación', 'g-prep'],
    [ec('COMPLETADO'), 'en', 'Completed', 'g-complete'],
    [ogp('SUBSTANTIAL'), 'es', 'Sustancial', 'g-underway'],
    [null, 'es', 'Sin reporte', 'g-no-report'],
    [null, 'en', 'No report', 'g-no-report'],
  ] as const)('%o in %s is the word %s', (state, locale, word, glyph) => {
    const markup = markupOf(StateWord, { state }, { locale });
    expect(wordsOf(markup)).toBe(word);
    expect(markup).toContain(glyph);
  });
});

describe('what a source says', () => {
  const said = (report: ProgressReport | null, more: object = {}) =>
    wordsOf(markupOf(SourceStatement, { report, office: 'SERCOP', ...more }));

  it('gives state, date, office, the self-reported percentage and that there is no evidence', () => {
    const words = said(aReport({ percent: 80, narrative: { es: 'En pruebas.' } }));
    expect(words).toBe('Ejecución 15 oct 2021, SERCOP; 80 % autoinformado En pruebas. Sin evidencia adjunta.');
  });

  it('gives no percentage where there is none, not even 0', () => {
    expect(said(aReport({ source: 'COUNTERPART' }))).not.toContain('%');
  });

  it('marks what was reported after the period', () => {
    expect(said(aReport(), { outsidePeriod: true })).toContain('Posterior al período; no cuenta para el IRM');
    expect(said(aReport())).not.toContain('Posterior');
  });

  it('says "Sin reporte" and, where it is known, when one was asked for', () => {
    expect(said(null)).toBe('Sin reporte');
    const asked = { opensOn: day('2022-05-23'), closesOn: day('2022-06-02') };
    const over = 'Sin reporte Pedido el 23 may 2022; el plazo cerró el 2 jun 2022';
    expect(said(null, { asked, asOf: '2022-06-03' })).toBe(over);
    expect(said(null, { asked, asOf: '2022-06-02' })).toBe(over.replace('cerró', 'cierra'));
  });

  it('links evidence that has an address and says when it has none', () => {
    const evidence = [
      anEvidence({ id: 'a', url: 'https://example.org/acta', issuedOn: day('2020-04-24') }),
      anEvidence({ id: 'b', kind: 'LEGAL_ACT', title: { es: 'Acuerdo' } }),
    ];
    const markup = markupOf(EvidenceList, { evidence });
    expect(markup).toContain('<a href="https://example.org/acta"');
    expect(wordsOf(markup)).toBe('Acta , documento, 24 abr 2020 Acuerdo , norma; sin enlace');
  });

  it('says on which days a link did not answer, and nothing about what it holds', () => {
    const evidence = [anEvidence({ id: 'a', url: 'https://example.org/acta' })];
    const outages = { 'https://example.org/acta': { since: '2026-11-03', confirmedOn: '2026-11-05' } };
    expect(wordsOf(markupOf(EvidenceList, { evidence, outages }))).toContain(
      'El enlace no respondió en la revisión automática del 3 nov 2026 ni en la del 5 nov 2026.',
    );
    expect(wordsOf(markupOf(EvidenceList, { evidence }))).not.toContain('no respondió');
  });
});

describe('headline counts', () => {
  it('stand beside what they are counted from', () => {
    const items = [
      { shape: 'complete', n: 27, of: 59, overdue: 0 },
      { shape: 'no-report', n: 6, of: 59, overdue: 6 },
    ] as const;
    expect(wordsOf(markupOf(Tally, { items }))).toBe('completos 27 de 59 sin reporte 6 de 59 todos vencidos');
  });

  it('show no marks when there are too many to count', () => {
    const items = [{ shape: 'complete', n: 700, of: 1590, overdue: 0 }] as const;
    expect(markupOf(Tally, { items })).not.toContain('<svg');
  });
});

describe('texts and dates', () => {
  it('mark a text that is not in the reader’s language', () => {
    expect(markupOf(Loc, { text: { es: 'Datos' } }, { locale: 'en' })).toBe('<span lang="es">Datos</span>');
    expect(markupOf(Loc, { text: { es: 'Datos', en: 'Data' } }, { locale: 'en' })).toBe('Data');
  });

  it.each([
    [day('2021-10-21'), '<time datetime="2021-10-21">21 de octubre de 2021</time>'],
    [month('2022-08'), '<time datetime="2022-08">agosto de 2022</time>'],
    [{ date: '2023-01-01', precision: 'YEAR' }, '<time datetime="2023">2023</time>'],
  ] as const)('show a date no more exactly than it is known: %o', (date, markup) => {
    expect(markupOf(When, { date })).toBe(markup);
  });
});
