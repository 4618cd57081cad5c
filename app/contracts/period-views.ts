/** What those who manage reporting periods see of them, and why a decision on one is refused. */
import type { IsoDate } from '#domain/dates.ts';
import type { AppError } from '#domain/errors.ts';
import type { PeriodFinding } from '#domain/filing/period-rules.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { OwedReport, PeriodView } from './filing-views.ts';

/** What was decided on a period; offices, never persons. */
export interface PeriodStepView {
  readonly action: 'OPENED' | 'EXTENDED' | 'CLOSED' | 'LOCKED' | 'WITHDRAWN';
  /** The day it was where the plan is at home. */
  readonly on: IsoDate;
  readonly office: LocalizedText;
  /** Last day for reports from then on; null where the decision is not about it. */
  readonly closesOn: IsoDate | null;
  readonly note: string | null;
}

export interface PeriodHistory extends PeriodView {
  /** In order. */
  readonly steps: readonly PeriodStepView[];
  /** What was submitted and waits for an answer, or for its day. */
  readonly waiting: readonly OwedReport[];
  /** Reports begun in it, however far they are, without those taken back. */
  readonly filings: number;
}

/** INVALID `PERIOD_INVALID`: what was given makes no sense, field by field. */
export interface PeriodInvalid extends AppError {
  readonly detail: 'PERIOD_INVALID';
  readonly findings: readonly PeriodFinding[];
}

/** CONFLICT `PERIOD_OVERLAP`: another period of the plan has days of it. */
export interface PeriodOverlap extends AppError {
  readonly detail: 'PERIOD_OVERLAP';
  readonly field: 'opensOn' | 'closesOn';
  readonly other: PeriodView;
}

/** CONFLICT `PERIOD_WAITING`: reports of it wait for an answer. */
export interface PeriodWaiting extends AppError {
  readonly detail: 'PERIOD_WAITING';
  readonly reports: readonly OwedReport[];
}
