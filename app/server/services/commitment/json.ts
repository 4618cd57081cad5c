/** A commitment as JSON: the story of its page, each fact once. The page's own arrangements of the same facts stay out. */
import type { CommitmentStory, FiledReport, MilestoneStory } from '#contracts/commitment-story.ts';
import { comparison, overdueKnown } from '#server/reports/unknowns.ts';

/** What `/compromisos/{code}.json` holds; codes as stored, texts in all their languages. */
export function commitmentRecord(story: CommitmentStory) {
  const { timeline: _drawn, milestones, differences, irm, plan, ...facts } = story;
  return {
    ...facts,
    plan: { ...plan, inForce: plan.inForce.id, wording: plan.wording?.id ?? null },
    milestones: milestones.map(milestoneFile),
    differences: differences.map(({ words, ...difference }) => ({
      ...difference,
      words: words.map(({ source, report }) => ({ source, report: report.id })),
    })),
    irm: {
      ...irm,
      columns: irm.columns.map(({ moment, reports }) => ({ moment, reports: reports.map(({ id }) => id) })),
    },
  };
}

function milestoneFile({ anchor, standing, statements, history, blockages, newDates }: MilestoneStory) {
  const { milestone, version, baseline, slippageDays, mark, overdueDays } = standing;
  return {
    id: milestone.id,
    number: milestone.number,
    anchor,
    inForce: version,
    baseline,
    slippageDays,
    mark,
    overdue: overdueKnown(standing),
    overdueDays,
    disagreement: comparison(standing),
    /** By source: id of its latest report, or null where it gave none. */
    latest: Object.fromEntries(statements.map(({ source, filed }) => [source, filed?.report.id ?? null])),
    ...{ blockages, newDates },
    reports: history.map(({ report, outsidePeriod, supersededBy }: FiledReport) => ({
      ...report,
      outsidePeriod,
      supersededBy,
    })),
  };
}
