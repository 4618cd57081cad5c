import { describe, expect, it } from 'vitest';
import { ecuadorDossier } from '#server/testing/database.ts';
import { plansQuery } from '#contracts/comparison.ts';
import { largeSet } from '#server/testing/large-set/large-set.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { planList } from './plan-list.ts';

const dossier = await ecuadorDossier();
const listed = async (asOf: string, found = dossier) => (await planList(dossiersOf(found), { asOf })).items[0];

describe('a plan in the list of plans', () => {
  it.each([
    ['2019-06-30', false, 0],
    ['2020-01-31', true, 1],
    ['2026-11-22', true, 2],
  ])('on %s is public: %s, in %i versions', async (day, published, versions) => {
    const item = await listed(day);
    expect(item?.published).toBe(published);
    expect(item?.versions).toHaveLength(versions);
  });

  it('counts as public, with its versions, when no date at all is known', async () => {
    const versions = dossier.versions.map((version) => ({ ...version, publishedOn: null, submittedOn: null }));
    const item = await listed('2019-06-30', { ...dossier, versions });
    expect([item?.published, item?.versions.length]).toEqual([true, 2]);
  });

  it('says how many milestones are complete by the agencies’ word, and how many have it', async () => {
    const item = await listed('2026-11-22');
    expect([item?.commitments, item?.milestones, item?.complete, item?.reported]).toEqual([10, 59, 27, 53]);
  });
});

describe('the list of many plans', () => {
  const many = [...largeSet({ seed: 5, plans: 45, commitments: 45, milestones: 90, reports: 90 })];
  const asked = (query: Record<string, string>) =>
    planList(dossiersOf(...many), { asOf: '2026-11-22', query: plansQuery.parse(query) });

  it('shows twenty at a time, and says when there are no more', async () => {
    const [first, last] = [await asked({}), await asked({ pagina: '3' })];
    expect([first.items.length, last.items.length, last.pages, last.found]).toEqual([20, 5, 3, 45]);
    await expect(asked({ pagina: '4' })).rejects.toMatchObject({ code: 'NOT_FOUND', detail: 'PAGE' });
  });

  it('is narrowed by member, level and year in force', async () => {
    const slug = many[0]?.jurisdiction.slug ?? '';
    const own = await asked({ miembro: slug });
    expect(own.items.map(({ jurisdiction }) => jurisdiction.slug)).toEqual(own.items.map(() => slug));
    const local = await asked({ nivel: 'LOCAL' });
    expect(local.found).toBe(many.filter(({ jurisdiction }) => jurisdiction.level === 'LOCAL').length);
    const year = await asked({ anio: String(own.years[0]) });
    expect(year.found).toBeGreaterThan(0);
    expect(year.found).toBeLessThan(45);
    expect((await asked({ miembro: 'nowhere' })).items).toEqual([]);
  });
});
