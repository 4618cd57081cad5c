/** What the page of one institution shows. */
import type { IsoDate, PartialDate } from '#domain/dates.ts';
import type { Figure } from '#domain/figures.ts';
import type { ReportedState, Source } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { ReportSource } from '#domain/values.ts';
import type {
  AnsweredCommitment,
  OtherPart,
  RecordRow,
  SeatHolder,
  SeatPart,
  SuccessionStep,
} from './institution-views.ts';
import type { BodyLabel, CommitmentLabel, PlanLabel } from './view-labels.ts';

/** Something that passed from one body to another. */
export interface Handover {
  readonly from: BodyLabel;
  readonly to: BodyLabel;
  readonly on: PartialDate | null;
  readonly commitment: CommitmentLabel | null;
  /** Number of the seat in the forum; null when a commitment passed. */
  readonly seat: number | null;
  readonly note: LocalizedText | null;
}

/** What a body reported in one of its parts. */
export interface SourceRecord {
  readonly source: ReportSource;
  readonly coverage: Figure<number>;
  /** Milestones on which this very body filed. */
  readonly filed: number;
  readonly states: Figure<readonly { readonly state: ReportedState; readonly count: number }[]>;
  readonly rows: readonly RecordRow[];
}

/** What one body says about whether another met its duties, in one commitment. */
export interface DutyRow {
  readonly commitment: CommitmentLabel;
  readonly source: ReportSource;
  readonly by: BodyLabel;
  readonly towards: readonly BodyLabel[];
  /** Everyone the answer is about, when it is about several at once. */
  readonly together: readonly BodyLabel[];
  readonly yes: number;
  readonly no: number;
  /** Milestones of the commitment. */
  readonly total: number;
  readonly refusals: readonly { readonly milestone: number; readonly reason: LocalizedText | null }[];
}

export interface InstitutionEvent {
  readonly id: string;
  readonly kind: string;
  readonly title: LocalizedText;
  readonly date: PartialDate;
  readonly to: PartialDate | null;
  readonly commitment: CommitmentLabel | null;
}

/** A body's part in one plan. */
export interface InstitutionInPlan {
  readonly plan: PlanLabel;
  readonly answers: readonly AnsweredCommitment[];
  readonly others: readonly OtherPart[];
  /** Milestones that it answers for as a lead, by its word; null when it leads nothing that day. */
  readonly totals: { readonly complete: Figure<number>; readonly overdue: Figure<number> } | null;
  readonly records: readonly SourceRecord[];
  readonly duties: readonly DutyRow[];
  readonly handovers: readonly Handover[];
  /** When it stopped answering before the first round of reports with data: until when, and when that round was. */
  readonly beforeReports: { readonly until: PartialDate; readonly round: PartialDate } | null;
  readonly seats: readonly SeatPart[];
  /** Of the forum itself: who holds its seats on that day, in their order; empty for every other body. */
  readonly members: readonly SeatHolder[];
  readonly tasks: readonly LocalizedText[];
  readonly events: readonly InstitutionEvent[];
  /** Took part in the working group that shaped the plan. */
  readonly inWorkingGroup: boolean;
}

export interface InstitutionPage {
  readonly body: BodyLabel;
  readonly asOf: IsoDate;
  readonly note: LocalizedText | null;
  readonly parent: BodyLabel | null;
  readonly children: readonly BodyLabel[];
  /** True for the plan's forum itself. */
  readonly isForum: boolean;
  /** The change by which it comes to be, when that lies after the day shown. */
  readonly notYet: SuccessionStep | null;
  readonly before: readonly SuccessionStep[];
  readonly after: readonly SuccessionStep[];
  readonly plans: readonly InstitutionInPlan[];
  readonly sources: readonly Source[];
}
