/** Where each milestone stands on a day: what every source last said, whether it is overdue, whether sources agree. */
import type { Milestone, MilestoneVersion, ProgressReport } from './records.ts';
import type { ReportSource } from './values.ts';

/** Shape of the mark that shows a state; six reported or missing states, told apart without colour (rule D9). */
export type MarkShape = 'complete' | 'underway' | 'prep' | 'not-started' | 'stopped' | 'no-report';

/** How far apart the sources are on one milestone. */
export interface Disagreement {
  /** Sources that gave a state. */
  readonly sources: readonly ReportSource[];
  /** True when two sources or more gave a state. */
  readonly comparable: boolean;
  /** True when comparable and not all states are equal. */
  readonly differs: boolean;
  /** Greatest distance in steps along the vocabulary's order; null when not comparable or off the scale (stopped). */
  readonly steps: number | null;
  /** True when the sources differ by more than one step (rule D8); a stopped/not stopped split counts too. */
  readonly discrepancy: boolean;
}

/** One milestone as it stood on a day. */
export interface MilestoneStanding {
  readonly milestone: Milestone;
  /** The wording and dates in force on that day. */
  readonly version: MilestoneVersion;
  /** The first version's dates where they are known, else null. */
  readonly baseline: MilestoneVersion | null;
  /** Days from the baseline end to the end in force; null when either is unknown. */
  readonly slippageDays: number | null;
  /** Latest published report of each source on that day. Co-leads: the latest of any lead. */
  readonly latest: Readonly<Record<ReportSource, ProgressReport | null>>;
  /** Every report published by that day, newest first. */
  readonly history: readonly ProgressReport[];
  /** The lead body's word as a mark. */
  readonly mark: MarkShape;
  /** End date passed and the agency has not said complete (rule D9). False when the end is unknown. */
  readonly overdue: boolean;
  readonly overdueDays: number | null;
  readonly disagreement: Disagreement;
}
