import { beforeAll, describe, expect, it } from 'vitest';
import { markupOf, wordsOf } from '#components/testing/markup.ts';
import type { PartnershipView } from '#contracts/about-views.ts';
import type { CocreationView } from '#contracts/cocreation-views.ts';
import type { MethodView } from '#contracts/method-views.ts';
import { FORMULAS } from '#domain/formulas.ts';
import { LOCALES } from '#format/locale.ts';
import { actorsPage } from '#server/services/actors-page.ts';
import { cocreationPage } from '#server/services/cocreation-page.ts';
import type { Dossiers } from '#server/services/dossiers.ts';
import { methodologyPage } from '#server/services/methodology-page.ts';
import { partnershipPage } from '#server/services/partnership-page.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { cocreationLede, cocreationParts } from './cocreation-parts.ts';
import CocreationText from './CocreationText.svelte';
import { exampleWords } from './example-words.ts';
import Fates from './Fates.svelte';
import ForumPanel from './ForumPanel.svelte';
import FunnelPicture from './FunnelPicture.svelte';
import LiveExample from './LiveExample.svelte';
import PlanChoice from './PlanChoice.svelte';
import PublishedFigures from './PublishedFigures.svelte';
import Road from './Road.svelte';
import { ageName, bySize, goalName } from './share-words.ts';
import Shares from './Shares.svelte';

const TODAY = '2026-11-22';
let dossiers: Dossiers;
let cocreation: CocreationView;
let method: MethodView;
let road: PartnershipView;

beforeAll(async () => {
  dossiers = dossiersOf(await ecuadorDossier());
  cocreation = await cocreationPage(dossiers, { asOf: TODAY });
  method = await methodologyPage(dossiers, { asOf: TODAY });
  road = await partnershipPage(dossiers, { asOf: TODAY });
});

const figures = () => {
  if (!cocreation.figures) throw new Error('The figures of co-creation are public today');
  return cocreation.figures;
};
const count = (text: string, piece: string): number => text.split(piece).length - 1;

describe('the road', () => {
  it('shows every event once, with an anchor, and names its sources', () => {
    const html = markupOf(Road, { view: road });
    expect(count(html, '<li id=')).toBe(53 + 1); // the eight tables have anchors of their own within one entry
    expect(wordsOf(html)).toContain('Constan 53 hechos');
    expect(html).toContain('href="/instituciones/esquel"');
    expect(html).toContain('href="/compromisos/EC0008"');
  });

  it('prints only what is known of a date: a year is no day', () => {
    const words = wordsOf(markupOf(Road, { view: road }));
    expect(words).toMatch(/solo se conoce el año\s+Presentación del plan/);
    expect(words).toContain('oct 2018 a dic 2019');
    expect(words).not.toContain('1 ene 2019');
  });

  it('says that nothing was on record before the first event', async () => {
    const before = await partnershipPage(dossiers, { asOf: '2018-01-01' });
    expect(wordsOf(markupOf(Road, { view: before }))).toBe('Al 1 de enero de 2018 aún no constaba ningún hecho.');
  });

  it('says what is left out on a past day, and folds nothing where nothing is folded', async () => {
    const past = await partnershipPage(dossiers, { asOf: '2018-08-30' });
    const words = wordsOf(markupOf(Road, { view: past }, { asOf: '2018-08-30' }));
    expect(words).toContain('constaban 2 hechos de los 53');
    expect(words).not.toContain('plegados');
  });
});

describe('the forum', () => {
  it('has a word for an unknown joining date and for seats that never changed hands', async () => {
    const { forum } = await actorsPage(dossiers, { asOf: TODAY });
    if (!forum) throw new Error('Ecuador has a forum');
    const words = wordsOf(markupOf(ForumPanel, { forum, past: null }));
    expect(words).toMatch(/Universidad Técnica Particular de Loja \(UTPL\).*fecha desconocida/);
    expect(words).toContain('(SENPLADES), ago 2018 a 13 may 2019');
    expect(words).toContain('no consta otra institución');
    expect(words).toContain('Hubo al menos 24 reuniones.');
  });
});

describe('co-creation', () => {
  it.each(LOCALES)('opens, in %s, with the finding and its numbers', (locale) => {
    const lede = cocreationLede(cocreation, locale);
    for (const n of [335, 181, 43, 10]) expect(lede).toContain(String(n));
  });

  it('says on a past day why it has no figures, and when they came', async () => {
    const past = await cocreationPage(dossiers, { asOf: '2018-12-05' });
    expect(cocreationLede(past, 'es')).toContain('son de diciembre de 2020');
    expect(cocreationParts(past, 'es').map(({ id }) => id)).toEqual(['etapas', 'fuentes']);
    const ahead = await cocreationPage(dossiers, { asOf: '2018-10-01' });
    expect(cocreationLede(ahead, 'en')).toContain('began in October 2018');
  });

  it('draws bars as wide as the numbers', () => {
    const html = markupOf(FunnelPicture, { funnel: figures().funnel });
    expect(html).toContain(`width="${((100 * 181) / 335).toFixed(3)}%"`);
    expect(html).toContain(`class="IN_PLAN`);
    expect(html).toMatch(new RegExp(`x="0.000%" width="${((100 * 10) / 43).toFixed(3)}%"`));
  });

  it('tells the fate of 43 proposals, each with an anchor, and says a shared reason once', () => {
    const html = markupOf(Fates, { categories: figures().categories });
    expect(count(html, 'id="propuesta-')).toBe(43);
    expect(count(wordsOf(html), 'En reserva por si algún compromiso no prosperaba')).toBe(1);
    expect(html).toContain('href="/compromisos/EC0003"');
  });

  it('has words in every part, in both languages', () => {
    for (const locale of LOCALES) {
      for (const { id } of cocreationParts(cocreation, locale)) {
        expect(wordsOf(markupOf(CocreationText, { id, view: cocreation }, { locale })), id).toMatch(/\p{L}{3}/u);
      }
    }
  });

  it('states both numbers where the source contradicts itself', () => {
    const words = wordsOf(markupOf(CocreationText, { id: 'no-cuadra', view: cocreation }));
    expect(words).toMatch(/20 provincias.*19/);
    expect(words).toMatch(/419.*415/);
  });
});

describe('shares', () => {
  it.each([
    ['16-25', 'es', '16 a 25 años'],
    ['56+', 'en', '56 years or more'],
    ['unknown', 'es', 'unknown'],
  ] as const)('names the age %s in %s', (code, locale, name) => {
    expect(ageName(code, locale)).toBe(name);
  });

  it('names goals, and their absence', () => {
    expect(goalName('16', 'en')).toMatch(/^SDG 16: /);
    expect(goalName('NONE', 'es')).toBe('Ningún objetivo');
  });

  it('puts the largest first and what has no name last', () => {
    const share = (code: string, percent: number) => ({ code, percent, count: null });
    expect(bySize([share('A', 1), share('N/A', 50), share('B', 9)]).map(({ code }) => code)).toEqual(['B', 'A', 'N/A']);
  });

  it('gives a number only where the source does', () => {
    const shares = [
      { code: 'Pichincha', percent: 39.73, count: 118 },
      { code: 'Napo', percent: 0.34, count: null },
    ];
    const words = wordsOf(markupOf(Shares, { title: 'Provincia', of: 'de 297', shares }));
    expect(words).toBe('Provincia Provincia de 297 Pichincha 39,73 % 118 propuestas Napo 0,34 %');
  });
});

describe('live examples', () => {
  it.each(FORMULAS)('puts %s in words, in both languages', (formula) => {
    for (const locale of LOCALES) {
      const words = exampleWords(formula, method.examples, locale);
      expect(words?.length).toBeGreaterThan(0);
      expect(words?.join(' ')).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  it.each(FORMULAS)('has a sentence for %s before anything was reported', async (formula) => {
    const before = await methodologyPage(dossiers, { asOf: '2018-06-01' });
    for (const locale of LOCALES) {
      const html = markupOf(LiveExample, { id: formula, view: before }, { locale });
      expect(wordsOf(html)).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  it.each([
    ['coverage/1', '53 de 59 hitos'],
    ['milestones-complete/1', '27 de 59 hitos; las entidades informaron de 53'],
    ['milestones-by-mark/1', 'Completo: 27; En ejecución: 16; En preparación: 10; Sin reporte: 6'],
    ['differing/1', '17 de 57 hitos comparables'],
    [
      'discrepancies/1',
      '3 de 57 hitos comparables. Son: compromiso 6, hito 4; compromiso 7, hito 1; compromiso 7, hito 8.',
    ],
    ['repository-clock/1', '271 días sin un reporte nuevo, contados al 31 de agosto de 2022.'],
    ['last-update/1', '3 de diciembre de 2021. Ese día se publicaron 48 reportes. Fuente: Grupo Núcleo.'],
    ['planned-vs-reported/1', 'Al 22 de octubre de 2021 debían estar completos 35 hitos'],
    ['milestone-timeline/1', 'No se conoce ninguna fecha original'],
    ['coverage-by-period/1', 'Octubre de 2021, de 59 hitos: Entidad 53; Contraparte 54; Grupo Núcleo 48'],
    ['coverage-by-period/1', 'Mayo y junio de 2022: existió, pero sus datos no están disponibles'],
    ['published-comparison/1', 'sus cifras por compromiso promedian 41,2\u00a0%'],
  ] as const)('says for %s: %s', (formula, sentence) => {
    expect(exampleWords(formula, method.examples, 'es')?.join('. ')).toContain(sentence);
  });

  it('never says that a body reported where a co-lead did', () => {
    const words = exampleWords('milestones-by-body/1', method.examples, 'es') ?? [];
    expect(words[0]).toBe('MINTEL: 7 completos de 12; con reporte, 11');
  });

  it('gives a version of the plan its name', () => {
    const words = wordsOf(markupOf(LiveExample, { id: 'milestone-timeline/1', view: method }));
    expect(words).toContain('Versión reprogramada 2019-2022');
    expect(words).not.toContain('rescheduled');
  });
});

describe('published figures', () => {
  it('stand beside ours, commitment by commitment and milestone by milestone', () => {
    if (!method.published) throw new Error('Ecuador published figures');
    const words = wordsOf(markupOf(PublishedFigures, { published: method.published }));
    expect(words).toMatch(/Promedio de los compromisos.*41,2 %/);
    expect(words).toMatch(/Todo el plan.*38,51 %/);
    expect(words).toContain('no informó y salió 0 %');
    expect(count(words, 'informó avance y salió 0 %')).toBe(16);
  });
});

describe('the choice of a plan', () => {
  it('is offered only where there is one', () => {
    const [plan] = road.plans;
    if (!plan) throw new Error('There is a plan');
    expect(wordsOf(markupOf(PlanChoice, { path: '/alianza', view: road }))).toBe('');
    const other = { slug: 'ecuador-2022-2024', title: { es: 'Plan 2022-2024' } };
    const html = markupOf(PlanChoice, { path: '/alianza', view: { ...road, plans: [other, plan] } });
    expect(html).toContain('href="/alianza?plan=ecuador-2022-2024"');
    expect(html).not.toContain('plan=ecuador-2019-2022"');
  });
});
