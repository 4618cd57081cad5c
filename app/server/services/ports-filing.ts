/** What the services of filing ask of the database. Ids are those of the database: `ec-paga-1/C03-H06`, `ecuador/mintel`. */
import type { AuditAction } from '#domain/audit-actions.ts';
import type { FilingEvidenceView } from '#contracts/filing-views.ts';
import type { EvidenceFacts, StoredFile } from '#contracts/filing-evidence.ts';
import type { IsoDate, PartialDate } from '#domain/dates.ts';
import type { FilingContent } from '#domain/filing/content.ts';
import type { FilingAction, FilingStatus } from '#domain/filing/workflow.ts';
import type { ProgressReport, ReportingPeriod } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { ReportSource } from '#domain/values.ts';

/** Which report a filing is of. */
export interface FilingIdentity {
  readonly milestoneId: string;
  readonly periodId: string;
  readonly source: ReportSource;
  readonly organizationId: string;
}

/** Who does something, in the name of which office, and when. */
export interface Signature {
  readonly userId: string;
  readonly office: LocalizedText;
  /** ISO date and time, UTC. */
  readonly at: string;
  /** Id of the token by which a program does it in the person's name; left out: the person does. */
  readonly token?: string;
}

export interface StoredStep extends Omit<Signature, 'token'> {
  readonly action: FilingAction;
  readonly note: string | null;
}

export interface FilingSummary extends FilingIdentity {
  readonly id: string;
  /** 0 for the report itself, then one more for each correction. */
  readonly sequence: number;
  readonly correctsId: string | null;
  readonly status: FilingStatus;
  readonly version: number;
  readonly updatedAt: string;
  readonly updatedById: string;
  readonly submittedAt: string | null;
  readonly publishOn: IsoDate | null;
  readonly reportId: string | null;
  readonly steps: readonly StoredStep[];
}

export interface StoredFiling extends FilingSummary {
  readonly content: FilingContent;
  readonly evidence: readonly FilingEvidenceView[];
}

/** What is to be found again in the audit trail. */
export interface AuditNote {
  readonly action: AuditAction;
  readonly entity: string;
  readonly entityId: string;
  readonly summary: LocalizedText;
  readonly before?: unknown;
  readonly after?: unknown;
  /** True when the public sees it: it then belongs to the revision that it makes. */
  readonly isPublic: boolean;
}

/** Something that is written, with its author and its trace. */
export interface Written {
  readonly by: Signature;
  /** Null where the same person goes on with what is traced already. */
  readonly audit: AuditNote | null;
}

/** `CHANGED`: somebody was faster, nothing was written. `LOCKED`: the period is locked, nothing was written. */
export type Outcome = 'DONE' | 'CHANGED' | 'LOCKED';

export interface NewFiling extends FilingIdentity, Written {
  readonly id: string;
  readonly sequence: number;
  readonly correctsId: string | null;
  readonly content: FilingContent;
  /** Evidence that it begins with: that of the report that it corrects. */
  readonly evidence: readonly FilingEvidenceView[];
}

export interface NewStep {
  readonly action: FilingAction;
  readonly note: string | null;
  /** The answers as they are signed; null for steps that sign nothing. */
  readonly content: FilingContent | null;
  /** The same key is taken once. */
  readonly requestKey: string | null;
}

/** A report to be made public. */
export interface Publication {
  readonly planId: string;
  readonly jurisdictionId: string;
  readonly report: ProgressReport;
}

export interface FilingChange extends Written {
  readonly id: string;
  /** The version that the change was made from. */
  readonly version: number;
  readonly status: FilingStatus;
  readonly content?: FilingContent;
  /** Left out: as it is. */
  readonly publishOn?: IsoDate | null;
  readonly submittedAt?: string | null;
  readonly step: NewStep | null;
  /** How many pieces of evidence the change was made with; left out where it does not matter. */
  readonly evidence?: number;
  readonly publication?: Publication;
}

export interface NewEvidence extends Written {
  readonly id: string;
  readonly filingId: string;
  readonly facts: EvidenceFacts;
  readonly file: StoredFile | null;
}

/** Which filings: every condition that is given must hold. */
export interface FilingQuery {
  readonly statuses?: readonly FilingStatus[];
  readonly periodIds?: readonly string[];
  readonly sides?: readonly Pick<FilingIdentity, 'source' | 'organizationId'>[];
  /** To be published by this day. */
  readonly dueBy?: IsoDate;
}

/** Filings: what is on its way to the public. Each change is one transaction with its step and its trace. */
export interface FilingStore {
  find(id: string): Promise<StoredFiling | null>;
  /** The newest of a side: the report itself, or its last correction. */
  latest(identity: FilingIdentity): Promise<StoredFiling | null>;
  /** The filing in which a request was taken. */
  findByRequest(requestKey: string): Promise<StoredFiling | null>;
  /** The newest of each side, by milestone. */
  list(query: FilingQuery): Promise<FilingSummary[]>;
  begin(filing: NewFiling): Promise<Outcome>;
  change(change: FilingChange): Promise<Outcome>;
  /** `CHANGED`: it is no longer with its authors, or has as many pieces as it may. */
  addEvidence(evidence: NewEvidence): Promise<Outcome>;
  removeEvidence(removal: Written & { readonly id: string; readonly filingId: string }): Promise<Outcome>;
}

export interface PeriodDecision extends Written {
  readonly id: string;
  readonly action: 'OPENED' | 'EXTENDED' | 'CLOSED' | 'LOCKED' | 'WITHDRAWN';
  readonly closesOn: IsoDate | null;
  readonly note: string | null;
}

export interface StoredPeriodStep {
  readonly period: string;
  readonly action: PeriodDecision['action'];
  readonly at: string;
  readonly office: LocalizedText;
  readonly closesOn: IsoDate | null;
  readonly note: string | null;
}

/** Reporting periods and what was decided on them. */
export interface PeriodStore {
  /** Opens it, or opens anew one that was withdrawn. `CHANGED`: there is one with that key, or one on the same days. */
  open(
    period: PeriodDecision & { readonly planId: string; readonly label: LocalizedText; readonly opensOn: IsoDate },
  ): Promise<Outcome>;
  /**
   * `CHANGED`: its last day is no longer the one given; to extend it, there is another on the same days; to lock it,
   * filings still wait for an answer; to withdraw it, something is filed in it.
   */
  decide(decision: PeriodDecision & { readonly closedOnBefore: IsoDate | null }): Promise<Outcome>;
  /** What was decided on the periods of a plan, by period and in order. */
  steps(planId: string): Promise<StoredPeriodStep[]>;
  /** Those of a plan that were withdrawn. */
  withdrawn(planId: string): Promise<ReportingPeriod[]>;
}

export interface StoredBlockage {
  readonly id: string;
  readonly milestoneId: string;
  readonly organizationId: string;
  readonly what: string;
  readonly liftedBy: string;
  readonly openedAt: string;
  readonly publicFrom: IsoDate;
  readonly closedAt: string | null;
  readonly resolution: string | null;
}

export interface BlockageStore {
  /** After how many days a blockage of the plan becomes public. */
  publicAfterDays(planId: string): Promise<number>;
  find(id: string): Promise<StoredBlockage | null>;
  /** Those that are not lifted, the oldest first. */
  open(): Promise<StoredBlockage[]>;
  /** All of a milestone, the newest first. */
  of(milestoneId: string): Promise<StoredBlockage[]>;
  /** `CHANGED`: the organization has reported one of the milestone that is not lifted. */
  report(
    blockage: Written &
      Pick<StoredBlockage, 'id' | 'milestoneId' | 'organizationId' | 'what' | 'liftedBy' | 'publicFrom'>,
  ): Promise<Outcome>;
  /** `CHANGED`: it is lifted already. */
  lift(lifting: Written & { readonly id: string; readonly resolution: string }): Promise<Outcome>;
}

export interface StoredRescheduling {
  readonly id: string;
  readonly milestoneId: string;
  readonly startsOn: PartialDate | null;
  readonly endsOn: PartialDate;
  readonly reason: LocalizedText;
  readonly status: 'PROPOSED' | 'APPROVED' | 'REJECTED';
  readonly proposedAt: string;
  readonly proposedByOffice: LocalizedText;
  readonly decidedOn: IsoDate | null;
  readonly decidedByOffice: LocalizedText | null;
  readonly documentTitle: string | null;
  readonly documentUrl: string | null;
  readonly decisionNote: string | null;
}

export interface ReschedulingDecision extends Written {
  readonly id: string;
  readonly approved: boolean;
  readonly decidedOn: IsoDate;
  readonly documentTitle: string | null;
  readonly documentUrl: string | null;
  readonly decisionNote: string | null;
}

export interface ReschedulingStore {
  find(id: string): Promise<StoredRescheduling | null>;
  /** Of some milestones, or of all that wait for a decision; the oldest first. */
  list(milestoneIds?: readonly string[]): Promise<StoredRescheduling[]>;
  /** `CHANGED`: another proposal for the milestone waits for its decision. */
  propose(
    proposal: Written & Pick<StoredRescheduling, 'id' | 'milestoneId' | 'startsOn' | 'endsOn' | 'reason'>,
  ): Promise<Outcome>;
  /** `CHANGED`: it is decided already. */
  decide(decision: ReschedulingDecision): Promise<Outcome>;
}

/** What time it is. */
export interface FilingClock {
  readonly now: () => Date;
}

/** Everything that the services of filing work with. */
export interface FilingPorts {
  readonly filings: FilingStore;
  readonly periods: PeriodStore;
  readonly blockages: BlockageStore;
  readonly reschedulings: ReschedulingStore;
  readonly clock: FilingClock;
  /** A new identifier, never given before. */
  readonly newId: () => string;
}
