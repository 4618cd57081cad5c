/** Where the recommendations of the IRM stand on a day. */
import { isKnownBy, type IsoDate } from '../dates.ts';
import { dayIn } from '../instants.ts';
import type { IrmReport, PlanDossier, Recommendation } from '../records.ts';
import type { RecommendationResponse, RecommendationState } from './response.ts';

export interface RecommendationStanding extends Omit<Recommendation, 'responses'> {
  /** Place among the plan's recommendations, from 1. */
  readonly number: number;
  readonly irmReport: IrmReport;
  readonly state: RecommendationState;
  /** Answers by that day, the oldest first. */
  readonly responses: readonly RecommendationResponse[];
}

/** Those of reports that were public on the day, with the answers given by then. */
export function recommendationsOn(dossier: PlanDossier, asOf: IsoDate): RecommendationStanding[] {
  const { recommendations, irmReports, jurisdiction } = dossier;
  return recommendations.flatMap(({ responses = [], ...recommendation }, i) => {
    const irmReport = irmReports.find(({ id }) => id === recommendation.report);
    if (!irmReport || !isKnownBy(irmReport.publishedOn, asOf)) return [];
    const known = responses.filter(({ at }) => dayIn(at, jurisdiction.timezone) <= asOf);
    return [{ ...recommendation, number: i + 1, irmReport, state: known.at(-1)?.state ?? 'OPEN', responses: known }];
  });
}
