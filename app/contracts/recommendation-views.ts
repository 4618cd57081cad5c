/** What is shown of the IRM's recommendations, and what is asked of who answers one. */
import type { RecommendationStanding } from '#domain/recommendations/standing.ts';
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

/** A form to answer one, as typed. */
export const RESPONSE_FIELDS = ['plan', 'number', 'after', 'state', 'text', 'carriedTo'] as const;
export type ResponseTyped = Readonly<Record<(typeof RESPONSE_FIELDS)[number], string>>;
