/** Evidence that cannot be consulted: a reviewer found it so, or its address has not answered the server's own visits. */
import type { IsoDate } from '../dates.ts';
import { outagesOn } from '../links/outages.ts';
import type { PlanDossier, ProgressReport } from '../records.ts';
import { evidencePieces, verdictsOn } from '../reviewing/verdicts.ts';
import type { MilestoneStanding } from '../standing.ts';

/**
 * The days on which pieces of evidence of a milestone's standing report were found to be out of reach: by reviewers, by the
 * latest verdict of each body, and by the server's visits, from the day on which an outage counted; in order.
 */
export function unreadableSince(
  dossier: PlanDossier,
  { milestone, latest: { AGENCY_SELF: report } }: MilestoneStanding,
  asOf: IsoDate,
): IsoDate[] {
  if (!report) return [];
  return [...judgedDays(dossier, report, milestone.commitment, asOf), ...silentDays(dossier, report, asOf)].sort();
}

function judgedDays(dossier: PlanDossier, report: ProgressReport, commitment: string, asOf: IsoDate): IsoDate[] {
  const isSaid = dossier.evidenceReviews?.some(({ verdict }) => verdict === 'INACCESSIBLE') ?? false;
  if (!isSaid) return [];
  const given = new Set(report.evidence.map(({ id }) => id));
  return evidencePieces(dossier, commitment, asOf)
    .filter(({ ids }) => ids.some((id) => given.has(id)))
    .flatMap(({ ids }) => verdictsOn(dossier, ids, asOf).standing)
    .filter(({ verdict }) => verdict === 'INACCESSIBLE')
    .map(({ givenOn }) => givenOn);
}

/** What is kept here as a file can be consulted, whatever its address answers. */
function silentDays(dossier: PlanDossier, { evidence }: ProgressReport, asOf: IsoDate): IsoDate[] {
  if (!dossier.linkOutages) return [];
  const outages = outagesOn(dossier, asOf);
  return evidence
    .filter(({ url, file }) => url !== null && file === undefined)
    .flatMap(({ url }) => outages.get(url ?? '')?.confirmedOn ?? []);
}
