/** What the page says on which a status report is chosen. */
import type { IsoDate } from '#domain/dates.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { ReportFigures, ReportScope, StatusReport } from './status-report.ts';
import type { BodyLabel, CommitmentLabel, PlanLabel } from './view-labels.ts';

export interface ReportPage {
  readonly plan: PlanLabel;
  readonly version: LocalizedText;
  readonly asOf: IsoDate;
  readonly revision: number;
  /** Day on which that revision was made, where the plan is. */
  readonly revisedOn: IsoDate;
  readonly scope: ReportScope;
  readonly counts: StatusReport['counts'];
  /** Of the commitments chosen: the very figures that the report gives. */
  readonly figures: Pick<ReportFigures, 'coverage' | 'complete' | 'overdue' | 'discrepancies'>;
  readonly choices: {
    /** Bodies that answer for a commitment or accompany it, by name. */
    readonly bodies: readonly BodyLabel[];
    readonly themes: readonly { readonly id: string; readonly title: LocalizedText }[];
    readonly commitments: readonly CommitmentLabel[];
  };
}
