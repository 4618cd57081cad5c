/** The frame of every page: which day is shown, where one is, and the way to the same page in the other language. */
import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { day, month } from '#domain/testing/dossier.ts';
import { markupOf, wordsOf } from '../testing/markup.ts';
import AsOfStrip from './AsOfStrip.svelte';
import Crumbs from './Crumbs.svelte';
import Footer from './Footer.svelte';
import Masthead from './Masthead.svelte';
import Seo from './Seo.svelte';
import Term from '../Term.svelte';

const place = { es: 'Ecuador', en: 'Ecuador' };
const TODAY = '2026-11-22';

describe('the day shown', () => {
  const strip = (asOf: string, more: object = {}) =>
    markupOf(AsOfStrip, { path: '/compromisos', asOf, today: TODAY, isPast: asOf !== TODAY, ...more });

  it.each([
    [day('2022-08-31'), 'El plan terminó el 31 de agosto de 2022.'],
    [month('2022-08'), 'El plan terminó en agosto de 2022.'],
    [month('2027-08'), 'El plan termina en agosto de 2027.'],
  ])('today comes with the end of the plan, %o', (planEnd, sentence) => {
    expect(wordsOf(strip(TODAY, { planEnd }))).toContain(`Situación al 22 de noviembre de 2026. ${sentence}`);
  });

  it('names the last report on record', () => {
    expect(wordsOf(strip(TODAY, { lastReport: '2021-12-03' }))).toContain('es del 3 de diciembre de 2021.');
  });

  it('in the past is said plainly, with the way back to today', () => {
    const markup = strip('2021-12-03');
    expect(wordsOf(markup)).toContain('Usted ve el plan como estaba el 3 de diciembre de 2021.');
    expect(markup).toContain('<a href="/compromisos">Ver la situación de hoy</a>');
  });

  it('changes by a form that keeps what else was asked for', () => {
    const markup = strip('2021-12-03', { params: [['q', 'datos']], minDate: '2018-05-01' });
    expect(markup).toMatch(/<form [^>]*action="\/compromisos" method="get"/);
    expect(markup).toContain('<input type="hidden" name="q" value="datos"');
    expect(markup).toMatch(/<input type="date" name="asOf" value="2021-12-03" min="2018-05-01" max="2026-11-22"/);
    expect(markup).toContain('href="/compromisos?q=datos"');
  });
});

describe('the masthead', () => {
  const head = (path: string, frame: Parameters<typeof markupOf>[2] = {}, more: object = {}) =>
    markupOf(Masthead, { place, path, otherLanguageHref: '/en', ...more }, frame);

  it.each([
    ['/', 'href="/" aria-current="page"'],
    ['/compromisos', 'href="/compromisos" aria-current="page"'],
    ['/compromisos/EC0003', 'href="/compromisos" aria-current="true"'],
  ])('on %s marks where one is', (path, current) => {
    const markup = head(path);
    expect(markup).toContain(current);
    expect(markup.match(/aria-current/g)).toHaveLength(1);
  });

  it('leads to the same page in the other language', () => {
    expect(head('/')).toMatch(/<a [^>]*href="\/en" lang="en" hreflang="en"[^>]*>English<\/a>/);
    expect(head('/', { locale: 'en' })).toMatch(/lang="es" hreflang="es"[^>]*>Español<\/a>/);
  });

  it('keeps a past day in its links and its search', () => {
    const markup = head('/', { asOf: '2021-12-03' }, { asOf: '2021-12-03' });
    expect(markup).toContain('href="/calendario?asOf=2021-12-03"');
    expect(markup).toMatch(/<form [^>]*action="\/compromisos" method="get"/);
    expect(markup).toContain('<input type="hidden" name="asOf" value="2021-12-03"');
    expect(head('/')).not.toContain('asOf');
  });

  it('speaks English on English pages', () => {
    const markup = head('/', { locale: 'en' });
    expect(markup).toContain('href="/en/commitments"');
    expect(wordsOf(markup)).toContain('Open Government Ecuador Action plan tracker');
  });
});

describe('crumbs and foot', () => {
  it('mark the page itself', () => {
    const markup = markupOf(Crumbs, { crumbs: [{ label: 'Plan', href: '/' }, { label: 'Compromiso 3' }] });
    expect(markup).toMatch(/<a href="\/"[^>]*>Plan<\/a>/);
    expect(markup).toMatch(/<li aria-current="page"[^>]*>Compromiso 3<\/li>/);
  });

  it('name the data revision, and promise no cookies', () => {
    const words = wordsOf(markupOf(Footer, { place, revision: { number: 12, at: '2026-11-22T10:00:00Z' } }));
    expect(words).toContain('Datos: revisión 12, 22 de noviembre de 2026. Sin cookies ni rastreo.');
  });

  it('stand on a site without a plan', () => {
    expect(wordsOf(markupOf(Footer, { place: null, revision: null }))).toContain('Sin cookies ni rastreo.');
  });
});

describe('what search engines read', () => {
  const alternates = { es: 'https://example.org/planes', en: 'https://example.org/en/plans' };
  const headOf = (noindex: boolean) =>
    render(Seo, { props: { title: 'Planes', description: 'Todos', canonical: alternates.es, alternates, noindex } })
      .head;

  it('names the page in both languages, Spanish where neither fits', () => {
    const head = headOf(false);
    expect(head).toContain('<title>Planes · Seguimiento del plan de acción</title>');
    expect(head).toContain(`rel="canonical" href="${alternates.es}"`);
    for (const [lang, href] of [...Object.entries(alternates), ['x-default', alternates.es]]) {
      expect(head).toContain(`rel="alternate" hreflang="${lang}" href="${href}"`);
    }
  });

  it('keeps a past day out of searches', () => {
    expect(headOf(true)).toContain('content="noindex, follow"');
    expect(headOf(false)).not.toContain('noindex');
  });
});

describe('a term', () => {
  it('leads to where it is explained', () => {
    const children = createRawSnippet(() => ({ render: () => '<span>milestone</span>' }));
    const markup = markupOf(Term, { id: 'hito', children }, { locale: 'en' });
    expect(markup).toMatch(/<a href="\/en\/glossary#hito"[^>]*><span>milestone<\/span><\/a>/);
  });
});
