/** The milestones of a commitment, each with what every source said of it and all that was ever published. */
import type { DifferenceStory, FiledReport, MilestoneStory } from '#contracts/commitment-story.ts';
import { differences } from '#domain/discrepancies.ts';
import type { IsoDate } from '#domain/dates.ts';
import { publicBlockages } from '#domain/filing/blockages.ts';
import type { PlanDossier, ProgressReport } from '#domain/records.ts';
import { datesBefore } from '#domain/versions.ts';
import { isOutsidePeriod, type MilestoneStanding, planEndBefore, planVersionOn } from '#domain/standing.ts';
import { REPORT_SOURCES } from '#domain/values.ts';

export function milestoneStories(
  dossier: PlanDossier,
  standings: readonly MilestoneStanding[],
  asOf: IsoDate,
): MilestoneStory[] {
  const inForce = planVersionOn(dossier, asOf);
  const blockages = publicBlockages(dossier, asOf).toReversed();
  return standings.map((standing) => {
    const { milestone } = standing;
    const correctedBy = new Map(
      standing.history.flatMap(({ id, supersedes }) => (supersedes === null ? [] : [[supersedes, id] as const])),
    );
    const filed = (report: ProgressReport): FiledReport => ({
      report,
      outsidePeriod: isOutsidePeriod(report, inForce),
      supersededBy: correctedBy.get(report.id) ?? null,
    });
    return {
      anchor: `h${milestone.number}`,
      standing,
      statements: REPORT_SOURCES.map((source) => {
        const report = standing.latest[source];
        return { source, filed: report ? filed(report) : null };
      }),
      history: standing.history.map(filed),
      blockages: blockages.filter((blockage) => blockage.milestone === milestone.id),
      newDates: (milestone.reschedulings ?? [])
        .filter(({ decidedOn }) => decidedOn <= asOf)
        .map((approved) => ({
          ...approved,
          replaced: datesBefore(milestone, dossier.versions, approved),
          afterPlan: planEndBefore(approved.endsOn, inForce),
        }))
        .toReversed(),
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
