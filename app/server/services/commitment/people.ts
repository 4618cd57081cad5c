/** Who answers for a commitment, who answered before, and when it changed hands. */
import type { Handover } from '#contracts/commitment-changes.ts';
import type { PartStory, PeopleStory } from '#contracts/commitment-story.ts';
import { compareDates, isKnownBy, type IsoDate, type PartialDate } from '#domain/dates.ts';
import { predecessorsOf, successorsOf } from '#domain/organizations.ts';
import { LEAD_ROLES, partsOn } from '#domain/participation.ts';
import type { Commitment, Participation, PlanDossier, ResponsibilityChange, Succession } from '#domain/records.ts';
import type { MilestoneStanding } from '#domain/standing.ts';
import { PARTICIPATION_ROLES, type ParticipationRole, type ReportSource } from '#domain/values.ts';

/** Everyone with a part in a commitment on a day. What was not yet known by then is left out. */
export function peopleOf(
  dossier: PlanDossier,
  commitment: Commitment,
  standings: readonly MilestoneStanding[],
  asOf: IsoDate,
): PeopleStory {
  const own = dossier.participations.filter((part) => part.commitment === commitment.id);
  const reporting = (roles: readonly ParticipationRole[], source: ReportSource): PartStory[] =>
    partStories(dossier, own, roles, asOf).map((story) => ({
      ...story,
      filed: filedBy(standings, source, story.part.organization),
    }));
  const leads = reporting(LEAD_ROLES, 'AGENCY_SELF');
  return {
    leads,
    counterparts: reporting(['COUNTERPART'], 'COUNTERPART'),
    others: PARTICIPATION_ROLES.filter((role) => !ANSWERING.includes(role)).flatMap((role) => {
      const parts = partStories(dossier, own, [role], asOf);
      return parts.length > 0 ? [{ role, parts }] : [];
    }),
    unnamed: commitment.unnamedActors,
    handovers: handovers(dossier, commitment.id, leads, asOf),
  };
}

const ANSWERING: readonly ParticipationRole[] = [...LEAD_ROLES, 'COUNTERPART'];

/** Those who hold one of the roles that day, then those who held it before; an end still to come is not known. */
function partStories(
  dossier: PlanDossier,
  own: readonly Participation[],
  roles: readonly ParticipationRole[],
  asOf: IsoDate,
): PartStory[] {
  const [first] = own;
  if (!first) return [];
  const current = partsOn(dossier, first.commitment, roles, asOf);
  const begun = own.filter((part) => roles.includes(part.role) && (part.from === null || isKnownBy(part.from, asOf)));
  const before = begun.filter((part) => !current.includes(part)).reverse();
  return [...current, ...before].map((part) => ({
    part: { ...part, to: known(part.to, asOf) },
    current: current.includes(part),
    filed: null,
  }));
}

const known = (date: PartialDate | null, asOf: IsoDate): PartialDate | null => (isKnownBy(date, asOf) ? date : null);

const filedBy = (standings: readonly MilestoneStanding[], source: ReportSource, body: string): number =>
  standings.filter(({ history }) => history.some((report) => report.source === source && report.organization === body))
    .length;

/** Recorded changes of who answers, and what the bodies that answer were before and became, each told once. */
function handovers(dossier: PlanDossier, commitment: string, leads: readonly PartStory[], asOf: IsoDate): Handover[] {
  const changes = dossier.responsibilityChanges.filter(
    (change) => change.commitment === commitment && happenedBy(change.on, asOf),
  );
  const successions = new Set(
    leads.flatMap(({ part }) => [
      ...predecessorsOf(dossier, part.organization),
      ...successorsOf(dossier, part.organization),
    ]),
  );
  const told = changes.map((change) => {
    const succession = [...successions].find((other) => isSame(change, other));
    if (succession) successions.delete(succession);
    return ofChange(change, succession);
  });
  const rest = [...successions].filter(({ on }) => happenedBy(on, asOf)).map(ofSuccession);
  return [...told, ...rest].sort(byDate);
}

/** An undated change is told at any time: nothing says that it came later. */
const happenedBy = (on: PartialDate | null, asOf: IsoDate): boolean => on === null || isKnownBy(on, asOf);

const isSame = (change: ResponsibilityChange, { from, to }: Succession): boolean =>
  to === change.to && from.includes(change.from);

const ofChange = (change: ResponsibilityChange, succession: Succession | undefined): Handover => ({
  id: `${change.commitment}-${change.from}-${change.to}`,
  from: [change.from],
  to: change.to,
  on: change.on ?? succession?.on ?? null,
  kind: succession?.kind ?? null,
  legalAct: succession?.legalAct ?? null,
  notes: [change.note, succession?.note ?? null].filter((note) => note !== null),
  sources: [...new Set([...change.sources, ...(succession?.sources ?? [])])],
});

const ofSuccession = ({ id, from, to, on, kind, legalAct, note, sources }: Succession): Handover => ({
  id,
  from,
  to,
  on,
  kind,
  legalAct,
  notes: note ? [note] : [],
  sources,
});

function byDate(a: Handover, b: Handover): number {
  if (a.on === null || b.on === null) return Number(b.on === null) - Number(a.on === null);
  return compareDates(a.on, b.on);
}
