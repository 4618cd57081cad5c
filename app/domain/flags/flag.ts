/** What people did about something that was flagged. What a rule flags is computed anew each time and never kept. */
import type { IsoDate } from '../dates.ts';
import type { LocalizedText } from '../text.ts';

/** Kinds that a rule finds in the records. */
export const COMPUTED_FLAG_KINDS = [
  ...([
    'OVERDUE',
    'STALE',
    'NO_EVIDENCE',
    'BROKEN_LINK',
    'SOURCE_DISCREPANCY',
    'DISPUTED',
    'RESPONSIBILITY_NOT_MET',
  ] as const),
];
export type ComputedFlagKind = (typeof COMPUTED_FLAG_KINDS)[number];
/** Those, and what a person raises. */
export const SHOWN_FLAG_KINDS = [...COMPUTED_FLAG_KINDS, 'MANUAL'] as const;
export type ShownFlagKind = (typeof SHOWN_FLAG_KINDS)[number];

/** A flag that the records raise on a day. */
export interface ComputedFlag {
  readonly key: string;
  readonly kind: ComputedFlagKind;
  readonly commitment: string;
  readonly milestone: string | null;
  /** First day of the situation. */
  readonly since: IsoDate;
  /** Last day on which something new was said that makes it so: from then on it is the situation that it is. */
  readonly saidOn: IsoDate;
}

export const FLAG_ACTIONS = ['RAISED', 'ESCALATED', 'RESOLVED'] as const;
export type FlagAction = (typeof FLAG_ACTIONS)[number];

/** A step that an office took; append-only. */
export interface FlagStep {
  readonly action: FlagAction;
  /** ISO date and time, UTC. */
  readonly at: string;
  readonly office: LocalizedText;
  /** What is wrong, why the forum is asked, or how it was settled. */
  readonly note: string;
  /** The document of a resolution. */
  readonly document: { readonly title: string; readonly url: string | null } | null;
}

/** A flag on which somebody took a step. */
export interface KeptFlag {
  /** Stable within the plan; of a computed flag, what it is about: `OVERDUE-C03-H06`. */
  readonly key: string;
  readonly kind: ShownFlagKind;
  readonly commitment: string;
  /** Null: the commitment as a whole. */
  readonly milestone: string | null;
  /** In order; at least one. */
  readonly steps: readonly FlagStep[];
}
