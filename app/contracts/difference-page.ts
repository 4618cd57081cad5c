/** What the page of differences says: the report itself, as blocks with words. */
import type { DifferenceEnd } from './difference-report.ts';
import type { TextBlock } from './report-blocks.ts';
import type { ReportPage } from './report-page.ts';
import type { PlanLabel } from './view-labels.ts';

/** A difference report without what only paper has. */
export interface ShownDifference {
  readonly from: DifferenceEnd;
  readonly to: DifferenceEnd;
  readonly subtitle: string;
  readonly blocks: readonly TextBlock[];
}

/** Why two ends cannot be compared, and which of the two is to be changed. */
export interface EndFault {
  /** Stable code. */
  readonly code: string;
  /** What the sentence names: a day, a number, what was typed. */
  readonly subject: string | null;
  readonly field: 'desde' | 'hasta';
}

export interface DifferencePage {
  readonly plan: PlanLabel;
  /** The present data revision: the highest that can be asked for. */
  readonly revision: number;
  readonly choices: ReportPage['choices'];
  /** Null: the plan has not been public on two days yet, or what was asked for cannot be compared. */
  readonly report: ShownDifference | null;
  readonly fault: EndFault | null;
}
