/** What the page on differences between sources shows, and the choices of filters that it shares with others. */
import type { IsoDate, PartialDate } from '#domain/dates.ts';
import type { Figure } from '#domain/figures.ts';
import type { ShownFlagKind } from '#domain/flags/flag.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { FlagView } from './flag-views.ts';
import type { DisputedRow, JudgementList } from './judgement-views.ts';
import type { SourceColumn } from './source-column.ts';
import type { BodyLabel, CommitmentLabel, PlanLabel } from './view-labels.ts';

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
  /** Where the flag stands that such a discrepancy raises, and what was done about it; null: one step apart raises none. */
  readonly flag: FlagView | null;
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
  /** What was concluded of commitments as a whole. */
  readonly judgements: JudgementList;
  /** Milestones said to be complete whose evidence does not support it, says a reviewer. */
  readonly disputed: readonly DisputedRow[];
  /** Flags of other kinds that an office took up, what waits for the forum first. */
  readonly taken: readonly FlagView[];
  /** Open flags of the whole plan, by kind. */
  readonly open: readonly { readonly kind: ShownFlagKind; readonly count: number }[];
  readonly choices: { readonly bodies: readonly BodyChoice[]; readonly commitments: readonly CommitmentChoice[] };
}
