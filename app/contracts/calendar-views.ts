/** What the calendar shows. */
import type { DeadlineState } from '#domain/calendar.ts';
import type { IsoDate, PartialDate } from '#domain/dates.ts';
import type { Figure } from '#domain/figures.ts';
import type { ProgressReport } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { BodyChoice, CommitmentChoice } from './difference-views.ts';
import type { CalendarKind } from './following-queries.ts';
import type { BodyLabel, CommitmentLabel, PlanLabel } from './view-labels.ts';

interface DatedEntry {
  readonly id: string;
  readonly date: PartialDate;
  /** Last day that the date can mean. */
  readonly day: IsoDate;
  readonly state: DeadlineState;
}

/** A state with when it was said, by whom, and on what evidence. */
export interface SaidState extends Pick<ProgressReport, 'state' | 'reportedOn' | 'evidence'> {
  readonly by: BodyLabel | null;
}

export interface MilestoneDeadline extends DatedEntry {
  readonly kind: 'MILESTONE_END';
  readonly commitment: CommitmentLabel;
  readonly milestone: { readonly number: number; readonly title: LocalizedText };
  /** The latest word of an agency with what stands beside every state (rule D1); null when none gave a report. */
  readonly reported: SaidState | null;
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
  /** Dates of each kind in the year asked for, whatever the state. */
  readonly kinds: Readonly<Record<CalendarKind, number>>;
  /** Milestones of the year asked for, by where they stand: what each choice of state would give. */
  readonly counts: DeadlineCounts;
  readonly overdue: Figure<number>;
  readonly choices: {
    readonly bodies: readonly BodyChoice[];
    readonly commitments: readonly CommitmentChoice[];
    readonly years: readonly string[];
  };
}
