/** Who answers for what, on a day: parts have dates, and bodies are renamed, merged and replaced. */
import { compareDates, firstDay, isKnownBy, lastDay, type IsoDate } from './dates.ts';
import type { Organization, Participation, PlanDossier } from './records.ts';
import type { ParticipationRole, ReportSource } from './values.ts';

/** Roles that answer for a commitment, the lead first. */
export const LEAD_ROLES = ['LEAD', 'CO_LEAD'] as const satisfies readonly ParticipationRole[];

/** Roles whose holders may file reports from a source; the core group files as the forum, without a part. */
export const ROLES_OF_SOURCE: Readonly<Record<ReportSource, readonly ParticipationRole[]>> = {
  AGENCY_SELF: LEAD_ROLES,
  COUNTERPART: ['COUNTERPART'],
  CORE_GROUP: [],
};

/**
 * Who holds a role in a commitment on a day. A part begins on the last day that its `from` can mean and ends with `to`;
 * on the day of a handover only the successor holds it. Before the first part begins, the first holder is named, since
 * the plan names it; between two parts, the one that went before.
 */
export function holdersOn(parts: readonly Participation[], asOf: IsoDate): Participation[] {
  const begun = parts.filter(({ from }) => from === null || isKnownBy(from, asOf));
  const holding = begun.filter((part) => !hasEnded(part, begun, asOf));
  if (holding.length > 0 || parts.length === 0) return holding;
  if (begun.length === 0) return firstHolders(parts);
  return begun.length < parts.length ? lastHolders(begun) : [];
}

function hasEnded({ to }: Participation, begun: readonly Participation[], asOf: IsoDate): boolean {
  if (to === null || lastDay(to) > asOf) return false;
  if (lastDay(to) < asOf) return true;
  return begun.some(({ from }) => from !== null && firstDay(from) === lastDay(to));
}

function firstHolders(parts: readonly Participation[]): Participation[] {
  const [first] = parts.flatMap(({ from }) => from ?? []).sort(compareDates);
  return parts.filter(({ from }) => first !== undefined && from !== null && compareDates(from, first) === 0);
}

function lastHolders(parts: readonly Participation[]): Participation[] {
  const last = parts
    .flatMap(({ to }) => to ?? [])
    .sort(compareDates)
    .at(-1);
  return parts.filter(({ to }) => last !== undefined && to !== null && compareDates(to, last) === 0);
}

/** Parts of a commitment in the given roles on a day, in the order of the roles. */
export function partsOn(
  dossier: Pick<PlanDossier, 'participations'>,
  commitment: string,
  roles: readonly ParticipationRole[],
  asOf: IsoDate,
): Participation[] {
  const own = dossier.participations.filter((part) => part.commitment === commitment);
  return roles.flatMap((role) =>
    holdersOn(
      own.filter((part) => part.role === role),
      asOf,
    ),
  );
}

const organizationsOf = (dossier: PlanDossier, parts: readonly Participation[]): Organization[] => {
  const ids = new Set(parts.map(({ organization }) => organization));
  const found = new Map(dossier.organizations.map((organization) => [organization.id, organization]));
  return [...ids].flatMap((id) => found.get(id) ?? []);
};

/** The bodies that answer for a commitment on a day: the lead, then co-leads. */
export function leadOrganizationsOn(dossier: PlanDossier, commitment: string, asOf: IsoDate): Organization[] {
  return organizationsOf(dossier, partsOn(dossier, commitment, LEAD_ROLES, asOf));
}

/** The counterparts of a commitment on a day. */
export function counterpartOrganizationsOn(dossier: PlanDossier, commitment: string, asOf: IsoDate): Organization[] {
  return organizationsOf(dossier, partsOn(dossier, commitment, ['COUNTERPART'], asOf));
}

/** Every body that answers for some commitment on a day with the ids of those commitments, in the plan's order. */
export function leadsOfPlanOn(dossier: PlanDossier, asOf: IsoDate): Map<Organization, string[]> {
  const led = new Map<Organization, string[]>();
  for (const { id } of dossier.commitments) {
    for (const body of leadOrganizationsOn(dossier, id, asOf)) led.set(body, [...(led.get(body) ?? []), id]);
  }
  return led;
}
