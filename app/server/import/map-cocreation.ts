/** The co-creation part of `plan.json` and the published percentages, as records of the domain. */
import type { PlanFile } from '#contracts/plan-files/plan.ts';
import type { PublishedReportFile } from '#contracts/plan-files/published-report.ts';
import type { Cocreation, PublishedFigures } from '#domain/records.ts';

export function mapCocreation(file: PlanFile): Cocreation | null {
  if (file.coCreation === null) return null;
  const { start, end, ...rest } = file.coCreation;
  const proposals = rest.proposals.toSorted((a, b) => a.category - b.category || a.number - b.number);
  return { ...rest, proposals, startsOn: start, endsOn: end };
}

export function mapPublishedFigures(file: PublishedReportFile): PublishedFigures {
  const { source, cutoff, headlinePercent, commitments, statedRule, observations, sources } = file;
  return { source, cutoffOn: cutoff, headlinePercent, commitments, statedRule, observations, sources };
}
