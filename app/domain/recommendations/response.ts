/** What the government answered to a recommendation of the IRM. Append-only: the last answer counts. */
import type { LocalizedText } from '../text.ts';

/** What can be answered; a recommendation nobody has answered is OPEN. */
export const RESPONSE_STATES = ['ACCEPTED', 'IN_PROGRESS', 'IMPLEMENTED', 'REJECTED'] as const;
export type ResponseState = (typeof RESPONSE_STATES)[number];
export const RECOMMENDATION_STATES = ['OPEN', ...RESPONSE_STATES] as const;
export type RecommendationState = (typeof RECOMMENDATION_STATES)[number];

export interface RecommendationResponse {
  readonly state: ResponseState;
  readonly text: string;
  /** ISO date and time, UTC. */
  readonly at: string;
  readonly office: LocalizedText;
  /** Address of the plan that takes it up; null: none. */
  readonly carriedToPlan: string | null;
  /** Code of the commitment of that plan; null: the plan as a whole. */
  readonly carriedToCommitment: string | null;
}
