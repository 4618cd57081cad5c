import { beforeAll, describe, expect, it } from 'vitest';
import type { CocreationFigures, CocreationView } from '#contracts/cocreation-views.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { cocreationPage } from './cocreation-page.ts';
import type { Dossiers } from './dossiers.ts';

let dossiers: Dossiers;
let view: CocreationView;
let figures: CocreationFigures;

beforeAll(async () => {
  dossiers = dossiersOf(await ecuadorDossier());
  view = await cocreationPage(dossiers, { asOf: '2026-11-22' });
  if (!view.figures) throw new Error('The figures of Ecuador’s co-creation are public');
  figures = view.figures;
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

describe('from proposals to commitments', () => {
  it('leads from 335 proposals to 181, 43 and 10', () => {
    expect(figures.funnel).toMatchObject({
      webProposals: 297,
      tableProposals: 38,
      totalProposals: 335,
      openGovernment: 181,
      notOpenGovernment: 154,
      integratedProposals: 43,
    });
    expect(figures.funnel.categories.map(({ count }) => count)).toEqual([10, 6, 8, 19]);
  });

  it('tells of each of the 43 what became of it, and why unless it is in the plan', () => {
    const all = figures.categories.flatMap(({ proposals }) => proposals);
    expect(figures.categories.map(({ proposals }) => proposals.length)).toEqual([10, 6, 8, 19]);
    expect(all).toHaveLength(43);
    expect(all.filter(({ outcome }) => outcome === 'IN_PLAN').map(({ commitment }) => commitment?.number)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    expect(all.filter(({ outcome, reason }) => outcome !== 'IN_PLAN' && reason === null)).toEqual([]);
    expect(all.find(({ category, number }) => category === 2 && number === 3)).toMatchObject({ fallbackCategory: 3 });
  });
});

describe('who took part', () => {
  it('adds up to a hundred in every list of shares', () => {
    const { gender = [], age = [], sector = [], ethnicity = [], province = [] } = figures.web ?? {};
    for (const list of [gender, age, sector, ethnicity, province, figures.sdgShares, figures.tables?.sector ?? []]) {
      expect(Math.round(sum(list.map(({ percent }) => percent)))).toBe(100);
    }
    expect(figures.web?.total).toBe(297);
  });

  it('gives every table its day, host and people', () => {
    expect(figures.tableRows).toHaveLength(8);
    expect(figures.tableRows[0]).toMatchObject({
      city: 'Ambato',
      date: { date: '2018-11-27', precision: 'DAY' },
      participants: 48,
    });
    expect(figures.tableRows.every(({ host, date }) => host !== null && date !== null)).toBe(true);
    expect(sum(figures.tableRows.map(({ participants }) => participants ?? 0))).toBe(415);
  });

  it('names the bodies of the working group', () => {
    expect(figures.workingGroup).toMatchObject({ delegates: 33 });
    expect(figures.workingGroup?.bodies).toHaveLength(32);
  });
});

describe('where the source contradicts itself', () => {
  it('says so: 20 provinces or 19, 419 people or 415', () => {
    expect(figures.mismatches).toEqual([
      { kind: 'NOTE', text: expect.objectContaining({ es: expect.stringContaining('20 provincias') }) },
      { kind: 'PARTICIPANTS', total: 419, bySex: [196, 223], byTable: 415 },
    ]);
  });

  it('finds categories that do not add up', async () => {
    const dossier = await ecuadorDossier();
    const { cocreation } = dossier;
    if (!cocreation) throw new Error('Ecuador’s plan tells how it was co-created');
    const funnel = { ...cocreation.funnel, integratedProposals: 44 };
    const changed = dossiersOf({ ...dossier, cocreation: { ...cocreation, funnel } });
    const found = await cocreationPage(changed, { asOf: '2026-11-22' });
    expect(found.figures?.mismatches).toContainEqual({ kind: 'FUNNEL', whole: 44, sum: 43 });
  });
});

describe('co-creation on a past day', () => {
  it.each([
    ['2018-10-30', 'AHEAD', 0, false],
    ['2018-12-05', 'UNPUBLISHED', 4, false],
    ['2020-12-30', 'UNPUBLISHED', 10, false],
    ['2020-12-31', 'PUBLISHED', 10, false],
    ['2021-12-31', 'PUBLISHED', 10, true],
  ])('on %s is %s, with %i events and the IRM’s word: %s', async (asOf, status, events, rated) => {
    const then = await cocreationPage(dossiers, { asOf });
    expect(then.status).toBe(status);
    expect(then.events).toHaveLength(events);
    expect(then.influence !== null).toBe(rated);
    expect(then.figures !== null).toBe(status === 'PUBLISHED');
  });

  it('says when the figures were published, as far as that is known', () => {
    expect(view.publishedOn).toEqual({ date: '2020-12-01', precision: 'MONTH' });
    expect(view.influence).toMatchObject({ level: 'COLLABORATE', report: { type: 'DESIGN' } });
  });

  it('has nothing to tell where nothing is on record', async () => {
    const dossier = await ecuadorDossier();
    const bare = dossiersOf({ ...dossier, cocreation: null });
    expect(await cocreationPage(bare, { asOf: '2026-11-22' })).toMatchObject({
      status: 'NONE',
      figures: null,
      period: null,
    });
  });
});
