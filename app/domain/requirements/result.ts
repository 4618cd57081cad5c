/** What a check of a requirement answers: never a bare yes or no, always with the numbers and the records behind it. */
import type { IsoDate, PartialDate } from '../dates.ts';
import type { LocalizedText } from '../text.ts';
import type { RequirementId } from './table.ts';

/** NOT_KNOWN: the records here do not tell. Absence from the record is not absence from the world. */
export const CHECK_STATES = ['MET', 'PARTLY', 'NOT_MET', 'NOT_KNOWN'] as const;
export type CheckState = (typeof CHECK_STATES)[number];
/** NOT_APPLICABLE: asked by the rules of another time, not of this plan. */
export const REQUIREMENT_STATES = [...CHECK_STATES, 'NOT_APPLICABLE'] as const;
export type RequirementState = (typeof REQUIREMENT_STATES)[number];

/** Why a check does not say more than it does. */
export const CHECK_REASONS = [
  'NOT_BEGUN',
  'NO_REPORTS',
  'NOTHING_ON_RECORD',
  'RECORD_INCOMPLETE',
  'KIND_UNKNOWN',
  'YEAR_RUNNING',
  'PART_YEAR',
  'WINDOW_SHORT',
  'TOO_SOON',
  'RULES_UNKNOWN',
  'DATE_UNKNOWN',
  'TIME_NOT_JUDGED',
  'ONLY_LISTED_PROPOSALS',
  'PARTS',
] as const;
export type CheckReason = (typeof CHECK_REASONS)[number];

/** A record that shows why, or one that is missing. */
export type CheckRecord =
  | {
      readonly kind: 'MILESTONE';
      readonly commitment: string;
      readonly number: number;
      /** Pieces of evidence that can be opened. */
      readonly count: number;
      /** Pieces that are only named: neither an address nor a file. */
      readonly named: number;
    }
  | {
      readonly kind: 'COMMITMENT';
      readonly commitment: string;
      readonly from: IsoDate | null;
      readonly to: IsoDate | null;
    }
  | { readonly kind: 'UPDATE'; readonly on: IsoDate }
  | { readonly kind: 'GAP'; readonly from: IsoDate; readonly to: IsoDate; readonly days: number }
  | {
      readonly kind: 'MEETING';
      readonly date: PartialDate;
      readonly number: number | null;
      readonly url: string | null;
    }
  | { readonly kind: 'EVENT'; readonly title: LocalizedText; readonly date: PartialDate; readonly url: string | null }
  | { readonly kind: 'PROPOSAL'; readonly category: number; readonly number: number; readonly title: LocalizedText }
  | {
      readonly kind: 'DATES';
      readonly from: PartialDate;
      readonly to: PartialDate;
      /** Null: of one of them the day is not known. */
      readonly days: number | null;
    }
  | {
      readonly kind: 'AREA';
      readonly area: 'COCREATION' | 'IMPLEMENTATION';
      readonly records: number;
      /** Documents that can be opened. */
      readonly documents: number;
    }
  | { readonly kind: 'PART'; readonly part: 'SEARCH' | 'CONTACT' | 'RULES'; readonly url: string | null }
  | {
      readonly kind: 'DOCUMENT';
      readonly title: LocalizedText;
      readonly url: string | null;
      readonly date: PartialDate | null;
    }
  | { readonly kind: 'REQUIREMENT'; readonly requirement: RequirementId; readonly state: CheckState };

/** Days that a check looks at. */
export interface CheckPeriod {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The calendar year that it is, or is part of; null: the plan's time so far. */
  readonly year: number | null;
  /** The days of the co-creation, as precise as they are known; null: nothing is on record of it. Left out elsewhere. */
  readonly cocreation?: { readonly from: PartialDate; readonly to: PartialDate } | null;
}

/** What was found in a period. */
export interface PeriodCheck {
  readonly period: CheckPeriod;
  readonly state: CheckState;
  /** How many of how many; null where nothing is counted. */
  readonly n: number | null;
  readonly N: number | null;
  readonly reason: CheckReason | null;
  readonly shows: readonly CheckRecord[];
  readonly missing: readonly CheckRecord[];
}

/** One answer from several: all alike; PARTLY where some hold and some do not; else what is not known stays so. */
export function together(states: readonly CheckState[]): CheckState {
  const [first, ...others] = states;
  if (first === undefined) return 'NOT_KNOWN';
  if (others.every((state) => state === first)) return first;
  if (states.includes('PARTLY')) return 'PARTLY';
  if (states.includes('MET') && states.includes('NOT_MET')) return 'PARTLY';
  return states.includes('NOT_MET') ? 'NOT_MET' : 'NOT_KNOWN';
}

/** All of them, some, none; nothing to count is not known. */
export function share(n: number, N: number): CheckState {
  if (N === 0) return 'NOT_KNOWN';
  if (n === N) return 'MET';
  return n === 0 ? 'NOT_MET' : 'PARTLY';
}
