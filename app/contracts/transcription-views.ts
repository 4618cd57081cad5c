/** What the point of contact sees of the IRM's reports, to copy their values. */
import type { AssessmentValue, IrmReport } from '#domain/records.ts';
import type { ReportQuestion } from '#domain/reviewing/transcription.ts';
import type { CommitmentLabel, PlanLabel } from './view-labels.ts';

export type TranscriptionList = readonly {
  readonly plan: PlanLabel;
  readonly report: IrmReport;
  readonly commitments: readonly {
    readonly commitment: CommitmentLabel;
    /** Values of the report that are here, and those that the IRM gave and are not. */
    readonly copied: number;
    readonly pending: number;
  }[];
}[];

export interface TranscriptionDesk {
  readonly plan: PlanLabel;
  readonly report: IrmReport;
  readonly commitment: CommitmentLabel;
  readonly questions: readonly {
    readonly question: ReportQuestion;
    /** What is here of it; null: nothing. */
    readonly known: AssessmentValue | null;
  }[];
}
