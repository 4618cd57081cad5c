/** Live examples for the page on method: each figure of the site, computed for the day shown, ready to be put in words. */
import type { IsoDate, PartialDate } from '#domain/dates.ts';
import type { Figure } from '#domain/figures.ts';
import type { PublishedComparison } from '#domain/published-comparison.ts';
import type { IrmReport, ReportedState, Source } from '#domain/records.ts';
import type { ClockReading } from '#domain/repository-clock.ts';
import type { PlannedReported } from '#domain/series/planned-reported.ts';
import type { CompletionReading } from '#domain/judgements/reading.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { Agreement } from '#domain/reviewing/agreement.ts';
import type { Aspect, MarkShape, ReportSource, Variable } from '#domain/values.ts';
import type { BodyLabel, CommitmentLabel, PlanLabel } from './view-labels.ts';

/** How many of a group's milestones are complete, of how many reported on, of how many. */
export interface CompleteOf {
  readonly complete: number;
  readonly n: number;
  readonly N: number;
}

/** What each formula gives on the day shown; null where there is nothing to compute that day. */
export interface MethodExamples {
  readonly 'milestones-by-mark/1': Figure<Readonly<Record<MarkShape, number>>>;
  readonly 'milestones-by-state/1': Figure<readonly { readonly state: ReportedState; readonly count: number }[]>;
  readonly 'milestones-complete/1': Figure<number>;
  readonly 'coverage/1': Figure<number>;
  readonly 'overdue/1': Figure<number>;
  readonly 'differing/1': Figure<number>;
  readonly 'discrepancies/1': Figure<readonly { readonly commitment: CommitmentLabel; readonly milestone: number }[]>;
  readonly 'mean-percent/1': Figure<number | null>;
  readonly 'published-comparison/1': Figure<PublishedComparison> | null;
  readonly 'repository-clock/1': Figure<ClockReading>;
  readonly 'evidence-coverage/1': Figure<number>;
  readonly 'last-update/1': Figure<LastUpdate | null>;
  readonly 'milestones-by-body/1': Figure<{
    readonly rows: readonly (CompleteOf & { readonly body: BodyLabel })[];
    readonly rowSum: number;
    readonly milestones: number;
  }>;
  readonly 'milestones-by-theme/1': Figure<readonly (CompleteOf & { readonly title: LocalizedText })[]>;
  readonly 'planned-vs-reported/1': Figure<PlannedReported['comparison']>;
  readonly 'milestone-timeline/1': Figure<{
    readonly from: PartialDate;
    readonly to: PartialDate;
    /** Milestones whose original end is known, and of these those whose dates in force are others. */
    readonly known: number;
    readonly moved: number;
  } | null>;
  readonly 'coverage-by-period/1': Figure<readonly RoundCoverage[]>;
  readonly 'commitment-states/1': Figure<{
    readonly commitment: CommitmentLabel;
    readonly sources: Readonly<Record<ReportSource, CompleteOf>>;
  } | null>;
  readonly 'irm-values/1': Figure<IrmTally> | null;
  readonly 'cohen-kappa/1': Figure<AgreementExample | null>;
  readonly 'judgement-gap/1': Figure<number>;
  readonly 'completion-gap/1': Figure<ReadingExample | null>;
}

export interface LastUpdate {
  readonly on: IsoDate;
  /** Reports made public on that day, and who filed them. */
  readonly reports: number;
  readonly sources: readonly ReportSource[];
}

export interface RoundCoverage {
  readonly label: LocalizedText;
  readonly status: 'DATA' | 'NO_DATA' | 'AHEAD';
  readonly reported: Readonly<Record<ReportSource, number>> | null;
  readonly total: number;
}

export interface IrmTally {
  readonly report: IrmReport;
  readonly variable: Variable;
  /** From the highest step of the scale down, then what stands off it. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
}

/** Agreement on the variable that was coded twice most often. */
export interface AgreementExample {
  readonly variable: Variable;
  readonly aspect: Aspect;
  readonly agreement: Agreement;
}

/** How the milestones of one commitment read. */
export interface ReadingExample {
  readonly commitment: CommitmentLabel;
  readonly reading: CompletionReading;
}

/** A government's own percentages beside ours, milestone by milestone. */
export interface PublishedTable {
  readonly figure: Figure<PublishedComparison>;
  readonly source: Source | null;
  readonly observations: readonly LocalizedText[];
  /** Means of what was printed: over the commitments' own means, and over all milestones. */
  readonly printedMeans: { readonly commitments: number | null; readonly milestones: number | null };
  /** By commitment id. */
  readonly commitments: Readonly<Record<string, CommitmentLabel>>;
  /** Wording of each milestone, by its id. */
  readonly milestones: Readonly<Record<string, { readonly number: number; readonly title: LocalizedText }>>;
}

export interface MethodView {
  readonly plan: PlanLabel;
  readonly asOf: IsoDate;
  readonly examples: MethodExamples;
  /** Names of the plan's versions, by their ids. */
  readonly versions: Readonly<Record<string, LocalizedText>>;
  readonly published: PublishedTable | null;
  readonly originalDates: { readonly known: number; readonly total: number };
  readonly transcribed: { readonly done: number; readonly pending: number };
}
