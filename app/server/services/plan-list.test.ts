import { describe, expect, it } from 'vitest';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { planList } from './plan-list.ts';

const dossier = await ecuadorDossier();
const listed = async (asOf: string, found = dossier) => (await planList(dossiersOf(found), asOf))[0];

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
