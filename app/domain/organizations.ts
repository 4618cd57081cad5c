/** What one body answers for over time, how it has reported, and what it was before and became after. */
import type { IsoDate } from './dates.ts';
import { partsOn, ROLES_OF_SOURCE } from './participation.ts';
import type { Organization, Participation, PlanDossier, Succession } from './records.ts';
import { planStandings, type MilestoneStanding } from './standing.ts';
import { REPORT_SOURCES, type ReportSource } from './values.ts';

/** How a body has reported on one commitment, in one of its parts. */
export interface ReportingRecord {
  readonly commitment: string;
  readonly source: ReportSource;
  /** Milestones on which this source reported, whichever of its holders filed it. */
  readonly reported: number;
  /** Of these, milestones on which this very body filed a report. */
  readonly filed: number;
  /** Milestones of the commitment. */
  readonly total: number;
}

export interface OrganizationRecord {
  readonly organization: Organization;
  /** Every part it has or had, in the plan's order; `current` on the day asked for. */
  readonly parts: readonly { readonly part: Participation; readonly current: boolean }[];
  /** One row for each commitment and source that it answers for on that day, or filed for at any time before. */
  readonly reporting: readonly ReportingRecord[];
  readonly predecessors: readonly Succession[];
  readonly successors: readonly Succession[];
}

/** The record of a body on a day; null when the plan does not know it. */
export function organizationRecord(
  dossier: PlanDossier,
  id: string,
  asOf: IsoDate,
  standings: readonly MilestoneStanding[] = planStandings(dossier, asOf),
): OrganizationRecord | null {
  const organization = dossier.organizations.find((known) => known.id === id);
  if (!organization) return null;
  const order = new Map(dossier.commitments.map((commitment, index) => [commitment.id, index]));
  const parts = dossier.participations
    .filter((part) => part.organization === id)
    .sort((a, b) => (order.get(a.commitment) ?? 0) - (order.get(b.commitment) ?? 0))
    .map((part) => ({ part, current: partsOn(dossier, part.commitment, [part.role], asOf).includes(part) }));
  return {
    organization,
    parts,
    reporting: dossier.commitments.flatMap((commitment) => reportingOf(dossier, commitment.id, id, asOf, standings)),
    predecessors: predecessorsOf(dossier, id),
    successors: successorsOf(dossier, id),
  };
}

function reportingOf(
  dossier: PlanDossier,
  commitment: string,
  organization: string,
  asOf: IsoDate,
  standings: readonly MilestoneStanding[],
): ReportingRecord[] {
  const own = standings.filter(({ milestone }) => milestone.commitment === commitment);
  return REPORT_SOURCES.flatMap((source) => {
    const filed = own.filter(({ history }) =>
      history.some((report) => report.source === source && report.organization === organization),
    ).length;
    if (filed === 0 && !answersFor(dossier, commitment, organization, source, asOf)) return [];
    const reported = own.filter(({ latest }) => latest[source] !== null).length;
    return [{ commitment, source, reported, filed, total: own.length }];
  });
}

function answersFor(
  dossier: PlanDossier,
  commitment: string,
  organization: string,
  source: ReportSource,
  asOf: IsoDate,
): boolean {
  if (source === 'CORE_GROUP') return dossier.forum?.organization === organization;
  const parts = partsOn(dossier, commitment, ROLES_OF_SOURCE[source], asOf);
  return parts.some((part) => part.organization === organization);
}

/** The successions that led to a body, nearest first, back to its earliest known predecessor. */
export function predecessorsOf(dossier: PlanDossier, id: string): Succession[] {
  return follow(
    dossier.successions,
    [id],
    (succession, ids) => ids.includes(succession.to),
    ({ from }) => from,
  );
}

/** The successions that a body went through, nearest first, up to what it is last known to have become. */
export function successorsOf(dossier: PlanDossier, id: string): Succession[] {
  const meets = (succession: Succession, ids: readonly string[]) => succession.from.some((from) => ids.includes(from));
  return follow(dossier.successions, [id], meets, ({ to }) => [to]);
}

/** Walks successions from body to body; each is taken once, so that a wrong circle in the data cannot trap it. */
function follow(
  successions: readonly Succession[],
  start: readonly string[],
  meets: (succession: Succession, ids: readonly string[]) => boolean,
  next: (succession: Succession) => readonly string[],
): Succession[] {
  const found = new Set<Succession>();
  for (let ids = start; ids.length > 0;) {
    const step = successions.filter((succession) => !found.has(succession) && meets(succession, ids));
    step.forEach((succession) => found.add(succession));
    ids = step.flatMap((succession) => next(succession));
  }
  return [...found];
}
