/** How many milestones each source reported on, round by round. A round whose answers are missing is not a 0. */
import { firstDay, type IsoDate } from '../dates.ts';
import { explain, type Figure } from '../figures.ts';
import type { PlanDossier, ReportingPeriod } from '../records.ts';
import { REPORT_SOURCES, type ReportSource } from '../values.ts';

export interface PeriodCoverage {
  readonly period: ReportingPeriod;
  /** NO_DATA: it took place, but its answers were not available. AHEAD: it had not begun on that day. */
  readonly status: 'DATA' | 'NO_DATA' | 'AHEAD';
  /** Milestones with a report filed in that round; null unless there is data. */
  readonly reported: Readonly<Record<ReportSource, number>> | null;
  /** Milestones of the plan. */
  readonly total: number;
}

/** Coverage by reporting period and source, in the order of the periods. */
export function coverageByPeriod(dossier: PlanDossier, asOf: IsoDate): Figure<readonly PeriodCoverage[]> {
  const known = dossier.reports.filter((report) => report.publishedOn <= asOf);
  const rows = dossier.periods.map((period): PeriodCoverage => {
    const status = statusOf(period, asOf);
    const filed = known.filter((report) => report.period === period.id);
    const count = (source: ReportSource) =>
      new Set(filed.filter((report) => report.source === source).map(({ milestone }) => milestone)).size;
    const [agency, counterpart, coreGroup] = REPORT_SOURCES.map(count);
    const reported = { AGENCY_SELF: agency ?? 0, COUNTERPART: counterpart ?? 0, CORE_GROUP: coreGroup ?? 0 };
    return { period, status, reported: status === 'DATA' ? reported : null, total: dossier.milestones.length };
  });
  const idsWith = (status: PeriodCoverage['status']) =>
    rows.filter((row) => row.status === status).map(({ period }) => period.id);
  const counted = [idsWith('DATA').length, rows.length] as const;
  const inputs = { rounds: rows.length, reports: known.length, milestones: dossier.milestones.length };
  const leftOut = { ROUND_WITHOUT_DATA: idsWith('NO_DATA'), ROUND_AHEAD: idsWith('AHEAD') };
  return { value: rows, explanation: explain('coverage-by-period/1', asOf, counted, inputs, leftOut) };
}

/** A round has begun when it opened or, where only its cut-off is known, on that day. */
function statusOf(
  { opensOn, cutoffOn, closesOn, dataAvailable }: ReportingPeriod,
  asOf: IsoDate,
): PeriodCoverage['status'] {
  const begins = opensOn ?? cutoffOn ?? closesOn;
  if (begins !== null && firstDay(begins) > asOf) return 'AHEAD';
  return dataAvailable ? 'DATA' : 'NO_DATA';
}
