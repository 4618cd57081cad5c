import type { IsoDate } from '#domain/dates.ts';
import { coverage, milestonesComplete } from '#domain/figures.ts';
import type { Jurisdiction, Plan, PlanVersion } from '#domain/records.ts';
import { planStandings, planVersionOn } from '#domain/standing.ts';
import { isPlanPublicBy, isPublishedBy } from '#domain/versions.ts';
import type { Dossiers } from './dossiers.ts';

/** A plan in the list of plans, as it stood on a day. */
export interface PlanListItem {
  readonly plan: Plan;
  readonly jurisdiction: Jurisdiction;
  /** Whether any version was public on the day; before that nothing of the plan is to be counted. */
  readonly published: boolean;
  readonly version: PlanVersion;
  /** Versions that were public by that day. */
  readonly versions: readonly PlanVersion[];
  readonly commitments: number;
  readonly milestones: number;
  readonly complete: number;
  readonly reported: number;
}

/** Every plan, the newest first. */
export async function planList(dossiers: Dossiers, asOf: IsoDate): Promise<PlanListItem[]> {
  const all = await dossiers.all(asOf);
  return all.map((dossier) => {
    const standings = planStandings(dossier, asOf);
    return {
      plan: dossier.plan,
      jurisdiction: dossier.jurisdiction,
      published: isPlanPublicBy(dossier, asOf),
      version: planVersionOn(dossier, asOf),
      versions: dossier.versions.filter((version) => !isDated(version) || isPublishedBy(version, asOf)),
      commitments: dossier.commitments.length,
      milestones: dossier.milestones.length,
      complete: milestonesComplete(standings, 'AGENCY_SELF', asOf).value,
      reported: coverage(standings, 'AGENCY_SELF', asOf).value,
    };
  });
}

const isDated = ({ publishedOn, submittedOn }: PlanVersion): boolean => (publishedOn ?? submittedOn) !== null;
