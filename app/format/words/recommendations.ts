/** Words for the IRM's recommendations. */
import type { RecommendationState } from '#domain/recommendations/response.ts';
import { m } from '#messages';
import { speaker, type Words } from './message.ts';

export const recommendationStateWord = speaker({
  OPEN: m.rec_state_open,
  ACCEPTED: m.rec_state_accepted,
  IN_PROGRESS: m.rec_state_in_progress,
  IMPLEMENTED: m.rec_state_implemented,
  REJECTED: m.rec_state_rejected,
} satisfies Words<RecommendationState>);
