import { beforeAll, describe, expect, it } from 'vitest';
import type { PartnershipView, RoadEvent } from '#contracts/about-views.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import type { Dossiers } from './dossiers.ts';
import { openGovernmentPage } from './open-government-page.ts';
import { partnershipPage } from './partnership-page.ts';

const TODAY = '2026-11-22';
let dossiers: Dossiers;
let road: PartnershipView;

beforeAll(async () => {
  dossiers = dossiersOf(await ecuadorDossier());
  road = await partnershipPage(dossiers, { asOf: TODAY });
});

const all = ({ years }: PartnershipView): RoadEvent[] =>
  years.flatMap(({ entries, ofCommitments }) => [...entries.flat(), ...ofCommitments]);
const event = (view: PartnershipView, id: string) => all(view).find((known) => known.id === id);

describe('the road of the country', () => {
  it('holds every event on record, each once, from the announcement of May 2018 on', async () => {
    const { events } = await ecuadorDossier();
    expect(
      all(road)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(events.map(({ id }) => id).sort());
    expect(road).toMatchObject({ shown: 53, total: 53 });
    expect(road.years.map(({ year }) => year)).toEqual(['2018', '2019', '2020', '2021', '2022', '2023']);
    expect(road.years[0]?.entries[0]?.[0]).toMatchObject({
      id: 'intention-announced',
      startsOn: { date: '2018-05-24', precision: 'DAY' },
    });
  });

  it('names the sources of every event, and leaves none without', () => {
    expect(all(road).filter(({ sources }) => sources.length === 0)).toEqual([]);
    expect(event(road, 'joined-ogp')?.sources.map(({ id }) => id)).toEqual([
      'presentation-2019',
      'plan-es-2020',
      'gobab-2018-07',
    ]);
  });

  it('lets two calendars stand beside each other, each with its own source', () => {
    const [original, ended] = [event(road, 'implementation-original'), event(road, 'implementation-ended')];
    expect(original).toMatchObject({ endsOn: { date: '2021-08-31', precision: 'MONTH' } });
    expect(ended).toMatchObject({ startsOn: { date: '2022-08-31', precision: 'DAY' } });
    expect(original?.sources.map(({ id }) => id)).toEqual(['presentation-2019']);
    expect(ended?.sources.map(({ id }) => id)).toContain('ogp-covid-2020');
  });

  it('shows an end only where it says more than the start', () => {
    expect(event(road, 'core-group-formed')).toMatchObject({ endsOn: null });
    expect(event(road, 'intention-announced')).toMatchObject({ endsOn: null });
    expect(event(road, 'ogp-delegation-visit')).toMatchObject({ endsOn: { date: '2018-09-13', precision: 'DAY' } });
  });

  it('does not name a document twice, as evidence and as source', () => {
    expect(event(road, 'core-group-meeting-24')).toMatchObject({ evidence: [] });
    expect(event(road, 'c09-bulletin')).toMatchObject({ evidence: [] });
    for (const { evidence, sources } of all(road)) {
      const urls = sources.map(({ url }) => url);
      expect(evidence.filter(({ url }) => urls.includes(url))).toEqual([]);
    }
  });

  it('puts the eight co-creation tables in one entry and keeps what belongs to a commitment apart', () => {
    const [first] = road.years;
    const tables = first?.entries.find((entry) => entry.length > 1);
    expect(tables?.map(({ place }) => place)).toEqual([
      'Ambato',
      'Puyo',
      'Loja',
      'Cuenca',
      'Manta',
      'Guayaquil',
      'Ibarra',
      'Quito',
    ]);
    const ofCommitments = road.years.flatMap((year) => year.ofCommitments);
    expect(ofCommitments.filter(({ commitment }) => commitment === null)).toEqual([]);
    expect(road.years.flatMap(({ entries }) => entries.flat()).filter(({ commitment }) => commitment)).toEqual([]);
    expect(event(road, 'c08-launch')?.commitment).toMatchObject({ code: 'EC0008', number: 8 });
    expect(event(road, 'c08-launch')?.bodies.map(({ id }) => id)).toEqual(['senescyt', 'unach']);
  });
});

describe('the road on a past day', () => {
  it.each([
    ['2018-05-23', 0, null],
    ['2018-07-17', 1, null],
    ['2018-07-18', 2, '2018-07-18'],
    ['2018-08-30', 2, '2018-07-18'],
    ['2018-08-31', 3, '2018-07-18'],
  ])('on %s has %i events and membership since %s', async (asOf, shown, since) => {
    const view = await partnershipPage(dossiers, { asOf });
    expect(view.shown).toBe(shown);
    expect(view.memberSince?.date ?? null).toBe(since);
  });

  it('knows a version and an IRM report only once they were public', async () => {
    const before = await partnershipPage(dossiers, { asOf: '2020-12-30' });
    expect(before.versions.map(({ id }) => id)).toEqual(['original']);
    expect(before.irmReports).toEqual([]);
    expect(road.versions.map(({ id }) => id)).toEqual(['original', 'rescheduled']);
    expect(road.irmReports.map(({ type }) => type)).toEqual(['DESIGN', 'RESULTS']);
  });

  it('refuses a plan that there is not', async () => {
    await expect(partnershipPage(dossiers, { asOf: TODAY, plan: 'ecuador-1999' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('the pillars', () => {
  it('counts the commitments that declare each, in the order of the plan', async () => {
    const { commitments, pillars } = await ecuadorDossier();
    const view = await openGovernmentPage(dossiers, { asOf: '2026-11-22' });
    expect(view?.commitments).toBe(10);
    expect(view?.pillars).toHaveLength(pillars.length);
    const declared = commitments.reduce((sum, commitment) => sum + commitment.pillars.length, 0);
    expect(view?.pillars.reduce((sum, pillar) => sum + pillar.commitments, 0)).toBe(declared);
  });

  it('has nothing to count without a plan', async () => {
    expect(await openGovernmentPage(dossiersOf(), { asOf: '2026-11-22' })).toBeNull();
  });
});
