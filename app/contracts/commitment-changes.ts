/** What the page of a commitment tells of changes: who took over, and what became public when. */
import type { PartialDate } from '#domain/dates.ts';
import type { FlagStep, KeptFlag } from '#domain/flags/flag.ts';
import type {
  AssessmentReply,
  AssessmentValue,
  ApprovedRescheduling,
  Blockage,
  EvidenceReview,
  IndependentAssessment,
  IrmReport,
  MilestoneDates,
  PlanVersion,
  ReportedState,
  RoadmapEvent,
  Succession,
} from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { ReportSource } from '#domain/values.ts';
import type { EditView } from './view-labels.ts';

/** Someone took over: a body was renamed, replaced or merged, or the task changed hands. */
export interface Handover {
  readonly id: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly on: PartialDate | null;
  /** Null when the bodies went on as they were and only the task moved. */
  readonly kind: Succession['kind'] | null;
  readonly legalAct: string | null;
  readonly notes: readonly LocalizedText[];
  readonly sources: readonly string[];
}

/** What became public, and when. */
export type Change = {
  readonly id: string;
  readonly date: PartialDate;
  readonly to: PartialDate | null;
  readonly sources: readonly string[];
} & (
  | ({ readonly kind: 'EDIT' } & EditView)
  | { readonly kind: 'PLAN_VERSION'; readonly version: PlanVersion }
  | {
      readonly kind: 'PERIOD_END';
      readonly of: 'COMMITMENT' | 'PLAN';
      readonly complete: number;
      readonly milestones: number;
    }
  | {
      readonly kind: 'REPORTS';
      readonly source: ReportSource;
      readonly organization: string;
      /** Milestones reported on. */
      readonly reported: number;
      /** The same by state, the furthest first; numbers as in the commitment. */
      readonly states: readonly { readonly state: ReportedState; readonly numbers: readonly number[] }[];
      /** True when these correct earlier ones. */
      readonly correction: boolean;
    }
  | {
      readonly kind: 'BLOCKAGE';
      readonly blockage: Blockage;
      /** Number of the milestone. */
      readonly milestone: number;
      /** True: it was lifted; false: it became public. */
      readonly lifted: boolean;
    }
  | {
      readonly kind: 'FLAG';
      readonly flag: KeptFlag;
      readonly step: FlagStep;
      /** Number of the milestone; null: the commitment as a whole. */
      readonly milestone: number | null;
    }
  | {
      readonly kind: 'RESCHEDULING';
      readonly approved: ApprovedRescheduling;
      readonly replaced: MilestoneDates;
      /** Number of the milestone. */
      readonly milestone: number;
    }
  | { readonly kind: 'IRM_REPORT'; readonly report: IrmReport; readonly values: readonly AssessmentValue[] }
  | {
      readonly kind: 'VERDICT';
      readonly review: EvidenceReview;
      /** Of the piece of evidence. */
      readonly title: LocalizedText;
      /** Number of the milestone. */
      readonly milestone: number;
    }
  | { readonly kind: 'ASSESSMENT'; readonly assessment: IndependentAssessment }
  | {
      readonly kind: 'REPLY';
      readonly reply: AssessmentReply;
      /** Id of the body whose assessment it answers. */
      readonly assessor: string;
    }
  | { readonly kind: 'TRANSCRIPTION'; readonly report: IrmReport; readonly values: readonly AssessmentValue[] }
  | { readonly kind: 'EVENT'; readonly event: RoadmapEvent }
  | { readonly kind: 'RESPONSIBILITY'; readonly handover: Handover }
);
