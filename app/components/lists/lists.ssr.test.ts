/** The pieces of the list: everything works as plain HTML, and what an eye sees is said in words too. */
import { describe, expect, it } from 'vitest';
import { anIrmReport } from '#domain/testing/judgements.ts';
import type { CommitmentList, Facet, FoundCommitment } from '#contracts/commitment-list.ts';
import { readCommitmentQuery } from '#contracts/commitment-query.ts';
import { markupOf, wordsOf } from '../testing/markup.ts';
import ActiveFilters from './ActiveFilters.svelte';
import CommitmentHit from './CommitmentHit.svelte';
import FacetGroup from './FacetGroup.svelte';
import NothingFound from './NothingFound.svelte';
import ResultsHead from './ResultsHead.svelte';
import SearchField from './SearchField.svelte';

const plain = (text: string, lang = 'es') => ({ lang, parts: [{ text, hit: false }] });
const body = (id: string, acronym: string | null, name: string) =>
  ({ id, acronym, name: { es: name }, type: 'AGENCY', sector: 'PUBLIC' }) as const;

const ROW: FoundCommitment = {
  code: 'EC0003',
  number: 3,
  plan: { slug: 'p', title: { es: 'Plan 2019-2022' } },
  title: {
    lang: 'es',
    parts: [
      { text: 'Compras ', hit: false },
      { text: 'públicas', hit: true },
    ],
  },
  officialTitle: plain('Plataforma de contratación'),
  leads: [body('sercop', 'SERCOP', 'Servicio de Contratación'), body('presidencia', null, 'Presidencia')],
  counterparts: [body('fcd', 'FCD', 'Fundación')],
  marks: [
    {
      number: 6,
      title: { es: 'Datos' },
      shape: 'underway',
      state: { vocabulary: 'EC_2021', value: 'EJECUCION' },
      overdue: true,
      dueOn: { date: '2021-07-31', precision: 'MONTH' },
      differs: true,
      discrepancy: false,
    },
  ],
  agency: { complete: 5, reported: 8, of: 9 },
  overdue: 4,
  agreement: { comparable: 9, of: 9, differing: [6, 8], discrepancies: [] },
  irm: { variable: 'DIOG', value: 'OUTSTANDING', naReason: null, transcription: 'DONE', report: anIrmReport() },
  lastUpdate: '2021-12-03',
  places: [
    { kind: 'milestone', milestone: 6, role: null, text: { lang: 'es', parts: [{ text: 'Datos', hit: true }] } },
    { kind: 'body', milestone: null, role: 'GOV_SUPPORT', text: plain('Ministerio') },
  ],
  moreMilestones: 2,
};

function listOf(address: string, over: Partial<CommitmentList> = {}): CommitmentList {
  const reading = readCommitmentQuery(new URLSearchParams(address));
  if (!reading.ok) throw new Error(address);
  return {
    query: reading.query,
    sort: 'number',
    asOf: '2026-11-22',
    total: 10,
    milestones: 59,
    found: 3,
    pages: 1,
    manyPlans: false,
    rows: [],
    facets: [],
    search: null,
    nothing: null,
    ...over,
  };
}

const facet = (id: Facet['id'], values: readonly string[], over: Partial<Facet['options'][number]> = {}): Facet => ({
  id,
  hidden: 0,
  options: values.map((value) => ({ value, label: null, count: 2, selected: false, ...over })),
});

describe('a row', () => {
  it('says who answers and where it stands, each figure with its base', () => {
    const words = wordsOf(markupOf(CommitmentHit, { row: ROW, namePlan: false }));
    expect(words).toContain('Compromiso 3 · EC0003');
    expect(words).toContain('Entidades responsables: SERCOP , Presidencia');
    expect(words).toContain('Entidad 5 completos; reportó 8 de 9');
    expect(words).toContain('Vencidos 4 de 9');
    expect(words).toContain('¿Coinciden? No en 2 de 9; hitos 6 y 8');
    expect(words).toContain('IRM Excepcional');
    expect(words).toContain('Último dato 3 dic 2021');
  });

  it('leads to the commitment and to its milestones, on the day and in the language shown', () => {
    const markup = markupOf(CommitmentHit, { row: ROW, namePlan: false }, { locale: 'en', asOf: '2022-01-01' });
    expect(markup).toContain('href="/en/commitments/EC0003?asOf=2022-01-01"');
    expect(markup).toContain('href="/en/commitments/EC0003?asOf=2022-01-01#h6"');
  });

  it('marks words found and says where else they stand', () => {
    const markup = markupOf(CommitmentHit, { row: ROW, namePlan: false });
    expect(markup).toMatch(/Compras <mark[^>]*>públicas<\/mark>/);
    expect(wordsOf(markup)).toContain('Hito 6: Datos y en 2 hitos más Actor de gobierno: Ministerio');
  });

  it('has a word for everything that is missing', () => {
    const empty = {
      ...ROW,
      leads: [],
      marks: [],
      irm: null,
      lastUpdate: null,
      overdue: 0,
      agency: { complete: 0, reported: 0, of: 9 },
    };
    const words = wordsOf(markupOf(CommitmentHit, { row: empty, namePlan: false }));
    expect(words).toContain('Entidad responsable: no consta');
    expect(words).toContain('Sin reporte; 0 de 9 hitos');
    expect(words).toContain('Ninguno de 9');
    expect(words).toContain('IRM Aún sin evaluar');
    expect(words).toContain('Último dato Sin reportes');
  });

  it('never shows a value of a report that is not final without saying so', () => {
    const irm = ROW.irm && { ...ROW.irm, publication: 'PUBLIC_COMMENT' as const };
    expect(wordsOf(markupOf(CommitmentHit, { row: { ...ROW, irm }, namePlan: false }))).toMatch(/Excepcional \(.+\)/);
  });

  it('names its plan where there are several, and the language of a text that is not the page’s', () => {
    const markup = markupOf(CommitmentHit, { row: ROW, namePlan: true }, { locale: 'en' });
    expect(markup).toContain('Plan 2019-2022');
    expect(markup).toMatch(/<span lang="es">Compras <mark/);
  });
});

describe('a facet', () => {
  it('is a group of boxes of the form, each with its count in words', () => {
    const markup = markupOf(FacetGroup, {
      facet: facet('overdue', ['yes', 'no'], { selected: true }),
      form: 'f',
      first: false,
    });
    expect(markup).toMatch(/<legend[^>]*>Vencimientos<\/legend>/);
    expect(markup).toMatch(/<input type="checkbox" name="vencidos" value="yes" checked[^>]* form="f"/);
    expect(wordsOf(markup)).toContain('Con hitos vencidos 2 compromisos');
    expect(markup).toMatch(/<details[^>]* open/);
  });

  it('folds what would find nothing and the rest of a long list', () => {
    const values = Array.from({ length: 17 }, (_, i) => String(i + 1));
    const long = facet('sdg', values);
    const options = long.options.map((option, i) => ({ ...option, count: i % 2, selected: i === 16 }));
    const markup = markupOf(FacetGroup, { facet: { ...long, options, hidden: 3 }, form: 'f', first: false });
    const [shown = '', folded = ''] = markup.split('Ver 9 más');
    expect(shown.match(/type="checkbox"/g)).toHaveLength(8);
    expect(shown).toContain('value="17"');
    expect(folded.match(/type="checkbox"/g)).toHaveLength(9);
    expect(wordsOf(markup)).toContain('Hay 3 opciones más');
  });

  it.each([
    ['agencyState', 'DEFINICION', 'es', 'Definición'],
    ['coreGroupState', 'NO_REPORT', 'es', 'Sin reporte'],
    ['agencyState', 'LIMITED', 'en', 'Limited'],
    ['irmOpened', 'PENDING', 'es', 'Por transcribir'],
    ['irmOpened', 'OUTSTANDING', 'en', 'Outstanding'],
    ['irmOpened', 'NOT_USED_IN_METHOD', 'es', 'No se usa en este método'],
    ['sdg', '16', 'es', 'ODS 16. Paz, justicia e instituciones sólidas'],
    ['area', 'NONE', 'en', 'No area known'],
    ['counterpart', 'NONE', 'es', 'Ninguna consta'],
  ] as const)('%s=%s is "%s: %s"', (id, value, locale, name) => {
    expect(wordsOf(markupOf(FacetGroup, { facet: facet(id, [value]), form: 'f', first: true }, { locale }))).toContain(
      name,
    );
  });

  it('names the plan’s pillars and the IRM’s relevance differently', () => {
    const title = (id: Facet['id']) => wordsOf(markupOf(FacetGroup, { facet: facet(id, []), form: 'f', first: true }));
    expect(title('pillar')).toMatch(/^Pilar que declara el plan/);
    expect(title('irmRelevance')).toMatch(/^IRM: ¿responde a los valores de OGP\?/i);
  });
});

describe('filters in use', () => {
  it('are links that take one away and leave the others', () => {
    const facets = [facet('overdue', ['yes'], { selected: true }), facet('sdg', ['16', '5'], { selected: true })];
    const view = listOf('q=datos&vencidos=yes&ods=16&ods=5&pagina=2', { facets });
    const markup = markupOf(ActiveFilters, { view }, { asOf: '2022-01-01' });
    expect(markup).toContain('href="/compromisos?vencidos=yes&amp;ods=16&amp;ods=5&amp;asOf=2022-01-01"');
    expect(markup).toContain('href="/compromisos?q=datos&amp;vencidos=yes&amp;ods=5&amp;asOf=2022-01-01"');
    expect(wordsOf(markup)).toContain('Con hitos vencidos , quitar');
  });

  it('are not there when there are none', () => {
    expect(markupOf(ActiveFilters, { view: listOf('') })).toBe('');
  });
});

describe('the head of the results', () => {
  it.each([
    ['', { found: 10 }, '10 compromisos'],
    ['vencidos=yes', {}, '3 de 10 compromisos'],
    ['q=datos', {}, '3 de 10 compromisos con «datos»'],
    ['q=datos', { found: 0 }, 'Ningún compromiso con «datos»'],
    ['q=datos&ods=1', { found: 0 }, 'Ningún compromiso con «datos» y esos filtros'],
    ['ods=1', { found: 0 }, 'Ningún compromiso con esos filtros'],
  ])('%s %o says "%s"', (address, over, sentence) => {
    const markup = markupOf(ResultsHead, { view: listOf(address, over), id: 'r' });
    expect(markup).toMatch(/<h2 id="r"/);
    expect(wordsOf(markup)).toMatch(sentence);
  });

  it('offers the order by match only with words, and says which is in force', () => {
    const search = { words: [{ given: 'datos', corrected: [] }], ignored: [] };
    const markup = markupOf(ResultsHead, { view: listOf('q=datos&pagina=2', { search, sort: 'relevance' }), id: 'r' });
    expect(markup).toMatch(/aria-current="true"[^>]*>mejor coincidencia/);
    expect(markup).toContain('href="/compromisos?q=datos&amp;orden=title"');
    expect(wordsOf(markupOf(ResultsHead, { view: listOf(''), id: 'r' }))).not.toContain('mejor coincidencia');
  });

  it('owns up to what was looked for instead, and to what was not looked for', () => {
    const corrected = { words: [{ given: 'dtaos', corrected: ['datos', 'actos'] }], ignored: [] };
    const search = markupOf(ResultsHead, { view: listOf('q=dtaos', { search: corrected }), id: 'r' });
    expect(wordsOf(search)).toContain('«dtaos» no aparece en ningún texto; se buscó «datos» y «actos».');
    const common = { words: [], ignored: ['de', 'la'] };
    expect(wordsOf(markupOf(ResultsHead, { view: listOf('q=de+la', { search: common }), id: 'r' }))).toContain(
      'No se buscaron «de» y «la»',
    );
  });
});

describe('an empty list', () => {
  const nothing = { withoutFilters: 4, withoutWords: 2, withoutFacet: [], words: [], nearby: [], unknown: [] };

  it('says which word occurs nowhere and leads to others, in its place', () => {
    const near = [{ query: 'gran municipalidades', count: 1 }];
    const view = listOf('q=gran+municipio', {
      found: 0,
      nothing: { ...nothing, unknown: ['municipio'], nearby: near },
    });
    const markup = markupOf(NothingFound, { view, past: null });
    expect(wordsOf(markup)).toContain('No aparece «municipio» en ninguno de los 10 compromisos ni de sus 59 hitos');
    expect(markup).toContain('href="/compromisos?q=gran+municipalidades"');
  });

  it('leads to the list with less asked for', () => {
    const less = { ...nothing, withoutFacet: [{ facet: 'theme' as const, count: 1 }] };
    const view = listOf('q=datos&tema=a&ods=1', { found: 0, nothing: less });
    const markup = markupOf(NothingFound, { view, past: null });
    expect(wordsOf(markup)).toContain('Quitar el filtro «Tema»: 1 compromiso');
    expect(markup).toContain('href="/compromisos?q=datos&amp;ods=1"');
    expect(wordsOf(markup)).toContain('Quitar todos los filtros: 4 compromisos');
    expect(wordsOf(markup)).toContain('Ver los 10 compromisos');
  });

  it('says that a past day knows less, and that a site without a plan has nothing yet', () => {
    const view = listOf('q=irm', { found: 0, nothing });
    expect(wordsOf(markupOf(NothingFound, { view, past: '2021-01-01' }))).toContain(
      'después del 1 de enero de 2021 no se busca',
    );
    const none = listOf('', { found: 0, total: 0, nothing });
    expect(wordsOf(markupOf(NothingFound, { view: none, past: null }))).toContain('Todavía no hay compromisos');
  });
});

describe('the search field', () => {
  it('keeps the words, the order and the day', () => {
    const { query } = listOf('q="datos"&orden=title&ods=1');
    const markup = markupOf(SearchField, { id: 'f', query, past: '2022-01-01' }, { locale: 'en', asOf: '2022-01-01' });
    expect(markup).toMatch(/<form id="f" action="\/en\/commitments" method="get"/);
    expect(markup).toContain('value="&quot;datos&quot;"');
    expect(markup).toMatch(/<input type="hidden" name="orden" value="title"/);
    expect(markup).toMatch(/<input type="hidden" name="asOf" value="2022-01-01"/);
  });
});
