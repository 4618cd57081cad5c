/** Cumulative lines: milestones due by each day, and milestones that their agencies said were complete. */
import { lastDay, type IsoDate } from '../dates.ts';
import type { ProgressReport } from '../records.ts';
import { latestReports, type MilestoneStanding } from '../standing.ts';
import { isComplete } from '../states.ts';

/** A step of a cumulative line: from this day on the number is `count`. */
export interface Step {
  readonly day: IsoDate;
  readonly count: number;
}

/** Reported complete and reported on at all, from a day on. */
export interface ReportedStep extends Step {
  readonly covered: number;
}

/** The number that a stepped line has on a day; null before its first step. */
export function stepAt<S extends Step>(steps: readonly S[], day: IsoDate): S | null {
  return steps.findLast((step) => step.day <= day) ?? null;
}

/** Every report of an agency on these milestones, corrected ones included. */
export const agencyReports = (standings: readonly MilestoneStanding[]): ProgressReport[] =>
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

/** Milestones due by each day, a month or year on its last day; those without a known end are left out. */
export function plannedSteps(standings: readonly MilestoneStanding[]): Step[] {
  const ends = standings.flatMap(({ version }) => version.endsOn ?? []);
  return accumulate(ends.map((end) => ({ day: lastDay(end), complete: 1, covered: 0 }))).map(({ day, count }) => ({
    day,
    count,
  }));
}

/** A milestone counts as complete from the day its agency's word became so, until it says otherwise. */
export function reportedSteps(standings: readonly MilestoneStanding[]): ReportedStep[] {
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
