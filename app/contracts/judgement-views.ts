/** What is shown of those who judged a commitment as a whole, and of evidence that a reviewer found wanting. */
import type { IsoDate } from '#domain/dates.ts';
import type { Figure } from '#domain/figures.ts';
import type { Incomparable, JudgementGap } from '#domain/judgements/gaps.ts';
import type { Judgement } from '#domain/judgements/judgement.ts';
import type { Evidence, EvidenceReview } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { FlagView } from './flag-views.ts';
import type { BodyLabel, CommitmentLabel } from './view-labels.ts';

/** The word of one voice, signed. */
export interface JudgementWord extends Pick<Judgement, 'judge' | 'value' | 'since' | 'report' | 'assessment'> {
  /** The reviewing body; null of the IRM. */
  readonly by: BodyLabel | null;
}

/** What was said of one variable of a commitment at one moment, by one method. */
export interface JudgementRow extends Pick<
  JudgementGap,
  | 'variable'
  | 'aspect'
  | 'moment'
  | 'methodology'
  | 'reading'
  | 'incomparable'
  | 'steps'
  | 'discrepancy'
  | 'contrary'
  | 'since'
> {
  /** Stable within the plan; its place on a page. */
  readonly key: string;
  readonly commitment: CommitmentLabel;
  /** The reviewers' words, then the IRM's. */
  readonly words: readonly JudgementWord[];
  /** Bodies that answer for the commitment: whose milestones `reading` reads. */
  readonly leads: readonly BodyLabel[];
  /** Where the flag stands that such a discrepancy raises; null: no discrepancy. */
  readonly flag: FlagView | null;
}

/** What independent eyes concluded of commitments, beside one another and beside what the bodies reported. */
export interface JudgementList {
  /** Discrepancies, of what can be compared, of all that was judged; of the whole plan, whatever the filters. */
  readonly figure: Figure<number>;
  /** Discrepancies, the widest first. */
  readonly discrepancies: readonly JudgementRow[];
  /** What differs and is no discrepancy. */
  readonly oneStep: readonly JudgementRow[];
  /** What cannot be compared and why, one voice alone left out. */
  readonly incomparable: readonly JudgementRow[];
  /** How much cannot be compared, by the reason why. */
  readonly reasons: readonly { readonly reason: Incomparable; readonly count: number }[];
}

/** A milestone said to be complete whose evidence, a reviewer found, does not support it. */
export interface DisputedRow {
  readonly commitment: CommitmentLabel;
  readonly milestone: { readonly number: number; readonly title: LocalizedText };
  /** The day on which the body reported it complete. */
  readonly reportedOn: IsoDate;
  readonly verdicts: readonly {
    readonly review: EvidenceReview;
    readonly by: BodyLabel | null;
    readonly evidence: Evidence | null;
  }[];
  readonly flag: FlagView | null;
}
