import { describe, expect, it } from 'vitest';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { largeSet } from '#server/testing/large-set/large-set.ts';
import { planOverview } from '../plan-overview.ts';
import { compare } from './compare.ts';
import { directory } from './directory.ts';
import { comparisonFile } from './file.ts';
import { comparisonPicture } from './picture.ts';

const TODAY = '2026-11-30';
const made = [...largeSet({ seed: 4, plans: 50, commitments: 150, milestones: 600, reports: 1500 })];
const ecuador = await ecuadorDossier();
const byStart = [...made, ecuador].sort((a, b) =>
  (a.versions[0]?.startsOn.date ?? '') < (b.versions[0]?.startsOn.date ?? '') ? 1 : -1,
);
const dossiers = dossiersOf(...byStart);

describe('the directory', () => {
  it('names each member once, with its plan in force or else the last one', async () => {
    const { members, results } = await directory(dossiers, { asOf: TODAY });
    expect(new Set(members.map(({ member }) => member.slug)).size).toBe(members.length);
    expect(results.plans).toBe(51);
    expect(members.reduce((sum, { plans }) => sum + plans, 0)).toBe(51);
    for (const { member, plan } of members) {
      const own = byStart.filter(({ jurisdiction }) => jurisdiction.slug === member.slug);
      expect(plan.slug).toBe(own[0]?.plan.slug);
    }
  });

  it('tells nothing of plans that were not public on that day', async () => {
    const { members } = await directory(dossiers, { asOf: '2019-11-30' });
    expect(members.map(({ plan }) => plan.slug)).not.toContain('ecuador-2019-2022');
    expect(members.every(({ plan }) => plan.startsOn.date < '2020')).toBe(true);
  });

  it('says of a plan what its own page says', async () => {
    const { members } = await directory(dossiers, { asOf: TODAY });
    const overview = await planOverview(dossiers, { plan: 'ecuador-2019-2022', asOf: TODAY });
    const entry = members.find(({ member }) => member.slug === 'ecuador');
    expect(entry?.results.selfReported).toEqual(overview.byMark.value);
  });
});

describe('a comparison', () => {
  const wanted = ['ecuador-2019-2022', 'kenya', 'chile'];

  it('keeps the order asked for; a member stands for all its plans', async () => {
    const { items } = await compare(dossiers, { asOf: TODAY, wanted });
    expect(items.map(({ kind, slug }) => [kind, slug])).toEqual([
      ['PLAN', 'ecuador-2019-2022'],
      ['MEMBER', 'kenya'],
      ['MEMBER', 'chile'],
    ]);
    const own = made.filter(({ jurisdiction }) => jurisdiction.slug === 'kenya');
    expect(items[1]?.results.commitments).toBe(own.reduce((sum, { commitments }) => sum + commitments.length, 0));
  });

  it('refuses what is no plan and no member', async () => {
    const asked = compare(dossiers, { asOf: TODAY, wanted: ['atlantis'] });
    await expect(asked).rejects.toMatchObject({ detail: 'FILTER_VALUE_UNKNOWN', subject: 'con=atlantis' });
  });

  it('is the same in its file and in its picture', async () => {
    const { items } = await compare(dossiers, { asOf: TODAY, wanted });
    const file = await comparisonFile(dossiers, { asOf: TODAY, wanted, format: 'json' });
    const rows = (JSON.parse(file.body) as { rows: Record<string, string | number>[] }).rows;
    for (const { slug, results } of items) {
      const own = rows.filter(({ address }) => address === slug);
      const states = own.filter(({ variable }) => variable === 'MILESTONE_STATE');
      expect(states.reduce((sum, { count }) => sum + Number(count), 0)).toBe(results.milestones);
      expect(own.filter(({ source }) => source === 'IRM').length).toBe(
        results.irm.reduce((sum, { counts }) => sum + Object.keys(counts).length, 0),
      );
    }
    const picture = { asOf: TODAY, wanted, locale: 'en' as const, query: new URLSearchParams() };
    const { spec, svg } = await comparisonPicture(dossiers, picture);
    expect(svg()).toContain('<svg');
    expect(spec.altText).toContain('Kenya');
    for (const { data } of spec.config?.data.datasets ?? []) expect(data).toHaveLength(3);
    const widths = [0, 1, 2].map((at) =>
      (spec.config?.data.datasets ?? []).reduce((sum, { data }) => sum + Number(data[at]), 0),
    );
    for (const width of widths) expect(width).toBeCloseTo(100, 6);
  });
});
