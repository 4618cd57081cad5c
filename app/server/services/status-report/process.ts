import type { ProcessFact } from '#contracts/status-report.ts';
import type { IsoDate } from '#domain/dates.ts';
import type { PlanDossier } from '#domain/records.ts';
import { requirementFactsOn } from '../plan-page.ts';

/** What public sources say of the process by that day, with the sources. */
export function processFacts(dossier: PlanDossier, asOf: IsoDate): ProcessFact[] {
  return requirementFactsOn(dossier, asOf).map((fact) => ({
    fact,
    sources: dossier.sources.filter(({ id }) => fact.sources.includes(id)),
  }));
}
