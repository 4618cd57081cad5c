/** What the pages that follow the plan show: where sources differ, deadlines, changes. */
import type { DeadlineState } from '#domain/calendar.ts';
import type { IsoDate, PartialDate } from '#domain/dates.ts';
import type { Figure } from '#domain/figures.ts';
import type { ProgressReport, ReportedState } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { ReportSource } from '#domain/values.ts';
import type { ChangeKindShown } from './following-queries.ts';
import type { BodyLabel, CommitmentLabel, PlanLabel } from './institution-views.ts';

/** What one source said of a milestone; null where it said nothing. */
export interface SourceColumn {
  readonly source: ReportSource;
  readonly report: ProgressReport | null;
  readonly by: BodyLabel | null;
  /** Made after the plan's end: it does not count for the IRM (rule D7). */
  readonly outsidePeriod: boolean;
}

export interface DifferenceRow {
  readonly commitment: CommitmentLabel;
  readonly milestone: { readonly number: number; readonly title: LocalizedText };
  readonly dueOn: PartialDate | null;
  readonly overdue: boolean;
  /** Agency, counterpart, Core Group: always the three, in this order. */
  readonly columns: readonly SourceColumn[];
  /** Greatest distance along the scale; null when it cannot be measured. */
  readonly steps: number | null;
  /** First day on which two of these words stood side by side and differed. */
  readonly since: IsoDate;
}

/** A choice of a filter, with how many rows it would leave. */
export interface BodyChoice {
  readonly body: BodyLabel;
  readonly count: number;
}
export interface CommitmentChoice {
  readonly commitment: CommitmentLabel;
  readonly count: number;
}

export interface DiscrepancyList {
  readonly plan: PlanLabel;
  readonly plans: readonly PlanLabel[];
  readonly asOf: IsoDate;
  /** Of the whole plan, whatever the filters. */
  readonly figures: { readonly differing: Figure<number>; readonly discrepancies: Figure<number> };
  /** More than one step apart (rule D8). */
  readonly discrepancies: readonly DifferenceRow[];
  readonly oneStep: readonly DifferenceRow[];
  readonly choices: { readonly bodies: readonly BodyChoice[]; readonly commitments: readonly CommitmentChoice[] };
}

interface DatedEntry {
  readonly id: string;
  readonly date: PartialDate;
  /** Last day that the date can mean. */
  readonly day: IsoDate;
  readonly state: DeadlineState;
}

export interface MilestoneDeadline extends DatedEntry {
  readonly kind: 'MILESTONE_END';
  readonly commitment: CommitmentLabel;
  readonly milestone: { readonly number: number; readonly title: LocalizedText };
  /** What the responsible body says; null when it gave no report. */
  readonly reported: ReportedState | null;
  readonly overdueDays: number | null;
  readonly leads: readonly BodyLabel[];
}

/** A date of the process: a reporting window, the end of the plan, or what happened on its road. */
export interface ProcessDate extends DatedEntry {
  readonly kind: 'WINDOW_OPENS' | 'WINDOW_CLOSES' | 'PLAN_END' | 'FORMER_PLAN_END' | 'EVENT';
  /** Name of the reporting period, of the plan's version, or of the event. */
  readonly title: LocalizedText;
  /** Kind of an event; null for the rest. */
  readonly eventKind: string | null;
}

export type CalendarEntry = MilestoneDeadline | ProcessDate;

export interface CalendarGroup {
  /** `YYYY-MM`, or `YYYY` for dates known only to the year. */
  readonly period: string;
  readonly entries: readonly CalendarEntry[];
}

export interface DeadlineCounts {
  readonly done: number;
  readonly overdue: number;
  readonly coming: number;
}

export interface DeadlinesView {
  readonly plan: PlanLabel;
  readonly plans: readonly PlanLabel[];
  readonly asOf: IsoDate;
  /** From the day shown on, the next first; what was done early stands at its date. */
  readonly coming: readonly CalendarGroup[];
  /** Before the day shown, the latest first. */
  readonly past: readonly CalendarGroup[];
  readonly planEndsOn: PartialDate;
  readonly planEnded: boolean;
  /** Milestones whose end the text in force does not give. */
  readonly undated: number;
  readonly milestones: number;
  /** All milestones that fit, whatever the state and year asked for, by where they stand. */
  readonly shares: DeadlineCounts;
  /** The same of the year asked for: what each choice of state would give. */
  readonly counts: DeadlineCounts;
  readonly overdue: Figure<number>;
  readonly choices: {
    readonly bodies: readonly BodyChoice[];
    readonly commitments: readonly CommitmentChoice[];
    readonly years: readonly string[];
  };
}

interface ChangeBase {
  readonly id: string;
  readonly commitment: CommitmentLabel | null;
}

export type ChangeEntry = ChangeBase &
  (
    | {
        readonly kind: 'REPORTS';
        readonly source: ReportSource;
        readonly by: BodyLabel | null;
        /** Numbers of the milestones reported on. */
        readonly milestones: readonly number[];
        readonly corrections: number;
        readonly states: readonly { readonly state: ReportedState; readonly count: number }[];
      }
    | { readonly kind: 'PLAN_VERSION'; readonly title: LocalizedText; readonly reason: LocalizedText | null }
    | {
        readonly kind: 'IRM_REPORT';
        readonly title: LocalizedText;
        readonly url: string | null;
        readonly final: boolean;
      }
    | {
        readonly kind: 'RESPONSIBILITY';
        readonly from: BodyLabel | null;
        readonly to: BodyLabel | null;
        readonly note: LocalizedText | null;
      }
    | {
        readonly kind: 'EVENT';
        readonly eventKind: string;
        readonly title: LocalizedText;
        readonly bodies: readonly BodyLabel[];
      }
    | { readonly kind: 'SITE'; readonly summary: LocalizedText; readonly revision: number }
  );

export interface ChangeGroup {
  /** Same for all entries: a day, or only a month or a year where no more is known. */
  readonly date: PartialDate;
  readonly entries: readonly ChangeEntry[];
}

export interface ChangeList {
  readonly plan: PlanLabel;
  readonly plans: readonly PlanLabel[];
  readonly asOf: IsoDate;
  readonly groups: readonly ChangeGroup[];
  readonly found: number;
  readonly page: number;
  readonly pages: number;
  /** Number of the first and the last entry shown, from 1. */
  readonly from: number;
  readonly to: number;
  readonly choices: {
    readonly kinds: readonly { readonly kind: ChangeKindShown; readonly count: number }[];
    readonly commitments: readonly CommitmentChoice[];
  };
}
