/** What is shown of flags, in public and in the workspace. */
import { z } from 'zod';
import type { FlagAction, FlagStep, ShownFlagKind } from '#domain/flags/flag.ts';
import { SHOWN_FLAG_KINDS } from '#domain/flags/flag.ts';
import { FLAG_STATES, type FlagState } from '#domain/flags/standing.ts';
import type { IsoDate } from '#domain/dates.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { SourceColumn } from './source-column.ts';
import type { CommitmentLabel, PlanLabel } from './view-labels.ts';

export interface FlagView {
  /** Address of the plan. */
  readonly plan: string;
  /** Stable within the plan. */
  readonly key: string;
  readonly kind: ShownFlagKind;
  readonly state: FlagState;
  /** Whether the records still raise it; of one that a person raised, always. */
  readonly stands: boolean;
  /** It was settled once, and the situation came back. */
  readonly reopened: boolean;
  readonly commitment: CommitmentLabel;
  /** Null: the commitment as a whole. */
  readonly milestone: { readonly number: number; readonly title: LocalizedText } | null;
  readonly since: IsoDate;
  /** Day on which something was last said that makes it so. */
  readonly saidOn: IsoDate;
  readonly steps: readonly FlagStep[];
}

/** What the list of the workspace can be asked for. */
export const flagsQuery = z.strictObject({
  plan: z.string().max(100).optional(),
  estado: z.enum(FLAG_STATES).optional(),
  tipo: z.enum(SHOWN_FLAG_KINDS).optional(),
  compromiso: z.string().max(100).optional(),
});
export type FlagsQuery = z.infer<typeof flagsQuery>;

export interface FlagList {
  readonly plan: PlanLabel;
  readonly plans: readonly PlanLabel[];
  readonly flags: readonly FlagView[];
  /** How many of the plan are in each state, whatever else is asked for. */
  readonly counts: Readonly<Record<FlagState, number>>;
  readonly choices: {
    readonly kinds: readonly { readonly kind: ShownFlagKind; readonly count: number }[];
    readonly commitments: readonly { readonly commitment: CommitmentLabel; readonly count: number }[];
  };
  /** Commitments of which one can be raised. */
  readonly commitments: readonly CommitmentLabel[];
}

/** A flag with what the person may do about it. */
export interface FlagPage {
  readonly flag: FlagView;
  /** What each source said of the milestone; none for a commitment as a whole. */
  readonly columns: readonly SourceColumn[];
  readonly may: readonly FlagAction[];
}

/** Flags that wait for a person, for the first page of the workspace. */
export interface FlagsWaiting {
  /** For the forum: those brought before it. */
  readonly toResolve: readonly FlagView[];
  /** For those who bring flags before the forum: how many are open. */
  readonly open: number;
}
