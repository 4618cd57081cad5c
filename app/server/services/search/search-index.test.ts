import { describe, expect, it } from 'vitest';
import type { PlanDossier } from '#domain/records.ts';
import type { Locale } from '#format/locale.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { searchIndex } from './search-index.ts';

const TODAY = '2026-11-22';
const ecuador = await ecuadorDossier();

/** Codes of the commitments found, the best match first. */
async function found(
  query: string,
  locale: Locale = 'es',
  asOf = TODAY,
  dossier: PlanDossier = ecuador,
): Promise<string[]> {
  const { ranked } = (await searchIndex([dossier], locale)).search(query, asOf);
  return ranked.map((place) => dossier.commitments[place]?.code ?? '');
}

const codes = (...numbers: number[]): string[] => numbers.map((n) => `EC${String(n).padStart(4, '0')}`);

describe('search in Spanish', () => {
  it.each([
    ['contratacion publica', codes(3)],
    ['CONTRATACIÓN PÚBLICA', codes(3)],
    ['contrataciones públicas', codes(3)],
    ['compras', codes(3)],
    ['EC0003', codes(3)],
    ['ec-0003', codes(3)],
    ['Escazú', codes(4)],
    ['escazu', codes(4)],
    ['eiti', codes(5)],
    ['género', codes(7)],
    ['genero', codes(7)],
    ['violencia mujeres', codes(7)],
    ['sercop', codes(3)],
    ['Servicio Nacional de Contratación Pública', codes(3)],
    ['REDAM', codes(2, 1)],
  ])('"%s" finds exactly %o', async (query, expected) => {
    expect(await found(query)).toEqual(expected);
  });

  it.each([
    ['datos abierto', codes(1, 2, 3)],
    ['dato abierto', codes(1, 2, 3)],
    ['transparencia', codes(6)],
    ['compromiso 3', codes(3)],
    ['lotaip', codes(6)],
    ['participac', []],
  ])('"%s" puts %o first', async (query, expected) => {
    const best = await found(query);
    expect(best.length).toBeGreaterThan(0);
    expect(best.slice(0, expected.length).toSorted()).toEqual(expected);
  });

  it('finds all commitments of a body by its acronym, in whatever part', async () => {
    expect((await found('mintel')).toSorted()).toEqual(codes(1, 2, 3, 6, 8, 9, 10));
    expect(await found('mintel')).toEqual(await found('Telecomunicaciones'));
  });

  it.each([
    ['planifica ecuador', 'the body that the plan names'],
    ['senplades', 'the body before it'],
    ['secretaría nacional de planificación', 'the body after it'],
  ])('"%s", %s, finds commitment 2', async (query) => {
    expect(await found(query)).toContain('EC0002');
  });

  it.each([
    ['transparncia', 'transparencia'],
    ['trasparencia', 'transparencia'],
    ['transparencai', 'transparencia'],
    ['dtaos', 'datos'],
    ['gneero', 'género'],
  ])('"%s" is one slip away from "%s" and finds the same', async (typed, meant) => {
    const { reading, ranked } = (await searchIndex([ecuador], 'es')).search(typed, TODAY);
    expect(reading.words.map(({ corrected }) => corrected)).toEqual([[meant]]);
    expect(ranked.length).toBeGreaterThan(0);
    expect(ranked).toEqual((await searchIndex([ecuador], 'es')).search(meant, TODAY).ranked);
  });

  it.each(['tranzparensia', 'dtos', 'EC0099', 'ec0013', 'presupuesto', '2030x'])(
    '"%s" is not guessed',
    async (query) => {
      expect(await found(query)).toEqual([]);
    },
  );

  it('takes MRI for IRM, as older reports call it', async () => {
    expect((await found('MRI')).toSorted()).toEqual(codes(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    expect((await found('MRI')).toSorted()).toEqual((await found('IRM')).toSorted());
  });

  it('needs every word, in any of the texts of a commitment', async () => {
    expect(await found('mef')).toEqual(codes(5));
    expect(await found('mef eiti')).toEqual(codes(5));
    expect(await found('mef datos')).toEqual(codes(5));
    expect(await found('mef género')).toEqual([]);
  });

  it('leaves out words that are everywhere, and finds nothing by them alone', async () => {
    expect(await found('la transparencia de los')).toEqual(await found('transparencia'));
    expect((await searchIndex([ecuador], 'es')).search('de la', TODAY)).toMatchObject({
      reading: { words: [], ignored: ['de', 'la'] },
      ranked: [],
    });
  });

  it('is not troubled by what is no word', async () => {
    expect(await found('%$&/()=')).toEqual([]);
    expect(await found('<script>')).toEqual([]);
  });
});

describe('search in English', () => {
  it.each([
    ['procurement', codes(3)],
    ['public procurements', codes(3)],
    ['sercop', codes(3)],
    ['gender violence', codes(7)],
    ['Commitment 3', codes(3)],
    ['Contratación Pública', codes(3)],
  ])('"%s" puts %o first', async (query, expected) => {
    expect((await found(query, 'en')).slice(0, expected.length)).toEqual(expected);
  });

  it('does not take a Spanish article beside other words for a word', async () => {
    expect(await found('Ministerio del Trabajo', 'en')).toContain('EC0010');
  });
});

describe('search as of a day', () => {
  it('finds a later name of a body only from when it was known', async () => {
    expect(await found('MAATE', 'es', '2021-06-04')).toEqual([]);
    expect(await found('MAATE', 'es', '2021-06-05')).toEqual(codes(4));
    expect(await found('MAAE', 'es', '2020-01-01')).toEqual(codes(4));
  });

  it('finds what the IRM says only from when its report was public', async () => {
    expect(await found('IRM', 'es', '2021-12-30')).toEqual([]);
    expect(await found('IRM', 'es', '2021-12-31')).toHaveLength(10);
    expect(await found('portal renovado con muchos conjuntos', 'es', '2023-12-30')).toEqual([]);
    expect(await found('portal renovado con muchos conjuntos', 'es', '2023-12-31')).toEqual(codes(2));
  });

  it('finds a milestone by the wording in force, not by an earlier or a later one', async () => {
    const [first, ...others] = ecuador.milestones;
    const wording = first?.versions[0];
    if (!first || !wording) throw new Error('no milestone');
    const earlier = { ...wording, planVersion: 'original', title: { es: 'Redacción antiquísima' } };
    const reworded = { ...first, versions: [earlier, { ...wording, title: { es: 'Texto novísimo' } }] };
    const dossier: PlanDossier = { ...ecuador, milestones: [reworded, ...others] };
    expect(await found('antiquísima', 'es', '2020-06-01', dossier)).toEqual(codes(1));
    expect(await found('antiquísima', 'es', '2021-06-01', dossier)).toEqual([]);
    expect(await found('novísimo', 'es', '2020-06-01', dossier)).toEqual([]);
    expect(await found('novísimo', 'es', '2021-06-01', dossier)).toEqual(codes(1));
  });
});

describe('the index', () => {
  it('is made once for a revision and language', async () => {
    expect(searchIndex([ecuador], 'es')).toBe(searchIndex([ecuador], 'es'));
    expect(searchIndex([ecuador], 'es')).not.toBe(searchIndex([ecuador], 'en'));
    expect(searchIndex([{ ...ecuador }], 'es')).not.toBe(searchIndex([ecuador], 'es'));
  });

  it('suggests words that occur, in its own language, for one that does not', async () => {
    const index = await searchIndex([ecuador], 'es');
    const [matcher] = index.search('municipio', TODAY).matchers;
    expect(matcher && index.closest(matcher, 3)).toEqual(['municipalidades']);
  });
});
