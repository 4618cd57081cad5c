import type { LineageLink } from './commitment-story.ts';
import type { CommitmentLabel } from './view-labels.ts';

/** A commitment of a plan with those before and after it in other plans. */
export interface PlanLineageRow {
  readonly commitment: CommitmentLabel;
  readonly continues: readonly LineageLink[];
  readonly continuedBy: readonly LineageLink[];
}
