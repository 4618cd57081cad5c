import type { Component } from 'svelte';
import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { afterAll, describe, expect, it } from 'vitest';
import Framed from '#components/testing/Framed.svelte';
import { formulaAnchor, FORMULAS } from '#domain/formulas.ts';
import type { PublishedComparison } from '#domain/published-comparison.ts';
import { aVersion, day, month } from '#domain/testing/dossier.ts';
import { LOCALES, type Locale } from '#format/locale.ts';
import { baseLocale, overwriteGetLocale } from '#runtime';
import AccessibilityEn from './accessibility/En.svelte';
import AccessibilityEs from './accessibility/Es.svelte';
import ActorsEn from './actors/En.svelte';
import ActorsEs from './actors/Es.svelte';
import { glossaryEntry } from './glossary.ts';
import LicenceEn from './licence/En.svelte';
import LicenceEs from './licence/Es.svelte';
import MethodologyEn from './methodology/En.svelte';
import MethodologyEs from './methodology/Es.svelte';
import OpenGovernmentEn from './open-government/En.svelte';
import OpenGovernmentEs from './open-government/Es.svelte';
import PartnershipEn from './partnership/En.svelte';
import PartnershipEs from './partnership/Es.svelte';
import PrivacyEn from './privacy/En.svelte';
import PrivacyEs from './privacy/Es.svelte';
import ApiEn from './api/En.svelte';
import ApiEs from './api/Es.svelte';
import { sectionsOf, TEXT_PAGES } from './sections.ts';

const slot = (name: string) => createRawSnippet(() => ({ render: () => `<p>[${name}]</p>` }));
const text = (es: string, en: string) => ({ es, en });
const contact = { organization: text('Presidencia', 'Presidency'), office: text('Dirección', 'Directorate') };
const comparison: PublishedComparison = {
  source: 'report',
  headline: 38.51,
  meanOfPublished: 41.2,
  ours: { missingAsZero: 60, reportedOnly: 66.8, n: 53, N: 59 },
  meanOfOurs: { missingAsZero: 59, reportedOnly: 68 },
  commitments: [],
};

/** The pages that explain, with all that they can show. */
const PAGES: Readonly<Record<string, { es: unknown; en: unknown; props: Record<string, unknown> }>> = {
  api: {
    es: ApiEs,
    en: ApiEn,
    props: { origin: 'https://example.org', plan: 'p', reference: slot('reference'), refusals: slot('refusals') },
  },
  'gobierno-abierto': {
    es: OpenGovernmentEs,
    en: OpenGovernmentEn,
    props: {
      pillars: [{ title: text('Transparencia', 'Transparency'), commitments: 6 }],
      commitments: 10,
      planTitle: text('Plan', 'Plan'),
    },
  },
  alianza: {
    es: PartnershipEs,
    en: PartnershipEn,
    props: {
      memberSince: day('2018-07-18'),
      memberPage: 'https://www.opengovpartnership.org/members/ecuador/',
      plan: { title: text('Plan', 'Plan'), path: '/planes/ecuador-2019-2022', commitments: 10, milestones: 59 },
      versions: [aVersion(), aVersion({ id: 'v2', kind: 'AMENDED', reason: text('Pandemia.', 'Pandemic.') })],
      irmReports: [],
      timeline: slot('timeline'),
    },
  },
  actores: {
    es: ActorsEs,
    en: ActorsEn,
    props: {
      organizations: { PUBLIC: 30, CIVIL_SOCIETY: 1 },
      forum: { establishedFrom: month('2018-08'), legalBasis: { act: 'Acuerdo', date: null } },
      contact,
      seats: slot('seats'),
    },
  },
  metodologia: {
    es: MethodologyEs,
    en: MethodologyEn,
    props: {
      published: {
        value: comparison,
        explanation: {
          formula: 'published-comparison/1',
          inputs: [],
          cutoff: '2021-10-22',
          n: 53,
          N: 59,
          leftOut: [],
        },
      },
      publishedTable: slot('published'),
      originalDates: { known: 0, total: 59 },
      transcribed: { done: 25, pending: 45 },
      contact,
    },
  },
  privacidad: { es: PrivacyEs, en: PrivacyEn, props: { contact } },
  accesibilidad: { es: AccessibilityEs, en: AccessibilityEn, props: { contact } },
  datos: { es: LicenceEs, en: LicenceEn, props: {} },
};
const NAMES = Object.keys(PAGES);

function draw(name: string, locale: Locale): string {
  const page = PAGES[name];
  overwriteGetLocale(() => locale);
  const component = page?.[locale] as Component<Record<string, unknown>>;
  return render(Framed, { props: { component, props: page?.props ?? {}, locale } }).body;
}

const found = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map((match) => match[1] ?? '');
const headings = (html: string) => found(html, /<(h[2-4][^>]*?)(?: class="[^"]*")?>/g);
const idsOf = (html: string) => found(html, / id="([^"]+)"/g);
const hrefsOf = (html: string) => found(html, / href="([^"]+)"/g);

afterAll(() => overwriteGetLocale(() => baseLocale));

describe.each(NAMES)('the text of /%s', (name) => {
  it('has the same headings under the same anchors in both languages', () => {
    const [spanish, english] = LOCALES.map((locale) => headings(draw(name, locale)));
    expect(spanish?.length).toBeGreaterThan(0);
    expect(english).toEqual(spanish);
  });

  it('gives every section an anchor of its own', () => {
    const ids = idsOf(draw(name, 'es'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(headings(draw(name, 'es')).filter((heading) => /^h[23]/.test(heading) && !heading.includes('id='))).toEqual(
      [],
    );
  });

  it.each(LOCALES)('links, in %s, to terms that the glossary has and to anchors that exist', (locale) => {
    const hrefs = hrefsOf(draw(name, locale));
    const anchors = hrefs.map((href) => /^(?:\/en)?\/(?<page>[a-z-]+)#(?<id>.+)$/.exec(href)?.groups);
    for (const { page = '', id = '' } of anchors.filter((groups) => groups !== undefined)) {
      if (page === 'glosario' || page === 'glossary') expect(glossaryEntry(id), id).toBeDefined();
      else
        expect(idsOf(draw({ methodology: 'metodologia', partnership: 'alianza' }[page] ?? page, 'es'))).toContain(id);
    }
  });

  it('stays in its language when it links within the site', () => {
    // Descriptions for programs have one address each.
    const within = (locale: Locale) => hrefsOf(draw(name, locale)).filter((href) => /^\/(?!api\/openapi)/u.test(href));
    expect(within('en').filter((href) => !href.startsWith('/en/'))).toEqual([]);
    expect(within('es').filter((href) => href.startsWith('/en/'))).toEqual([]);
    expect(within('en')).toHaveLength(within('es').length);
  });
});

describe.each(TEXT_PAGES)('the contents of /%s', (name) => {
  it.each(LOCALES)('name, in %s, every part of the text and in its order', (locale) => {
    const parts = [...draw(name, locale).matchAll(/<h2 id="([^"]+)"[^>]*>([^<]+)</g)];
    expect(sectionsOf(name, locale)).toEqual(parts.map(([, id, title]) => ({ id, title: title?.trim() })));
  });

  it('leave out what the text does not have', () => {
    const [first] = sectionsOf(name, 'es');
    expect(sectionsOf(name, 'es', [first?.id ?? ''])).toHaveLength(sectionsOf(name, 'es').length - 1);
  });
});

describe('the text on method', () => {
  it.each(LOCALES)('explains every formula once, in %s, under its anchor', (locale) => {
    const ids = idsOf(draw('metodologia', locale));
    for (const formula of FORMULAS) {
      expect(ids.filter((id) => id === formulaAnchor(formula))).toHaveLength(1);
    }
  });

  it('gives the figures of the data, in the way of each language', () => {
    expect(draw('metodologia', 'es')).toContain('38,51\u00a0%');
    expect(draw('metodologia', 'en')).toContain('38.51%');
    expect(draw('metodologia', 'en')).toMatch(/agency report for 53 of\s+59 milestones/);
  });

  it('says nothing of published figures where there are none', () => {
    overwriteGetLocale(() => 'es');
    const props = { ...PAGES.metodologia?.props, published: null };
    const component = MethodologyEs as unknown as Component<Record<string, unknown>>;
    expect(idsOf(render(Framed, { props: { component, props } }).body)).not.toContain('cifras-publicadas');
  });
});
