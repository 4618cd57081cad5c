import { beforeAll, describe, expect, it } from 'vitest';
import type { MethodView } from '#contracts/method-views.ts';
import { FORMULAS } from '#domain/formulas.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import type { Dossiers } from './dossiers.ts';
import { methodologyPage } from './methodology-page.ts';

let dossiers: Dossiers;
let view: MethodView;

beforeAll(async () => {
  dossiers = dossiersOf(await ecuadorDossier());
  view = await methodologyPage(dossiers, { asOf: '2026-11-22' });
});

describe('live examples', () => {
  it.each(FORMULAS)('works %s on the plan, under its own name', (formula) => {
    expect(view.examples[formula]?.explanation.formula).toBe(formula);
  });

  it('gives the known figures of Ecuador', () => {
    const { examples } = view;
    expect(examples['coverage/1']).toMatchObject({ value: 53, explanation: { n: 53, N: 59 } });
    expect(examples['milestones-complete/1'].value).toBe(27);
    expect(examples['milestones-by-mark/1'].value).toMatchObject({ complete: 27, underway: 16, prep: 10 });
    expect(examples['overdue/1'].value).toBe(32);
    expect(examples['differing/1']).toMatchObject({ value: 17, explanation: { n: 57 } });
    expect(
      examples['discrepancies/1'].value.map(({ commitment, milestone }) => [commitment.number, milestone]),
    ).toEqual([
      [6, 4],
      [7, 1],
      [7, 8],
    ]);
    expect(examples['repository-clock/1'].value).toMatchObject({ daysSilent: 271, measuredOn: '2022-08-31' });
    expect(examples['last-update/1'].value).toMatchObject({ on: '2021-12-03', sources: ['CORE_GROUP'] });
    expect(examples['milestones-by-body/1'].value.rowSum).toBeGreaterThan(59);
    expect(examples['milestones-by-theme/1'].value.map(({ N }) => N)).toEqual([21, 9, 13, 16]);
    expect(examples['planned-vs-reported/1'].value).toMatchObject({ day: '2021-10-22', due: 35 });
    expect(examples['milestone-timeline/1'].value).toMatchObject({ known: 0, moved: 0 });
    expect(examples['commitment-states/1'].value?.commitment.number).toBe(6);
    expect(examples['coverage-by-period/1'].value.map(({ status }) => status)).toEqual(['DATA', 'NO_DATA']);
  });

  it('counts the IRM’s words from the highest step of the scale down', () => {
    expect(view.examples['irm-values/1']?.value.variable).toBe('DIOG');
    expect(view.examples['irm-values/1']?.value.values.map(({ value }) => value)).toEqual([
      'OUTSTANDING',
      'MARGINAL',
      'NO_EARLY_RESULTS_YET',
    ]);
  });

  it('has no IRM example, no published figures and no reports before there were any', async () => {
    const { examples, published, transcribed } = await methodologyPage(dossiers, { asOf: '2021-10-14' });
    expect(examples['irm-values/1']).toBeNull();
    expect(published).toBeNull();
    expect(examples['published-comparison/1']).toBeNull();
    expect(examples['last-update/1'].value).toBeNull();
    expect(examples['mean-percent/1'].value).toBeNull();
    expect(examples['planned-vs-reported/1'].value).toBeNull();
    expect(transcribed).toEqual({ done: 0, pending: 0 });
  });
});

describe('published figures beside ours', () => {
  it('compares with what the agencies had answered at the publication’s own cut-off', () => {
    expect(view.published?.figure).toMatchObject({
      value: { headline: 38.51, meanOfPublished: 41.2 },
      explanation: { cutoff: '2021-10-22', n: 53, N: 59 },
    });
    expect(Object.keys(view.published?.commitments ?? {})).toHaveLength(10);
    expect(Object.keys(view.published?.milestones ?? {})).toHaveLength(59);
    expect(view.published?.source?.id).toBe('quarterly-report-2021-10');
  });
});

describe('what is known and copied', () => {
  it('counts original dates and IRM values; the label of OGP’s site is none', () => {
    expect(view.originalDates).toEqual({ known: 0, total: 59 });
    expect(view.transcribed).toEqual({ done: 25, pending: 35 });
  });
});
