/** Kinds of facts that differ between two days, each with what held before and what holds after. */
import type { IsoDate, PartialDate } from '../dates.ts';
import type { MilestoneDates, PlanEdit, ReportedState } from '../records.ts';
import type { LocalizedText } from '../text.ts';
import type { ReportSource } from '../values.ts';

/**
 * The two days that are compared, each as it stood at its end, and the last day on which anything is known. For two revisions
 * of one day `from` is the day before it.
 */
export interface Interval {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Nothing that became public later is told, not even as recorded late: the day of the data revision. */
  readonly horizon: IsoDate;
}

export const CHANGE_NATURES = ['REPORTED', 'CORRECTED', 'PLAN', 'TIME'] as const;
/**
 * Why a fact differs. REPORTED: somebody filed a new report. CORRECTED: what had been said before was corrected, which is no
 * progress. PLAN: the plan itself changed. TIME: nobody did anything, a date passed.
 */
export type ChangeNature = (typeof CHANGE_NATURES)[number];

/** What differs. `null` stands for what is not known or was not said, never for zero. */
export type FactPair =
  | {
      readonly kind: 'STATE';
      readonly source: ReportSource;
      readonly before: ReportedState | null;
      readonly after: ReportedState | null;
    }
  | {
      readonly kind: 'PERCENT';
      readonly source: ReportSource;
      readonly before: number | null;
      readonly after: number | null;
    }
  | {
      readonly kind: 'DATES';
      readonly before: MilestoneDates;
      readonly after: MilestoneDates;
      /** Days by which the end moved; null where either end is not known. */
      readonly slippageDays: number | null;
    }
  | { readonly kind: 'OVERDUE'; readonly before: boolean | null; readonly after: boolean | null }
  | {
      readonly kind: 'LEADS' | 'COUNTERPARTS';
      /** Ids of bodies. */
      readonly before: readonly string[];
      readonly after: readonly string[];
    }
  | {
      readonly kind: 'TITLE' | 'DELIVERABLE';
      readonly before: LocalizedText | null;
      readonly after: LocalizedText | null;
    }
  /** A correction of the plan's text, or something added to it, by an administrator of this site. */
  | { readonly kind: 'EDIT'; readonly edit: PlanEdit }
  /** A commitment or milestone that the plan did not have before, or has no more. */
  | { readonly kind: 'ADDED' | 'REMOVED' };

export type FactKind = FactPair['kind'];

/** Who made a fact differ, and when; null where that is not known. */
export interface ChangeOrigin {
  readonly on: PartialDate | null;
  readonly organization: string | null;
  readonly office: LocalizedText | null;
  /** Id of the report that says so; null where it is no report. */
  readonly report: string | null;
  readonly nature: ChangeNature;
}

/** Neither a report nor a body says so. */
export const UNSIGNED = { organization: null, office: null, report: null } as const;

export type ChangedFact = ChangeOrigin & {
  readonly commitment: string;
  /** Null: the commitment as a whole. */
  readonly milestone: string | null;
} & FactPair;

/** A day as a date. */
export const onDay = (date: IsoDate): PartialDate => ({ date, precision: 'DAY' });
