/** How far the reports of a round are, for those who run it. Counts alone: nobody reads the draft of another side. */
import type { ReportSource } from '#domain/values.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { PeriodView } from './filing-views.ts';
import type { BodyLabel } from './view-labels.ts';

/** Reports by where they are; they add up to `expected`. */
export interface RoundCounts {
  /** One for each milestone and side that owes it, has it under way or has done it. */
  readonly expected: number;
  /** Not begun, or taken back. */
  readonly notStarted: number;
  readonly drafts: number;
  readonly submitted: number;
  readonly returned: number;
  /** Validated or published; one whose correction is under way is published. */
  readonly done: number;
}

export interface RoundBody {
  readonly body: BodyLabel;
  readonly source: ReportSource;
  readonly counts: RoundCounts;
  /** Whether it has submitted any report of the round. */
  readonly reported: boolean;
}

export interface RoundProgress {
  readonly plan: { readonly slug: string; readonly title: LocalizedText };
  readonly period: PeriodView;
  readonly total: RoundCounts;
  /** By side, then those with most to do first. */
  readonly bodies: readonly RoundBody[];
}
