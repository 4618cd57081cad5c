import { beforeAll, describe, expect, it } from 'vitest';
import type { ActorsView, SeatView } from '#contracts/about-views.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { actorsPage } from './actors-page.ts';
import type { Dossiers } from './dossiers.ts';

let dossiers: Dossiers;
let view: ActorsView;

beforeAll(async () => {
  dossiers = dossiersOf(await ecuadorDossier());
  view = await actorsPage(dossiers, { asOf: '2026-11-22' });
});

const on = (asOf: string) => actorsPage(dossiers, { asOf });
const seats = ({ forum }: ActorsView): SeatView[] => (forum?.sectors ?? []).flatMap((group) => group.seats);
const seat = (found: ActorsView, number: number) => seats(found).find((known) => known.seat === number);

describe('the seats of the Core Group', () => {
  it('are twelve today: five public, four of civil society, three of academia', () => {
    expect(view.forum?.sectors.map(({ sector, seats: own }) => [sector, own.length])).toEqual([
      ['PUBLIC', 5],
      ['CIVIL_SOCIETY', 4],
      ['ACADEMIA', 3],
    ]);
    expect(seats(view).every(({ holder }) => holder !== null)).toBe(true);
  });

  it.each([
    ['2018-12-31', 'senplades', []],
    ['2019-05-12', 'senplades', []],
    ['2019-05-13', 'planifica-ecuador', ['senplades']],
    ['2021-05-23', 'planifica-ecuador', ['senplades']],
    ['2021-05-24', 'snp', ['planifica-ecuador', 'senplades']],
  ])('on %s seat 2 is held by %s, formerly by %j', async (asOf, holder, former) => {
    const found = seat(await on(asOf), 2);
    expect(found?.holder?.body.id).toBe(holder);
    expect(found?.former.map(({ body }) => body.id)).toEqual(former);
  });

  it('do not say when someone will leave who has not left yet', async () => {
    expect(seat(await on('2019-05-12'), 2)?.holder?.to).toBeNull();
  });

  it('keep an unknown joining date unknown', () => {
    expect(seat(view, 12)?.holder).toMatchObject({ body: { acronym: 'UTPL' }, from: null, to: null });
    expect(seat(view, 12)?.note?.es).toContain('Fecha de ingreso desconocida');
  });

  it('are ten before two bodies joined by invitation on 26 August 2019', async () => {
    expect(seats(await on('2019-08-25'))).toHaveLength(10);
    expect(seats(await on('2019-08-26'))).toHaveLength(12);
  });
});

describe('the forum on a day', () => {
  it('is not there before its month is over', async () => {
    expect((await on('2018-08-30')).forum).toBeNull();
    expect((await on('2018-08-31')).forum).not.toBeNull();
  });

  it('has a legal basis only once the year of the act is over', async () => {
    expect((await on('2021-12-30')).forum?.legalBasis).toBeNull();
    expect(view.forum?.legalBasis?.act).toBe('Acuerdo SGPR-2021-037');
  });

  it('shows the one meeting on record with its minutes, and that there were at least 24', async () => {
    expect(view.forum?.meetings).toHaveLength(1);
    expect(view.forum?.meetings[0]).toMatchObject({ number: 24, online: true });
    expect(view.forum?.meetings[0]?.minutes).toMatch(/^https:.*\.pdf$/);
    expect(view.forum?.meetingsAtLeast?.atLeast).toBe(24);
    const before = await on('2020-05-21');
    expect(before.forum).toMatchObject({ meetings: [], meetingsAtLeast: null });
  });

  it('names its committees with their members once the plan that names them was public', async () => {
    expect(view.forum?.bodies.map(({ members }) => members.length)).toEqual([3, 3, 3]);
    expect((await on('2020-12-30')).forum?.bodies).toEqual([]);
  });
});

describe('organizations with a part in the plan', () => {
  it('count once in their sector, however many commitments they take part in', async () => {
    const { participations, organizations } = await ecuadorDossier();
    const taking = new Set(participations.map(({ organization }) => organization));
    for (const [sector, count] of Object.entries(view.organizations)) {
      const ever = organizations.filter(({ id, sector: own }) => own === sector && taking.has(id)).length;
      expect(count, sector).toBeGreaterThan(0);
      expect(count, sector).toBeLessThanOrEqual(ever);
    }
    expect(Object.keys(view.organizations)).toContain('CIVIL_SOCIETY');
  });
});
