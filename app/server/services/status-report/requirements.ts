import type { ReportRequirement } from '#contracts/status-report.ts';
import type { IsoDate } from '#domain/dates.ts';
import type { PlanDossier } from '#domain/records.ts';
import { requirementFactsOn } from '../plan-page.ts';

/**
 * What is known of the requirements on the process, with its sources. The one place from which a report takes it: whatever
 * checks requirements puts its findings here.
 */
export function requirementsOf(dossier: PlanDossier, asOf: IsoDate): ReportRequirement[] {
  return requirementFactsOn(dossier, asOf).map((fact) => ({
    fact,
    sources: dossier.sources.filter(({ id }) => fact.sources.includes(id)),
  }));
}
