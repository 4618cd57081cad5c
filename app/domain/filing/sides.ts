/** Who files from which side, whom each side is asked about, and what it last said. */
import type { IsoDate } from '../dates.ts';
import { partsOn, ROLES_OF_SOURCE } from '../participation.ts';
import { currentReports } from '../progress.ts';
import type { PlanDossier, ProgressReport } from '../records.ts';
import type { MilestoneStanding } from '../standing.ts';
import type { ReportSource } from '../values.ts';

/** Keys of the organizations that may file on a commitment from a side on a day: lead and co-leads, counterparts, the forum. */
export function holdersOfSide(dossier: PlanDossier, commitment: string, source: ReportSource, day: IsoDate): string[] {
  if (source === 'CORE_GROUP') return dossier.forum ? [dossier.forum.organization] : [];
  const parts = partsOn(dossier, commitment, ROLES_OF_SOURCE[source], day);
  return [...new Set(parts.map(({ organization }) => organization))];
}

const ASKED_ABOUT: Readonly<Record<ReportSource, readonly ReportSource[]>> = {
  AGENCY_SELF: ['COUNTERPART'],
  COUNTERPART: ['AGENCY_SELF'],
  CORE_GROUP: ['AGENCY_SELF', 'COUNTERPART'],
};

/** Keys of the organizations about which a side is asked whether they did their part. */
export function partnersOfSide(dossier: PlanDossier, commitment: string, source: ReportSource, day: IsoDate): string[] {
  const asked = ASKED_ABOUT[source].flatMap((side) => holdersOfSide(dossier, commitment, side, day));
  return [...new Set(asked)];
}

/**
 * What an organization last published on a milestone from its side. Where it has published nothing, the last word of a
 * body that no longer holds the side: the one that it took over from.
 * @param holders keys of the organizations that hold the side today
 * @param except key of a report that is being corrected and so is passed over
 */
export function lastOfSide(
  standing: MilestoneStanding,
  source: ReportSource,
  organization: string,
  holders: readonly string[],
  except: string | null = null,
): ProgressReport | null {
  const reports = currentReports(standing).filter((report) => report.source === source && report.id !== except);
  const own = reports.find((report) => report.organization === organization);
  return own ?? reports.find((report) => !holders.includes(report.organization)) ?? null;
}
