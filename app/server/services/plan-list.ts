import type { IsoDate } from '#domain/dates.ts';
import { coverage, milestonesComplete } from '#domain/figures.ts';
import type { Jurisdiction, Plan, PlanVersion } from '#domain/records.ts';
import { planStandings, planVersionOn } from '#domain/standing.ts';
import type { Dossiers } from './dossiers.ts';

/** A plan in the list of plans, as it stood on a day. */
export interface PlanListItem {
  readonly plan: Plan;
  readonly jurisdiction: Jurisdiction;
  readonly version: PlanVersion;
  readonly versions: readonly PlanVersion[];
  readonly commitments: number;
  readonly milestones: number;
  readonly complete: number;
  readonly reported: number;
}

/** Every plan, the newest first. */
export async function planList(dossiers: Dossiers, asOf: IsoDate): Promise<PlanListItem[]> {
  const all = await dossiers.all();
  return all.map((dossier) => {
    const standings = planStandings(dossier, asOf);
    return {
      plan: dossier.plan,
      jurisdiction: dossier.jurisdiction,
      version: planVersionOn(dossier, asOf),
      versions: dossier.versions,
      commitments: dossier.commitments.length,
      milestones: dossier.milestones.length,
      complete: milestonesComplete(standings, 'AGENCY_SELF', asOf).value,
      reported: coverage(standings, 'AGENCY_SELF', asOf).value,
    };
  });
}
