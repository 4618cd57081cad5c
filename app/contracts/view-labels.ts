/** The names by which bodies, commitments, milestones and plans appear in views. */
import type { PartialDate } from '#domain/dates.ts';
import type { ReportedState } from '#domain/records.ts';

import type { LocalizedText } from '#domain/text.ts';
import type { MarkShape, OrganizationType } from '#domain/values.ts';

/** A body as it is named wherever it appears. */
export interface BodyLabel {
  readonly id: string;
  readonly name: LocalizedText;
  readonly acronym: string | null;
  readonly type: OrganizationType;
  readonly sector: string;
}

export interface CommitmentLabel {
  readonly code: string;
  readonly number: number;
  readonly title: LocalizedText;
}

/** One fact of a record as it was and as it is since, in words. */
export interface EditedText {
  /** Name of the field (`title`). */
  readonly field: string;
  /** Null: nothing. */
  readonly before: LocalizedText | null;
  readonly after: LocalizedText | null;
}

/** A commitment or milestone that was added to the plan, or corrected. */
export interface EditView {
  readonly added: boolean;
  /** Number of the milestone within its commitment; null: the commitment itself. */
  readonly milestone: number | null;
  readonly title: LocalizedText;
  /** What was corrected. */
  readonly texts: readonly EditedText[];
  readonly reason: LocalizedText;
}

/** A milestone as a mark shows it. */
export interface MilestoneMark {
  readonly number: number;
  readonly title: LocalizedText;
  readonly shape: MarkShape;
  readonly state: ReportedState | null;
  readonly overdue: boolean;
  readonly dueOn: PartialDate | null;
  readonly differs: boolean;
  readonly discrepancy: boolean;
}

export interface PlanLabel {
  readonly slug: string;
  readonly title: LocalizedText;
}
