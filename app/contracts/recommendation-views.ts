/** What is shown of the IRM's recommendations, and what is asked of who answers one. */
import { z } from 'zod';
import type { IsoDate } from '#domain/dates.ts';
import { RECOMMENDATION_STATES, type RecommendationState } from '#domain/recommendations/response.ts';
import type { RecommendationStanding } from '#domain/recommendations/standing.ts';
import type { IrmReport } from '#domain/records.ts';
import type { PlanLabel } from './view-labels.ts';

/** Where a recommendation can be carried to: a later plan, or one of its commitments. */
export interface CarryChoice {
  /** `<plan>` or `<plan>/<code>`. */
  readonly value: string;
  readonly plan: PlanLabel;
  /** Null: the plan as a whole. */
  readonly commitment: string | null;
}

export interface RecommendationDesk {
  readonly plan: PlanLabel;
  readonly recommendations: readonly RecommendationStanding[];
  readonly choices: readonly CarryChoice[];
}

/** What the public page can be asked for. */
export const recommendationsQuery = z.strictObject({
  plan: z.string().max(100).optional(),
  estado: z.enum(RECOMMENDATION_STATES).optional(),
  /** Key of the report within the plan. */
  informe: z.string().max(100).optional(),
});
export type RecommendationsQuery = z.infer<typeof recommendationsQuery>;

/** A recommendation to an earlier plan that a plan takes up. */
export interface CarriedRecommendation {
  readonly plan: PlanLabel;
  readonly recommendation: RecommendationStanding;
}

export interface RecommendationList {
  readonly plan: PlanLabel;
  readonly plans: readonly PlanLabel[];
  readonly asOf: IsoDate;
  /** Of the report that was asked for, else of the plan. */
  readonly total: number;
  readonly recommendations: readonly RecommendationStanding[];
  /** How many are in each state, of the report that was asked for. */
  readonly counts: Readonly<Record<RecommendationState, number>>;
  readonly reports: readonly { readonly report: IrmReport; readonly count: number }[];
  readonly carried: readonly CarriedRecommendation[];
}

/** A form to answer one, as typed. */
export const RESPONSE_FIELDS = ['plan', 'number', 'after', 'state', 'text', 'carriedTo'] as const;
export type ResponseTyped = Readonly<Record<(typeof RESPONSE_FIELDS)[number], string>>;
