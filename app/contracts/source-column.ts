/** What one source said, as pages set it beside what others said. */
import type { ProgressReport } from '#domain/records.ts';
import type { ReportSource } from '#domain/values.ts';
import type { BodyLabel } from './view-labels.ts';

/** What one source said of a milestone; null where it said nothing. */
export interface SourceColumn {
  readonly source: ReportSource;
  readonly report: ProgressReport | null;
  readonly by: BodyLabel | null;
  /** Made after the plan's end: it does not count for the IRM (rule D7). */
  readonly outsidePeriod: boolean;
}
