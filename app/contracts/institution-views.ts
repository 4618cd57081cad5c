/** What the pages on institutions show; the same views feed pages and files. Texts stay in all their languages. */
import type { IsoDate, PartialDate } from '#domain/dates.ts';
import type { Figure } from '#domain/figures.ts';
import type { ReportedState, Source } from '#domain/records.ts';
import type { MarkShape, OrganizationType, ParticipationRole, ReportSource, Seat, SuccessionKind } from '#domain/values.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { InstitutionGroup } from './institution-queries.ts';

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

/** How the milestones of one commitment have been reported on, by one source. */
export interface RecordRow {
  readonly commitment: CommitmentLabel;
  readonly source: ReportSource;
  /** Milestones with a report of that source, of all of the commitment. */
  readonly reported: number;
  readonly total: number;
  /** Of these, milestones on which this very body filed. */
  readonly filed: number;
  /** The others of the same source that filed instead. */
  readonly filedBy: readonly BodyLabel[];
  /** Days on which this body reported, the oldest first. */
  readonly days: readonly PartialDate[];
}

/** A commitment that a body answers for, or answered for. */
export interface AnsweredCommitment {
  readonly commitment: CommitmentLabel;
  readonly role: ParticipationRole;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  /** Whether the part is its own on the day shown. */
  readonly current: boolean;
  /** True when it came from a predecessor and not from the plan itself. */
  readonly inherited: boolean;
  /** Body within it through which it takes part. */
  readonly via: BodyLabel | null;
  readonly marks: readonly MilestoneMark[];
  readonly complete: number;
  readonly overdue: number;
}

/** A commitment in which a body takes part without answering for it. */
export interface OtherPart {
  readonly commitment: CommitmentLabel;
  readonly role: ParticipationRole;
}

export interface SeatPart {
  readonly seat: number;
  readonly sector: Seat;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  readonly current: boolean;
  readonly note: LocalizedText | null;
}

export interface InstitutionEntry {
  readonly body: BodyLabel;
  readonly group: InstitutionGroup;
  readonly answers: readonly AnsweredCommitment[];
  readonly record: readonly RecordRow[];
  readonly others: readonly OtherPart[];
  /** Its seat in the forum on the day shown. */
  readonly seat: SeatPart | null;
  /** What it became, as known on the day shown. */
  readonly becameOn: SuccessionStep | null;
}

/** A seat of the forum with who holds it. */
export interface SeatHolder {
  readonly body: BodyLabel;
  readonly seat: SeatPart;
}

export interface InstitutionsView {
  readonly plan: PlanLabel;
  readonly asOf: IsoDate;
  /** Bodies that fit the query, in groups; empty groups are left out. */
  readonly groups: readonly { readonly group: InstitutionGroup; readonly entries: readonly InstitutionEntry[] }[];
  /** The forum, where it or one of its members fits; holders of its seats that fit, in the order of the seats. */
  readonly forum: {
    readonly body: BodyLabel;
    readonly seats: number;
    readonly record: readonly RecordRow[];
    readonly members: readonly SeatHolder[];
  } | null;
  readonly found: number;
  readonly total: number;
  /** How many bodies each choice of a filter has in the whole list. */
  readonly choices: {
    readonly groups: readonly { readonly group: InstitutionGroup; readonly count: number }[];
    readonly types: readonly { readonly type: OrganizationType; readonly count: number }[];
  };
  readonly plans: readonly PlanLabel[];
}

export interface PlanLabel {
  readonly slug: string;
  readonly title: LocalizedText;
}

export interface SuccessionStep {
  readonly id: string;
  readonly kind: SuccessionKind;
  readonly from: readonly BodyLabel[];
  readonly to: BodyLabel;
  readonly on: PartialDate | null;
  readonly legalAct: string | null;
  readonly note: LocalizedText | null;
}

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
