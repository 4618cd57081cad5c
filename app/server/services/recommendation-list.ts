/** The IRM's recommendations to a plan, filtered, and those of earlier plans that it takes up. */
import type {
  CarriedRecommendation,
  RecommendationList,
  RecommendationsQuery,
} from '#contracts/recommendation-views.ts';
import type { IsoDate } from '#domain/dates.ts';
import { notFound } from '#domain/errors.ts';
import { planOn } from '#domain/existence.ts';
import { RECOMMENDATION_STATES, type RecommendationState } from '#domain/recommendations/response.ts';
import { recommendationsOn, type RecommendationStanding } from '#domain/recommendations/standing.ts';
import type { PlanDossier } from '#domain/records.ts';
import type { Dossiers } from './dossiers.ts';
import { choosePlan, planChoices, planLabel } from './plan-labels.ts';

export interface RecommendationListRequest {
  readonly asOf: IsoDate;
  readonly query: RecommendationsQuery;
}

/** @throws NOT_FOUND when there is no such plan, or no such report with recommendations to it */
export async function recommendationList(
  dossiers: Dossiers,
  { asOf, query }: RecommendationListRequest,
): Promise<RecommendationList> {
  const dossier = await choosePlan(dossiers, query.plan, asOf);
  const all = recommendationsOn(dossier, asOf);
  const reports = [...new Map(all.map(({ irmReport }) => [irmReport.id, irmReport])).values()];
  if (query.informe !== undefined && reports.every(({ id }) => id !== query.informe)) {
    throw notFound('IRM_REPORT', query.informe);
  }
  const ofReport = all.filter(({ report }) => query.informe === undefined || report === query.informe);
  const count = (state: RecommendationState) => [state, ofReport.filter((one) => one.state === state).length] as const;
  return {
    ...{ plan: planLabel(dossier), plans: await planChoices(dossiers, asOf), asOf, total: ofReport.length },
    recommendations: ofReport.filter(({ state }) => query.estado === undefined || state === query.estado),
    counts: Object.fromEntries(RECOMMENDATION_STATES.map(count)) as Record<RecommendationState, number>,
    reports: reports.map((report) => ({ report, count: all.filter((one) => one.report === report.id).length })),
    carried: carriedTo(dossier, await dossiers.all(asOf), asOf),
  };
}

/** Recommendations to other plans whose last answer says that this plan takes them up. */
function carriedTo({ plan }: PlanDossier, all: readonly PlanDossier[], asOf: IsoDate): CarriedRecommendation[] {
  const isTakenUp = ({ responses }: RecommendationStanding): boolean => responses.at(-1)?.carriedToPlan === plan.slug;
  return all.flatMap((other) =>
    recommendationsOn(planOn(other, asOf), asOf)
      .filter(isTakenUp)
      .map((recommendation) => ({ plan: planLabel(other), recommendation })),
  );
}
