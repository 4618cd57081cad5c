/**
 * Planned against reported: how many milestones should have been complete on each day, and how many the agencies said
 * were. Before the first report there is no number at all, which is not the number 0 (rule D5).
 */
import { isKnownBy, lastDay, type IsoDate } from '../dates.ts';
import { explain, type Figure } from '../figures.ts';
import type { PlanDossier } from '../records.ts';
import { planVersionOn, type MilestoneStanding } from '../standing.ts';
import { quartersBetween, type Quarter } from './quarters.ts';
import { agencyReports, plannedSteps, reportedSteps, stepAt, type ReportedStep, type Step } from './steps.ts';

export interface QuarterRow extends Quarter {
  /** Last day counted: the quarter's end, or the day asked for when that lies within. */
  readonly through: IsoDate;
  readonly due: number;
  /** Null before the first report, and in quarters still ahead. */
  readonly reported: number | null;
  readonly covered: number;
  /** Due minus reported; null where nothing was reported. */
  readonly difference: number | null;
  /** UNCHANGED: no new agency report in that quarter. AHEAD: it begins after the day asked for. */
  readonly status: 'NO_REPORTS' | 'REPORTED' | 'UNCHANGED' | 'AHEAD';
}

export interface PlannedReported {
  /** By the end dates of the version in force; beyond the day asked for this is the plan. */
  readonly planned: readonly Step[];
  readonly reported: readonly ReportedStep[];
  readonly quarters: readonly QuarterRow[];
  readonly milestones: number;
  /** The day to compare on: the last round's cut-off or, without one, the last agency report; null without reports. */
  readonly comparison: (Omit<ReportedStep, 'count'> & { readonly due: number; readonly complete: number }) | null;
}

/** Planned against reported over time, with a table by quarter up to the last planned end or report. */
export function plannedAgainstReported(
  dossier: PlanDossier,
  standings: readonly MilestoneStanding[],
  asOf: IsoDate,
): Figure<PlannedReported> {
  const planned = plannedSteps(standings);
  const reported = reportedSteps(standings);
  const days = [...planned, ...reported].map(({ day }) => day).sort();
  const quarters = days[0] === undefined ? [] : quartersBetween(days[0], days.at(-1) ?? days[0]);
  const published = agencyReports(standings).map(({ publishedOn }) => publishedOn);
  const value = {
    planned,
    reported,
    quarters: quarters.map((quarter) => quarterRow(quarter, planned, reported, published, asOf)),
    milestones: standings.length,
    comparison: comparisonOf(dossier, planned, reported, asOf),
  };
  return { value, explanation: explanationOf(dossier, standings, asOf) };
}

function quarterRow(
  quarter: Quarter,
  planned: readonly Step[],
  reported: readonly ReportedStep[],
  published: readonly IsoDate[],
  asOf: IsoDate,
): QuarterRow {
  const ahead = quarter.startsOn > asOf;
  const through = ahead || quarter.endsOn <= asOf ? quarter.endsOn : asOf;
  const due = stepAt(planned, through)?.count ?? 0;
  const word = ahead ? null : stepAt(reported, through);
  const fresh = published.some((day) => day >= quarter.startsOn && day <= through);
  return {
    ...quarter,
    through,
    due,
    reported: word?.count ?? null,
    covered: word?.covered ?? 0,
    difference: word === null ? null : due - word.count,
    status: ahead ? 'AHEAD' : word === null ? 'NO_REPORTS' : fresh ? 'REPORTED' : 'UNCHANGED',
  };
}

function comparisonOf(
  dossier: PlanDossier,
  planned: readonly Step[],
  reported: readonly ReportedStep[],
  asOf: IsoDate,
): PlannedReported['comparison'] {
  const cutoffs = dossier.periods.flatMap(({ dataAvailable, cutoffOn }) =>
    dataAvailable && cutoffOn !== null && isKnownBy(cutoffOn, asOf) ? lastDay(cutoffOn) : [],
  );
  const day = [...cutoffs, reported.at(-1)?.day ?? ''].sort().at(-1) ?? '';
  const word = stepAt(reported, day);
  return word && { day, due: stepAt(planned, day)?.count ?? 0, complete: word.count, covered: word.covered };
}

function explanationOf(dossier: PlanDossier, standings: readonly MilestoneStanding[], asOf: IsoDate) {
  const silent = standings.filter(({ latest }) => latest.AGENCY_SELF === null);
  const undated = standings.filter(({ version }) => version.endsOn === null);
  const closed = dossier.periods.filter((period) => !period.dataAvailable && isKnownBy(period.opensOn, asOf));
  const inputs = {
    planVersion: planVersionOn(dossier, asOf).id,
    milestones: standings.length,
    reports: agencyReports(standings).length,
  };
  const idsOf = (list: readonly MilestoneStanding[]) => list.map(({ milestone }) => milestone.id);
  return explain('planned-vs-reported/1', asOf, [standings.length - silent.length, standings.length], inputs, {
    NO_REPORT: idsOf(silent),
    END_UNKNOWN: idsOf(undated),
    ROUND_WITHOUT_DATA: closed.map(({ id }) => id),
  });
}
