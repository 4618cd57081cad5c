/**
 * Everything that a report of differences tells, between two days and at one data revision. Made once; the page and every form
 * of the report are renderings of it. Texts are still in all their languages.
 */
import type { IsoDate } from '#domain/dates.ts';
import type { PlanDifference } from '#domain/difference/compare.ts';
import type { PlanVersion } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { ReportFigures, ReportPlan, ReportScope } from './status-report.ts';
import type { BodyLabel, CommitmentLabel, EditView } from './view-labels.ts';

/** A day that is compared. */
export interface DifferenceEnd {
  readonly day: IsoDate;
  /** The last revision of the data that was made by its end; null: this site had no data yet. */
  readonly revision: number | null;
}

/** How the plan stood at the end of a day: what its pages show of that day. */
export interface DifferenceSide extends DifferenceEnd {
  readonly version: PlanVersion;
  readonly figures: ReportFigures;
  readonly counts: { readonly commitments: number; readonly milestones: number };
}

export interface DifferenceReport {
  readonly plan: Omit<ReportPlan, 'version' | 'original' | 'wording'>;
  readonly scope: ReportScope;
  readonly from: DifferenceSide;
  readonly to: DifferenceSide;
  /** The revision that the report was made from, and when that was made (ISO date and time, UTC). */
  readonly revision: number;
  readonly revisedAt: string;
  /** The same as a day, where the plan is. */
  readonly revisedOn: IsoDate;
  readonly difference: PlanDifference;
  /** By the ids that the difference carries. */
  readonly names: {
    readonly commitments: Readonly<Record<string, CommitmentLabel>>;
    readonly milestones: Readonly<Record<string, { readonly number: number; readonly title: LocalizedText }>>;
    readonly bodies: Readonly<Record<string, BodyLabel>>;
    readonly edits: Readonly<Record<string, EditView>>;
  };
}
