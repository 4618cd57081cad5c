/** What each source said of a milestone, with the body that signed it. */
import type { SourceColumn } from '#contracts/source-column.ts';
import type { IsoDate } from '#domain/dates.ts';
import type { PlanDossier, ProgressReport } from '#domain/records.ts';
import { isOutsidePeriod, type MilestoneStanding, planVersionOn } from '#domain/standing.ts';
import { REPORT_SOURCES, type ReportSource } from '#domain/values.ts';
import type { Labels } from './plan-labels.ts';

/** Agency, counterpart, Core Group: always the three, in this order; the latest of each. */
export function sourceColumns(
  { latest }: Pick<MilestoneStanding, 'latest'>,
  dossier: PlanDossier,
  labels: Labels,
  asOf: IsoDate,
): SourceColumn[] {
  return REPORT_SOURCES.map((source) => sourceColumn(source, latest[source], dossier, labels, asOf));
}

/** @param report null where the source said nothing */
export function sourceColumn(
  source: ReportSource,
  report: ProgressReport | null,
  dossier: PlanDossier,
  labels: Labels,
  asOf: IsoDate,
): SourceColumn {
  return {
    ...{ source, report },
    by: report ? labels.body(report.organization) : null,
    outsidePeriod: report !== null && isOutsidePeriod(report, planVersionOn(dossier, asOf)),
  };
}
