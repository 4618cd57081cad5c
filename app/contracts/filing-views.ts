/** What people who file and review see. Plain data; texts still in all their languages. Never shown to the public. */
import type { IsoDate, PartialDate } from '#domain/dates.ts';
import type { FilingContent, FilingField } from '#domain/filing/content.ts';
import type { FilingFinding } from '#domain/filing/finding.ts';
import type { PeriodStanding } from '#domain/filing/period.ts';
import type { FilingAction, FilingMove, FilingStatus } from '#domain/filing/workflow.ts';
import type { AppError } from '#domain/errors.ts';
import type { MilestoneDates, ProgressReport, ReportedState } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { EvidenceKind, ReportSource, StateVocabulary } from '#domain/values.ts';
import type { BodyLabel, CommitmentLabel } from './view-labels.ts';

/** Which report: of which milestone, in which period, from which side, in whose name. */
export interface FilingKey {
  /** Address of the plan (`ecuador-2019-2022`). */
  readonly plan: string;
  /** Key within the plan (`C03-H06`). */
  readonly milestone: string;
  /** Key within the plan (`2026-4`). */
  readonly period: string;
  readonly source: ReportSource;
  /** Id as roles have it (`ecuador/mintel`). */
  readonly organization: string;
}

export interface FilingStepView {
  readonly action: FilingAction;
  /** ISO date and time, UTC. */
  readonly at: string;
  readonly office: LocalizedText;
  readonly note: string | null;
}

export interface FilingEvidenceView {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly language: string;
  readonly issuedOn: PartialDate | null;
  readonly url: string | null;
  readonly file: {
    readonly sha256: string;
    readonly size: number;
    readonly mediaType: string;
    readonly fileName: string;
  } | null;
}

/** A filing as it stands. */
export interface FilingView {
  /** Null: not begun. */
  readonly id: string | null;
  readonly key: FilingKey;
  /** Null: not begun. */
  readonly status: FilingStatus | null;
  /** To be given back when saving; 0: not begun. */
  readonly version: number;
  readonly content: FilingContent;
  readonly evidence: readonly FilingEvidenceView[];
  readonly steps: readonly FilingStepView[];
  /** Key of the published report that it would correct. */
  readonly corrects: string | null;
  /** ISO date and time, UTC. */
  readonly submittedAt: string | null;
  /** ISO date and time, UTC. */
  readonly updatedAt: string | null;
  /** Day on which it is to be published, once validated. */
  readonly publishOn: IsoDate | null;
  /** Key of the report that it was published as. */
  readonly report: string | null;
}

export interface PeriodView {
  readonly id: string;
  readonly label: LocalizedText;
  readonly opensOn: PartialDate | null;
  readonly closesOn: PartialDate | null;
  readonly standing: PeriodStanding;
}

/** The milestone that is reported on. */
export interface FiledMilestone {
  readonly id: string;
  readonly number: number;
  readonly title: LocalizedText;
  readonly deliverable: LocalizedText | null;
  readonly startsOn: PartialDate | null;
  readonly endsOn: PartialDate | null;
  readonly overdue: boolean;
}

/** All that the form of one report needs. */
export interface FilingPage {
  readonly filing: FilingView;
  readonly plan: { readonly slug: string; readonly title: LocalizedText; readonly vocabulary: StateVocabulary };
  /** Language of the answers: the plan's own. */
  readonly language: string;
  readonly commitment: CommitmentLabel;
  readonly milestone: FiledMilestone;
  readonly period: PeriodView;
  readonly body: BodyLabel;
  readonly questions: readonly FilingField[];
  /** Parties about whom it is asked whether they did their part; `id` as answers have it (`ecuador/redam`). */
  readonly partners: readonly BodyLabel[];
  /** What was last published by this organization, or by the one before it; null: nothing. */
  readonly last: { readonly publishedOn: IsoDate; readonly content: FilingContent } | null;
  /** The published report that it would correct; null: it is a report of its own. */
  readonly corrected: {
    readonly publishedOn: IsoDate;
    readonly state: ReportedState;
    readonly content: FilingContent;
  } | null;
  /** What keeps it from being submitted. */
  readonly findings: readonly FilingFinding[];
  /** What this person can do with it now. */
  readonly moves: readonly FilingMove[];
  /** True when a report submitted today is marked late. */
  readonly wouldBeLate: boolean;
}

/** CONFLICT `FILING_CHANGED`: somebody saved in between. Nothing was written; both texts are here. */
export interface FilingChanged extends AppError {
  readonly detail: 'FILING_CHANGED';
  /** As it stands now. */
  readonly current: FilingView;
  /** What was to be saved. */
  readonly given: FilingContent;
}

/** INVALID `FILING_INCOMPLETE`: it cannot be submitted yet. */
export interface FilingIncomplete extends AppError {
  readonly detail: 'FILING_INCOMPLETE';
  readonly findings: readonly FilingFinding[];
}

/** What happens next with something that is owed, and who does it. */
export type NextStep =
  /** The person writes, mends or submits it. */
  | 'WRITE'
  | 'MEND'
  | 'SUBMIT'
  /** An approver of the organization submits it. */
  | 'AWAIT_APPROVER'
  /** The point of contact looks at it. */
  | 'REVIEW'
  | 'AWAIT_REVIEW'
  /** It will be published on its day. */
  | 'AWAIT_DAY'
  /** It is public. */
  | 'NOTHING';

/** One report that is owed, under way or done. */
export interface OwedReport {
  readonly key: FilingKey;
  readonly filing: string | null;
  readonly status: FilingStatus | null;
  /** Whether a report is public already, also while a correction of it is under way. */
  readonly isPublished: boolean;
  /** True when it is marked late, or would be if it were submitted today. */
  readonly late: boolean;
  readonly plan: LocalizedText;
  readonly commitment: CommitmentLabel;
  readonly milestone: FiledMilestone;
  readonly period: PeriodView;
  readonly body: BodyLabel;
  readonly next: NextStep;
  /** Why it was returned. */
  readonly note: string | null;
  readonly updatedAt: string | null;
  readonly publishOn: IsoDate | null;
}

/** Something that holds a milestone up. */
export interface BlockageView {
  readonly id: string;
  readonly plan: string;
  readonly commitment: CommitmentLabel;
  readonly milestone: FiledMilestone;
  readonly body: BodyLabel;
  readonly what: string;
  readonly liftedBy: string;
  readonly openedAt: string;
  readonly publicFrom: IsoDate;
  readonly closedAt: string | null;
  readonly resolution: string | null;
}

/** New dates asked for. */
export interface ReschedulingView {
  readonly id: string;
  readonly plan: string;
  readonly commitment: CommitmentLabel;
  readonly milestone: FiledMilestone;
  readonly startsOn: PartialDate | null;
  readonly endsOn: PartialDate;
  /** The dates that they replace, or would. */
  readonly replaced: MilestoneDates;
  readonly reason: LocalizedText;
  readonly status: 'PROPOSED' | 'APPROVED' | 'REJECTED';
  readonly proposedAt: string;
  readonly proposedBy: LocalizedText;
  /** Days by which the end moves against the first version of the plan; null where that is unknown. */
  readonly slippageDays: number | null;
  /** Last day of the plan, where the new end is after it; null: it is not. */
  readonly afterPlan: IsoDate | null;
  readonly decidedOn: IsoDate | null;
  readonly decidedBy: LocalizedText | null;
  readonly documentTitle: string | null;
  readonly documentUrl: string | null;
  readonly decisionNote: string | null;
}

/** A milestone of the person's own side of which nothing is owed now: a correction or a blockage begins at its desk. */
export interface OwnMilestone extends Pick<OwedReport, 'commitment' | 'milestone' | 'body'> {
  /** Address of the plan. */
  readonly plan: string;
  readonly source: ReportSource;
  /** As that side last reported it; null: it never did. */
  readonly state: ReportedState | null;
}

/** What a person owes today, the most urgent first. */
export interface Owed {
  /** Reports of the person's own organizations in periods that take them. */
  readonly reports: readonly OwedReport[];
  /** The person's other milestones. */
  readonly milestones: readonly OwnMilestone[];
  /** For the point of contact: what was submitted, and what waits for its day. */
  readonly toReview: readonly OwedReport[];
  /** Open blockages of the person's milestones; of all for the point of contact and the forum. */
  readonly blockages: readonly BlockageView[];
  /** For the forum: new dates that wait for its decision. */
  readonly toDecide: readonly ReschedulingView[];
}

/** A body in whose name something can be done; `id` as roles have it (`ecuador/mintel`). */
export type DeskBody = BodyLabel;

/** A published report that the person may correct. */
export interface DeskReport extends Pick<ProgressReport, 'id' | 'source' | 'state' | 'publishedOn'> {
  readonly period: LocalizedText;
  readonly body: BodyLabel;
}

/** All that a person can see and do about a milestone beyond its report of a period. */
export interface MilestoneDesk {
  readonly plan: { readonly slug: string; readonly title: LocalizedText };
  readonly commitment: CommitmentLabel;
  readonly milestone: FiledMilestone;
  /** In whose name a blockage can be reported; lifted; new dates asked for. */
  readonly blockers: readonly DeskBody[];
  readonly lifters: readonly DeskBody[];
  readonly proposers: readonly DeskBody[];
  /** Whether the person records the forum's decisions. */
  readonly decides: boolean;
  /** All that ever were, the newest first. */
  /** Null: not for this person to see. */
  readonly blockages: readonly BlockageView[] | null;
  /** Null: not for this person to see. */
  readonly reschedulings: readonly ReschedulingView[] | null;
  readonly published: readonly DeskReport[];
}
