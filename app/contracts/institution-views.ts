/** What the list of institutions shows, and what of it their pages share. Texts stay in all their languages. */
import type { IsoDate, PartialDate } from '#domain/dates.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { OrganizationType, ParticipationRole, ReportSource, Seat, SuccessionKind } from '#domain/values.ts';
import type { InstitutionGroup } from './institution-queries.ts';
import type { BodyLabel, CommitmentLabel, MilestoneMark, PlanLabel } from './view-labels.ts';

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

/** A seat of the forum with who holds it. */
export interface SeatHolder {
  readonly body: BodyLabel;
  readonly seat: SeatPart;
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

export interface InstitutionEntry {
  readonly body: BodyLabel;
  readonly group: InstitutionGroup;
  readonly answers: readonly AnsweredCommitment[];
  readonly record: readonly RecordRow[];
  readonly others: readonly OtherPart[];
  /** Its seat in the forum on the day shown. */
  readonly seat: SeatPart | null;
  /** When it ceased to be under this name and what it is by now, as known on the day shown. */
  readonly became: { readonly on: PartialDate | null; readonly now: BodyLabel } | null;
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
