/** The milestones of a commitment, each with what every source said of it and all that was ever published. */
import type { DifferenceStory, FiledReport, MilestoneStory } from '#contracts/commitment-story.ts';
import { differences } from '#domain/discrepancies.ts';
import type { PlanDossier, PlanVersion, ProgressReport } from '#domain/records.ts';
import { isOutsidePeriod, type MilestoneStanding } from '#domain/standing.ts';
import { REPORT_SOURCES } from '#domain/values.ts';

export function milestoneStories(standings: readonly MilestoneStanding[], inForce: PlanVersion): MilestoneStory[] {
  return standings.map((standing) => {
    const correctedBy = new Map(
      standing.history.flatMap(({ id, supersedes }) => (supersedes === null ? [] : [[supersedes, id] as const])),
    );
    const filed = (report: ProgressReport): FiledReport => ({
      report,
      outsidePeriod: isOutsidePeriod(report, inForce),
      supersededBy: correctedBy.get(report.id) ?? null,
    });
    return {
      anchor: `h${standing.milestone.number}`,
      standing,
      statements: REPORT_SOURCES.map((source) => {
        const report = standing.latest[source];
        return { source, filed: report ? filed(report) : null };
      }),
      history: standing.history.map(filed),
    };
  });
}

/** Where the sources differ, by milestone. */
export function differenceStories(dossier: PlanDossier, standings: readonly MilestoneStanding[]): DifferenceStory[] {
  return differences(dossier, standings).map(({ standing, words, steps, discrepancy, since }) => ({
    number: standing.milestone.number,
    title: standing.version.title,
    words,
    steps,
    discrepancy,
    since,
  }));
}
