import type { StoryFigures } from '#contracts/commitment-story.ts';
import type { IsoDate } from '#domain/dates.ts';
import { coverage, differing, discrepancies, milestonesComplete, overdueCount } from '#domain/figures.ts';
import { evidenceCoverage, lastUpdate } from '#domain/progress.ts';
import type { MilestoneStanding } from '#domain/standing.ts';
import { REPORT_SOURCES, type ReportSource } from '#domain/values.ts';

/** Headline figures of a commitment from the standings of its milestones. */
export function storyFigures(standings: readonly MilestoneStanding[], asOf: IsoDate): StoryFigures {
  return {
    milestones: standings.length,
    complete: eachSource((source) => milestonesComplete(standings, source, asOf)),
    coverage: eachSource((source) => coverage(standings, source, asOf)),
    overdue: overdueCount(standings, asOf),
    differing: differing(standings, asOf),
    discrepancies: discrepancies(standings, asOf),
    evidence: evidenceCoverage(standings, asOf),
    lastUpdate: lastUpdate(standings, asOf),
  };
}

const eachSource = <T>(make: (source: ReportSource) => T): Record<ReportSource, T> =>
  Object.fromEntries(REPORT_SOURCES.map((source) => [source, make(source)])) as Record<ReportSource, T>;
