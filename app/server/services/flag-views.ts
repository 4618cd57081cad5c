/** Flags of a plan as people see them. */
import type { FlagView } from '#contracts/flag-views.ts';
import type { IsoDate } from '#domain/dates.ts';
import { flagsOn, type FlagStanding } from '#domain/flags/standing.ts';
import type { PlanDossier } from '#domain/records.ts';
import { planStandings, type MilestoneStanding } from '#domain/standing.ts';
import { labelsOf } from './plan-labels.ts';

/** Every flag of a plan on a day. */
export function flagViews(
  dossier: PlanDossier,
  asOf: IsoDate,
  standings: readonly MilestoneStanding[] = planStandings(dossier, asOf),
): FlagView[] {
  const labels = labelsOf(dossier);
  const titles = new Map(
    standings.map(({ milestone, version }) => [milestone.id, { number: milestone.number, title: version.title }]),
  );
  return flagsOn(dossier, asOf, standings).flatMap(({ commitment: id, milestone, ...rest }: FlagStanding) => {
    const commitment = labels.commitment(id);
    if (!commitment) return [];
    const about = milestone === null ? null : (titles.get(milestone) ?? null);
    return [{ ...rest, plan: dossier.plan.slug, commitment, milestone: about }];
  });
}
