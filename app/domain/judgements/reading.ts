/**
 * How the milestones of a commitment, as the body that answers for it reported them, read on the scale of completion. It is a
 * reading by a stated rule (`completion-gap/1`), never the body's own word and never kept: it is there to be set beside what
 * independent eyes concluded.
 */
import { lastDay, type IsoDate } from '../dates.ts';
import { explain, type Figure } from '../figures.ts';
import { scaleValues } from '../irm/scales.ts';
import type { PlanVersion, ProgressReport } from '../records.ts';
import { isOutsidePeriod, latestReports, type MilestoneStanding } from '../standing.ts';
import { markOf } from '../states.ts';

const LEVELS = scaleValues('COMPLETION').ordered;
const [NOT_STARTED, LIMITED, SUBSTANTIAL, COMPLETE] = [0, 1, 2, 3] as const;

/** Between which levels it lies. They are one where every milestone was reported on and no state leaves it open. */
export interface CompletionReading {
  readonly lowest: string;
  readonly highest: string;
  /** Milestones that the body says are complete. */
  readonly complete: number;
  /** Day on which the last report that enters it was public. */
  readonly since: IsoDate;
}

/**
 * Complete: all milestones are; substantial: more than half; limited: something is complete or under way; not started: nothing
 * is. What has no report can be in any state, and preparing or stopped work may count as begun or not: both leave a range.
 * @param until reports made after this day, or after the plan's end, do not enter (rule D7)
 * @returns value null: the body had reported on no milestone
 */
export function completionReading(
  standings: readonly MilestoneStanding[],
  version: PlanVersion,
  until: IsoDate,
): Figure<CompletionReading | null> {
  const counts = (report: ProgressReport) => lastDay(report.reportedOn) <= until && !isOutsidePeriod(report, version);
  const words = standings.map(({ milestone, history }) => {
    return { id: milestone.id, report: latestReports(history.filter(counts)).AGENCY_SELF };
  });
  const reports = words.flatMap(({ report }) => report ?? []);
  const marks = reports.map(({ state }) => markOf(state));
  const [complete, of] = [marks.filter((mark) => mark === 'complete').length, words.length];
  const silent = words.filter(({ report }) => report === null).map(({ id }) => id);
  const begun = marks.includes('underway');
  const mayHaveBegun = begun || silent.length > 0 || marks.includes('prep') || marks.includes('stopped');
  const inputs = { source: 'AGENCY_SELF', milestones: of, complete };
  const explanation = explain('completion-gap/1', until, [reports.length, of], inputs, { NO_REPORT: silent });
  if (reports.length === 0) return { value: null, explanation };
  const lowest = LEVELS[level(complete, of, begun)] ?? '';
  const highest = LEVELS[level(complete + silent.length, of, mayHaveBegun)] ?? '';
  const since =
    reports
      .map(({ publishedOn }) => publishedOn)
      .sort()
      .at(-1) ?? '';
  return { value: { lowest, highest, complete, since }, explanation };
}

function level(complete: number, of: number, begun: boolean): number {
  if (complete === of) return COMPLETE;
  if (complete * 2 > of) return SUBSTANTIAL;
  return complete > 0 || begun ? LIMITED : NOT_STARTED;
}

/** How an assessed completion relates to a reading; null where the word has no place on the scale. */
export function stepsFromReading(value: string, { lowest, highest }: CompletionReading): number | null {
  const [at, from, to] = [LEVELS.indexOf(value), LEVELS.indexOf(lowest), LEVELS.indexOf(highest)];
  if (at < 0) return null;
  return at < from ? from - at : at > to ? at - to : 0;
}

/** "Not started" says that nothing was done: it and a milestone said to be complete exclude each other. */
export function contradicts(value: string, { complete }: CompletionReading): boolean {
  return value === LEVELS[NOT_STARTED] && complete > 0;
}
