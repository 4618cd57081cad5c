import { describe, expect, it } from 'vitest';
import type { CommitmentList } from '#contracts/commitment-list.ts';
import { FACET_PARAMETERS, type FacetId, readCommitmentQuery } from '#contracts/commitment-query.ts';
import type { PlanDossier } from '#domain/records.ts';
import type { Locale } from '#format/locale.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { findCommitments, PAGE_SIZE } from './find-commitments.ts';

const TODAY = '2026-11-22';
const ecuador = await ecuadorDossier();

async function find(address: string, asOf = TODAY, plans: readonly PlanDossier[] = [ecuador], locale: Locale = 'es') {
  const reading = readCommitmentQuery(new URLSearchParams(address));
  if (!reading.ok) throw new Error(JSON.stringify(reading.fault));
  return findCommitments(dossiersOf(...plans), { query: reading.query, asOf, locale });
}

const numbers = ({ rows }: CommitmentList): number[] => rows.map(({ number }) => number);

/** Counts of a facet by value. */
function counts({ facets }: CommitmentList, id: FacetId): Record<string, number> {
  const options = facets.find((facet) => facet.id === id)?.options ?? [];
  return Object.fromEntries(options.map(({ value, count }) => [value, count]));
}

/** Ecuador's plan again under another address, with so many commitments. */
function copies(size: number, slug = 'large'): PlanDossier {
  const [model] = ecuador.commitments;
  if (!model) throw new Error('no commitment');
  const commitments = Array.from({ length: size }, (_, i) => ({
    ...model,
    id: `X${i}`,
    code: `XX${i}`,
    number: i + 1,
  }));
  return {
    ...ecuador,
    plan: { ...ecuador.plan, slug, shortTitle: { es: slug } },
    commitments,
    milestones: [],
    reports: [],
  };
}

describe('the list of commitments', () => {
  it('shows all of them by number when nothing is asked', async () => {
    const view = await find('');
    expect(view).toMatchObject({
      found: 10,
      total: 10,
      milestones: 59,
      pages: 1,
      sort: 'number',
      search: null,
      nothing: null,
    });
    expect(numbers(view)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('gives each commitment its figures with their base', async () => {
    const view = await find('q=EC0003');
    expect(view.rows[0]).toMatchObject({
      code: 'EC0003',
      agency: { complete: 5, reported: 8, of: 9 },
      overdue: 4,
      agreement: { comparable: 9, of: 9, differing: [6, 8], discrepancies: [] },
      irm: { variable: 'DIOG', value: 'OUTSTANDING', report: { status: 'FINAL' } },
      lastUpdate: '2021-12-03',
      leads: [{ id: 'sercop' }],
      counterparts: [{ id: 'fcd' }],
    });
    expect(view.rows[0]?.marks).toHaveLength(9);
  });

  it('adds up to the known figures of the plan', async () => {
    const { rows } = await find('');
    const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
    expect({
      complete: sum(({ agency }) => agency.complete),
      reported: sum(({ agency }) => agency.reported),
      milestones: sum(({ agency }) => agency.of),
      overdue: sum(({ overdue }) => overdue),
      comparable: sum(({ agreement }) => agreement.comparable),
      differing: sum(({ agreement }) => agreement.differing.length),
      discrepancies: sum(({ agreement }) => agreement.discrepancies.length),
    }).toEqual({
      complete: 27,
      reported: 53,
      milestones: 59,
      overdue: 32,
      comparable: 57,
      differing: 17,
      discrepancies: 3,
    });
  });
});

describe('facets', () => {
  it.each([
    ['tema=open-data', [1, 2, 3]],
    ['tema=open-data&tema=public-innovation', [1, 2, 3, 8, 9, 10]],
    ['tema=open-data&institucion=mintel', [1]],
    ['institucion=mintel', [1, 9]],
    ['institucion=mintel&institucion=sercop', [1, 3, 9]],
    ['contraparte=fcd', [3, 5]],
    ['vencidos=yes', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    ['vencidos=no', []],
    ['sin_reporte=yes', [2, 3, 9]],
    ['en_disputa=discrepancy', [6, 7]],
    ['en_disputa=agree', [1, 4, 5]],
    ['en_disputa=agree&en_disputa=discrepancy', [1, 4, 5, 6, 7]],
    ['estado=NO_REPORT', [2, 3, 9]],
    ['irm_apertura=OUTSTANDING', [3, 7]],
    ['irm_apertura=PENDING', [2, 5, 8]],
    ['irm_relevancia=YES', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    ['pilar=collaboration', [7]],
    ['area=gender', [7]],
    ['area=NONE', [2, 5, 8]],
    ['ods=13', [4]],
    ['plan=ecuador-2019-2022', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    ['q=datos&tema=public-innovation&orden=number', [9, 10]],
  ])('%s lists %o', async (address, expected) => {
    expect(numbers(await find(address))).toEqual(expected);
  });

  it('count every value of all commitments when nothing is asked', async () => {
    const view = await find('');
    expect(counts(view, 'theme')).toEqual({
      'open-data': 3,
      'transparency-capacities': 2,
      'citizen-empowerment': 2,
      'public-innovation': 3,
    });
    expect(counts(view, 'disputed')).toEqual({ differ: 7, discrepancy: 2, agree: 3 });
    expect(counts(view, 'overdue')).toEqual({ yes: 10, no: 0 });
  });

  it('keep the plan’s pillars apart from what the IRM says of relevance', async () => {
    const view = await find('');
    expect(counts(view, 'pillar')).toMatchObject({ transparency: 6, participation: 8 });
    expect(counts(view, 'irmRelevance')).toEqual({ YES: 10 });
  });

  it('leave out what no plan has', async () => {
    const ids = (await find('')).facets.map(({ id }) => id);
    expect(ids).not.toContain('plan');
    expect(ids).not.toContain('irmLens');
    expect(ids).not.toContain('irmResults');
  });

  // Each count is checked against the list that the choice really gives.
  it.each([
    '',
    'q=datos',
    'tema=open-data',
    'tema=open-data&vencidos=yes&ods=16',
    'q=transparencia&institucion=mintel&institucion=dpe',
  ])('count live: with %s, each choice lists as many as it says', async (address) => {
    const view = await find(address);
    for (const { id, options } of view.facets) {
      for (const { value, count } of options) {
        const params = new URLSearchParams(address);
        params.delete(FACET_PARAMETERS[id]);
        params.append(FACET_PARAMETERS[id], value);
        const chosen = await find(params.toString());
        expect(`${id}=${value}: ${count}`).toBe(`${id}=${value}: ${chosen.found}`);
      }
    }
  });

  it.each(['tema=nope', 'institucion=grupo-faro', 'vencidos=maybe', 'ods=18', 'estado=LISTO', 'area=open_data'])(
    'refuse %s',
    async (address) => {
      await expect(find(address)).rejects.toMatchObject({
        code: 'INVALID',
        detail: 'FILTER_VALUE_UNKNOWN',
        subject: address,
      });
    },
  );
});

describe('as of a day', () => {
  it('names and filters by the body that answered then', async () => {
    const before = await find('institucion=planifica-ecuador', '2021-05-23');
    expect(numbers(before)).toEqual([2]);
    expect(before.rows[0]?.leads.map(({ id }) => id)).toEqual(['planifica-ecuador']);
    expect((await find('institucion=planifica-ecuador', '2021-05-24')).found).toBe(0);
    expect(numbers(await find('institucion=snp', '2021-05-24'))).toEqual([2]);
  });

  it('knows of no report before the first was public', async () => {
    const view = await find('', '2021-06-30');
    expect(view.rows.every(({ agency, lastUpdate }) => agency.reported === 0 && lastUpdate === null)).toBe(true);
    expect(counts(view, 'unreported')).toEqual({ yes: 10, no: 0 });
    expect(counts(view, 'agencyState')).toEqual({ NO_REPORT: 10 });
  });

  it('counts what was overdue then', async () => {
    const { rows } = await find('', '2021-12-03');
    expect(rows.reduce((sum, { overdue }) => sum + overdue, 0)).toBe(14);
  });

  it('gives the IRM’s word only once its report was public', async () => {
    expect(counts(await find('', '2023-12-30'), 'irmOpened')).toEqual({ NOT_YET_ASSESSED: 10 });
    expect((await find('', '2023-12-30')).rows.every(({ irm }) => irm === null)).toBe(true);
    expect(counts(await find('', '2023-12-31'), 'irmOpened')).toMatchObject({ OUTSTANDING: 2 });
  });
});

describe('order', () => {
  it.each([
    ['orden=title', [10, 3, 4, 5, 8, 7, 1, 2, 9, 6]],
    ['orden=overdue', [10, 2, 3, 7, 8, 1, 4, 5, 6, 9]],
    ['orden=coverage', [2, 9, 3, 1, 4, 5, 6, 7, 8, 10]],
    ['orden=updated', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    ['orden=relevance', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  ])('%s is %o', async (address, expected) => {
    expect(numbers(await find(address))).toEqual(expected);
  });

  it('puts the best match first when words are given, unless another order is asked for', async () => {
    expect(await find('q=transparencia')).toMatchObject({
      sort: 'relevance',
      rows: [{ number: 6 }, {}, {}, {}, {}, {}],
    });
    expect(numbers(await find('q=transparencia&orden=number'))).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('pages', () => {
  const plans = [ecuador, copies(45)];

  it('hold twenty rows each', async () => {
    const first = await find('', TODAY, plans);
    expect(first).toMatchObject({ found: 55, pages: 3, manyPlans: true });
    expect(first.rows).toHaveLength(PAGE_SIZE);
    expect((await find('pagina=3', TODAY, plans)).rows).toHaveLength(15);
  });

  it.each(['pagina=2', 'q=presupuesto&pagina=2'])('%s of a list with one page is not found', async (address) => {
    await expect(find(address)).rejects.toMatchObject({ code: 'NOT_FOUND', detail: 'PAGE' });
  });

  it('tell apart themes of two plans that share an id but not a name', async () => {
    const other = {
      ...copies(5),
      themes: ecuador.themes.map((theme) => ({ ...theme, title: { es: `Otro ${theme.id}` } })),
    };
    const view = await find('', TODAY, [ecuador, other]);
    expect(counts(view, 'theme')).toMatchObject({ 'open-data': 3, 'open-data@large': 5 });
    expect((await find('tema=open-data@large', TODAY, [ecuador, other])).found).toBe(5);
    expect(counts(view, 'plan')).toEqual({ 'ecuador-2019-2022': 10, large: 5 });
  });

  it('offer sixty choices at most, what is chosen among them, and say how many are left', async () => {
    const organizations = Array.from(
      { length: 90 },
      (_, i) => ({ ...ecuador.organizations[0], id: `org-${i}` }) as (typeof ecuador.organizations)[number],
    );
    const participations = organizations.map(({ id }, i) => ({
      commitment: `X${i}`,
      organization: id,
      role: 'LEAD' as const,
      from: null,
      to: null,
      basis: 'PLAN' as const,
      via: null,
    }));
    const plan = { ...copies(90), organizations, participations };
    const institution = (await find('institucion=org-89', TODAY, [plan])).facets.find(({ id }) => id === 'institution');
    expect(institution).toMatchObject({ hidden: 30 });
    expect(institution?.options).toHaveLength(60);
    expect(institution?.options[0]).toMatchObject({ value: 'org-89', selected: true });
  });

  it('are empty on a site without plans', async () => {
    expect(await find('', TODAY, [])).toMatchObject({ found: 0, total: 0, rows: [], pages: 1 });
  });
});

describe('when nothing fits', () => {
  it('says which word occurs nowhere and what the others would find', async () => {
    const { nothing } = await find('q=presupuesto+datos&tema=open-data');
    expect(nothing).toMatchObject({
      unknown: ['presupuesto'],
      words: [
        { word: 'presupuesto', count: 0 },
        { word: 'datos', count: 3 },
      ],
      withoutWords: 3,
      withoutFilters: 0,
    });
  });

  it('says which filter to let go', async () => {
    const { nothing } = await find('tema=open-data&ods=13');
    expect(nothing?.withoutFacet).toEqual([
      { facet: 'theme', count: 1 },
      { facet: 'sdg', count: 3 },
    ]);
    expect(nothing?.withoutFilters).toBe(10);
  });

  it('offers the same search with words that look alike, as far as it finds something', async () => {
    const { nothing } = await find('q=municipio');
    expect(nothing?.nearby).toEqual([{ query: 'municipalidades', count: 1 }]);
    expect((await find('q=municipio+sercop')).nothing?.nearby).toEqual([]);
  });

  it('treats words that are everywhere as no words at all', async () => {
    expect(await find('q=de+la')).toMatchObject({
      found: 10,
      sort: 'number',
      search: { words: [], ignored: ['de', 'la'] },
    });
  });
});
