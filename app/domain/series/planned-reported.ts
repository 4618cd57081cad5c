/**
 * Planned against reported: how many milestones should have been complete on each day, and how many the agencies said
 * were. Before the first report there is no number at all, which is not the number 0 (rule D5).
 */
import { isKnownBy, lastDay, type IsoDate } from '../dates.ts';
import { explain, type Figure } from '../figures.ts';
import type { PlanDossier } from '../records.ts';
import { latestReports, planVersionOn, type MilestoneStanding } from '../standing.ts';
import { isComplete } from '../states.ts';
import { quartersBetween, type Quarter } from './quarters.ts';

/** A step of a cumulative line: from this day on the number is `count`. */
export interface Step {
  readonly day: IsoDate;
  readonly count: number;
}

/** Reported complete and reported on at all, from a day on. */
export interface ReportedStep extends Step {
  readonly covered: number;
}

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

/** The number that a stepped line has on a day; null before its first step. */
export function stepAt<S extends Step>(steps: readonly S[], day: IsoDate): S | null {
  return steps.findLast((step) => step.day <= day) ?? null;
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

const agencyReports = (standings: readonly MilestoneStanding[]) =>
  standings.flatMap(({ history }) => history.filter(({ source }) => source === 'AGENCY_SELF'));

/** Running totals of dated changes, one step a day. */
function accumulate(
  changes: readonly { readonly day: IsoDate; readonly complete: number; readonly covered: number }[],
) {
  const steps: ReportedStep[] = [];
  for (const { day, complete, covered } of changes.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    const last = steps.at(-1) ?? { day: '', count: 0, covered: 0 };
    const next = { day, count: last.count + complete, covered: last.covered + covered };
    steps.splice(last.day === day ? -1 : steps.length, 1, next);
  }
  return steps;
}

function plannedSteps(standings: readonly MilestoneStanding[]): Step[] {
  const ends = standings.flatMap(({ version }) => version.endsOn ?? []);
  return accumulate(ends.map((end) => ({ day: lastDay(end), complete: 1, covered: 0 }))).map(({ day, count }) => ({
    day,
    count,
  }));
}

/** A milestone counts as complete from the day its agency's word became so, until it says otherwise. */
function reportedSteps(standings: readonly MilestoneStanding[]): ReportedStep[] {
  return accumulate(standings.flatMap(changesOf));
}

function changesOf({ history }: MilestoneStanding) {
  const own = history.filter(({ source }) => source === 'AGENCY_SELF');
  const days = [...new Set(own.map(({ publishedOn }) => publishedOn))].sort();
  let before = 0;
  return days.map((day, index) => {
    const word = latestReports(own.filter(({ publishedOn }) => publishedOn <= day)).AGENCY_SELF;
    const now = Number(isComplete(word?.state ?? null));
    const change = { day, complete: now - before, covered: index === 0 ? 1 : 0 };
    before = now;
    return change;
  });
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
