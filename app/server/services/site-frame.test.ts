import { describe, expect, it } from 'vitest';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { siteFrame } from './site-frame.ts';
import { siteMap } from './site-map.ts';

describe('the frame of a page', () => {
  it.each([
    ['2026-11-22', '2021-12-03', '2022-08-31'],
    ['2021-10-19', '2021-10-19', '2022-08-31'],
    ['2021-10-14', null, '2022-08-31'],
    ['2020-06-01', null, '2021-08-31'],
  ])('on %s the last report is of %s and the plan ends on %s', async (asOf, lastReportOn, end) => {
    const frame = await siteFrame(dossiersOf(await ecuadorDossier()), asOf);
    expect(frame).toMatchObject({ planSlug: 'ecuador-2019-2022', lastReportOn, planEndsOn: { date: end } });
  });

  it('begins with the first step towards the Partnership', async () => {
    expect((await siteFrame(dossiersOf(await ecuadorDossier()), '2026-11-22'))?.firstDay).toBe('2018-05-24');
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
