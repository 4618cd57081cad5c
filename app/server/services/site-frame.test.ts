import { describe, expect, it } from 'vitest';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { siteFrame } from './site-frame.ts';
import { largeSet } from '#server/testing/large-set/large-set.ts';
import type { SiteSettings } from './site-home.ts';
import { siteMap } from './site-map.ts';

describe('the frame of a page', () => {
  it.each([
    ['2026-11-22', '2021-12-03', '2022-08-31'],
    ['2021-10-19', '2021-10-19', '2022-08-31'],
    ['2021-10-14', null, '2022-08-31'],
    ['2020-06-01', null, '2021-08-31'],
  ])('on %s the last report is of %s and the plan ends on %s', async (asOf, lastReportOn, end) => {
    const frame = await siteFrame(dossiersOf(await ecuadorDossier()), asOf);
    expect(frame).toMatchObject({ plan: { slug: 'ecuador-2019-2022', endsOn: { date: end } }, lastReportOn });
  });

  it('begins with the first step towards the Partnership', async () => {
    expect((await siteFrame(dossiersOf(await ecuadorDossier()), '2026-11-22'))?.firstDay).toBe('2018-05-24');
  });

  describe('with plans of several members', () => {
    const plans = [...largeSet({ seed: 3, plans: 3, commitments: 6, milestones: 12, reports: 20 })];
    const frameOf = async (site?: SiteSettings) => siteFrame(dossiersOf(...plans), '2026-11-22', site);

    it('is about none of them, and its days are told in no place of theirs', async () => {
      expect(await frameOf()).toMatchObject({ place: null, plan: null, contact: null, timezone: 'UTC', title: null });
    });

    it('is about the member that its operators name', async () => {
      const { name, slug, timezone } = plans[1]?.jurisdiction ?? { name: {}, slug: '' };
      const frame = await frameOf({ jurisdiction: slug, title: { es: 'Observatorio' } });
      expect(frame).toMatchObject({ place: name, plan: null, timezone, title: { es: 'Observatorio' } });
      expect(frame?.contact).not.toBeNull();
    });

    it('is about the one plan that has anything to show, whatever others are begun', async () => {
      const [first, ...others] = plans.map((dossier, at) => (at === 0 ? dossier : { ...dossier, commitments: [] }));
      const frame = await siteFrame(dossiersOf(...others, ...(first ? [first] : [])), '2026-11-22');
      expect(frame?.plan?.slug).toBe(first?.plan.slug);
    });
  });

  it('is empty on a site without a plan', async () => {
    expect(await siteFrame(dossiersOf(), '2026-11-22')).toBeNull();
    expect(await siteMap(dossiersOf(), { asOf: '2026-11-22' })).toContain('/glosario');
  });

  it('knows every page: plans, commitments and institutions, none twice', async () => {
    const paths = await siteMap(dossiersOf(await ecuadorDossier()), { asOf: '2026-11-22' });
    expect(paths).toEqual(
      expect.arrayContaining(['/planes/ecuador-2019-2022', '/compromisos/EC0010', '/instituciones/mintel']),
    );
    expect(new Set(paths).size).toBe(paths.length);
  });
});
