/** What the list of changes shows. */
import type { IsoDate, PartialDate } from '#domain/dates.ts';
import type { FlagAction, ShownFlagKind } from '#domain/flags/flag.ts';
import type { ReportedState } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { Moment, ReportSource } from '#domain/values.ts';
import type { CommitmentChoice } from './difference-views.ts';
import type { ChangeKindShown } from './following-queries.ts';
import type { BodyLabel, CommitmentLabel, EditView, PlanLabel } from './view-labels.ts';

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
    | {
        readonly kind: 'BLOCKAGE';
        readonly by: BodyLabel | null;
        /** Number of the milestone within its commitment. */
        readonly milestone: number;
        /** True: it was lifted; false: it became public. */
        readonly lifted: boolean;
        /** What holds the milestone up, or how it was lifted. */
        readonly text: LocalizedText;
      }
    | {
        readonly kind: 'FLAG';
        readonly action: FlagAction;
        readonly flagKind: ShownFlagKind;
        /** Number of the milestone within its commitment; null: the commitment as a whole. */
        readonly milestone: number | null;
        readonly office: LocalizedText;
        /** What is wrong, why the forum is asked, or how it was settled. */
        readonly text: LocalizedText;
        readonly document: { readonly title: string; readonly url: string | null } | null;
      }
    | {
        readonly kind: 'RESCHEDULING';
        /** Number of the milestone within its commitment. */
        readonly milestone: number;
        readonly endsOn: PartialDate;
        /** The end before; null: unknown. */
        readonly before: PartialDate | null;
        readonly reason: LocalizedText;
        readonly document: { readonly title: string | null; readonly url: string | null } | null;
      }
    | ({ readonly kind: 'EDIT' } & EditView)
    | {
        readonly kind: 'REVIEW';
        /** CORRECTION: an assessment that corrects another. */
        readonly step: 'ASSESSMENT' | 'CORRECTION' | 'REPLY' | 'VERDICTS';
        /** Who assessed, replied, or looked at the evidence. */
        readonly by: BodyLabel | null;
        /** The moment that was assessed; null for verdicts. */
        readonly moment: Moment | null;
        /** Pieces of evidence that were looked at. */
        readonly pieces: number;
        /** Why it corrects, or what was replied. */
        readonly text: LocalizedText | null;
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
