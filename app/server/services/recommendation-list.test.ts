import { describe, expect, it } from 'vitest';
import type { RecommendationsQuery } from '#contracts/recommendation-views.ts';
import type { PlanDossier } from '#domain/records.ts';
import type { RecommendationResponse } from '#domain/recommendations/response.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { recommendationList } from './recommendation-list.ts';

const first = await ecuadorDossier();
const DAY = '2026-11-25';
const answerTo = (over: Partial<RecommendationResponse>): RecommendationResponse => ({
  ...{ state: 'ACCEPTED', text: 'Se hará.', at: '2026-11-20T15:00:00.000Z', office: { es: 'Oficina' } },
  ...{ carriedToPlan: null, carriedToCommitment: null, ...over },
});
const answered = (...responses: RecommendationResponse[]): PlanDossier => ({
  ...first,
  recommendations: first.recommendations.map((one, i) => (i === 0 ? { ...one, responses } : one)),
});
/** A plan after Ecuador's first. */
const second: PlanDossier = {
  ...first,
  plan: { ...first.plan, id: 'ec-paga-2', slug: 'ecuador-2023-2025', number: 2, shortTitle: { es: 'Plan 2023-2025' } },
};
const ask = (query: RecommendationsQuery = {}, plans: PlanDossier[] = [first]) =>
  recommendationList(dossiersOf(...plans), { asOf: DAY, query });
const numbers = async (query: RecommendationsQuery, plans?: PlanDossier[]) =>
  (await ask(query, plans)).recommendations.map(({ number }) => number);

describe('the recommendations to Ecuador', () => {
  it('are five, of two reports, and nobody has answered', async () => {
    const { total, counts, reports } = await ask();
    expect([total, counts.OPEN, reports.map(({ report, count }) => [report.id, count])]).toEqual([
      ...[5, 5],
      [
        ['irm-design-2021', 4],
        ['irm-results-2023', 1],
      ],
    ]);
  });

  it('are narrowed by state and by report, with counts of that report', async () => {
    const plans = [answered(answerTo({}))];
    expect(await numbers({ estado: 'ACCEPTED' }, plans)).toEqual([1]);
    expect(await numbers({ estado: 'OPEN' }, plans)).toEqual([2, 3, 4, 5]);
    expect(await numbers({ informe: 'irm-results-2023' }, plans)).toEqual([5]);
    expect(await numbers({ informe: 'irm-results-2023', estado: 'ACCEPTED' }, plans)).toEqual([]);
    expect((await ask({ informe: 'irm-results-2023' }, plans)).counts).toMatchObject({ OPEN: 1, ACCEPTED: 0 });
  });

  it('stand with the plan that takes them up, as far as the last answer says so', async () => {
    const carried = async (...responses: RecommendationResponse[]) =>
      (await ask({ plan: second.plan.slug }, [second, answered(...responses)])).carried.map(
        ({ plan, recommendation }) => [plan.slug, recommendation.number],
      );
    const taken = answerTo({ carriedToPlan: second.plan.slug });
    expect(await carried(taken)).toEqual([['ecuador-2019-2022', 1]]);
    expect(await carried(taken, answerTo({ state: 'REJECTED', at: '2026-11-21T15:00:00.000Z' }))).toEqual([]);
    expect(await carried(answerTo({ carriedToPlan: second.plan.slug, at: '2026-11-26T15:00:00.000Z' }))).toEqual([]);
  });

  it.each([
    [{ plan: 'ecuador-1999' }, 'PLAN'],
    [{ informe: 'none' }, 'IRM_REPORT'],
  ])('are refused for %o', async (query, detail) => {
    await expect(ask(query)).rejects.toMatchObject({ code: 'NOT_FOUND', detail });
  });
});
