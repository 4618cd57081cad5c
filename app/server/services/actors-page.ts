import type { ActorsView, ForumMeeting, ForumView, SeatHolderView, SeatView } from '#contracts/about-views.ts';
import { compareDates, isKnownBy, type IsoDate } from '#domain/dates.ts';
import { partsOn } from '#domain/participation.ts';
import type { Forum, ForumSeat, PlanDossier } from '#domain/records.ts';
import { PARTICIPATION_ROLES, SEATS } from '#domain/values.ts';
import { arePublic, sourcesOf } from './about/names.ts';
import type { Dossiers } from './dossiers.ts';
import type { AboutRequest } from './partnership-page.ts';
import { choosePlan, labelsOf, planChoices, planLabel, type Labels } from './plan-labels.ts';

/**
 * Who takes part in a plan on a day, and the forum that coordinates it.
 * @throws NOT_FOUND when there is no such plan
 */
export async function actorsPage(dossiers: Dossiers, { plan, asOf }: AboutRequest): Promise<ActorsView> {
  const dossier = await choosePlan(dossiers, plan, asOf);
  return {
    plan: planLabel(dossier),
    plans: await planChoices(dossiers, asOf),
    asOf,
    organizations: bodiesBySector(dossier, asOf),
    forum: forumOn(dossier, asOf),
  };
}

/** Each body counts once, however many commitments it takes part in. */
function bodiesBySector(dossier: PlanDossier, asOf: IsoDate): ActorsView['organizations'] {
  const parts = dossier.commitments.flatMap(({ id }) => partsOn(dossier, id, PARTICIPATION_ROLES, asOf));
  const taking = new Set(parts.map(({ organization }) => organization));
  const counts: Partial<Record<string, number>> = {};
  for (const { id, sector } of dossier.organizations) {
    if (taking.has(id)) counts[sector] = (counts[sector] ?? 0) + 1;
  }
  return counts;
}

function forumOn(dossier: PlanDossier, asOf: IsoDate): ForumView | null {
  const { forum } = dossier;
  const labels = labelsOf(dossier);
  const body = forum && labels.body(forum.organization);
  if (!forum || !body || (forum.establishedFrom !== null && !isKnownBy(forum.establishedFrom, asOf))) return null;
  const seats = forum.seats.flatMap((seat) => seatOn(seat, labels, asOf) ?? []);
  const { legalBasis } = forum;
  return {
    body,
    name: forum.localName,
    establishedFrom: forum.establishedFrom,
    legalBasis: legalBasis && (legalBasis.date === null || isKnownBy(legalBasis.date, asOf)) ? legalBasis : null,
    sectors: SEATS.flatMap((sector) => {
      const own = seats.filter((seat) => seat.sector === sector);
      return own.length > 0 ? { sector, seats: own } : [];
    }),
    bodies: arePublic(dossier, forum.sources, asOf)
      ? forum.bodies.map(({ id, purpose, members }) => ({ id, purpose, members: labels.bodies(members) }))
      : [],
    meetings: meetingsUntil(dossier, forum, asOf),
    meetingsAtLeast: meetingsAtLeast(dossier, asOf),
    sources: sourcesOf(dossier, forum.sources),
  };
}

/** A seat as it was held by a day; a holder whose joining date is unknown counts from the start. */
function seatOn({ seat, sector, holders, note }: ForumSeat, labels: Labels, asOf: IsoDate): SeatView | null {
  const known = holders
    .filter(({ from }) => from === null || isKnownBy(from, asOf))
    .flatMap(({ organization, from, to }): SeatHolderView[] => {
      const body = labels.body(organization);
      return body ? [{ body, from, to: isKnownBy(to, asOf) ? to : null }] : [];
    });
  if (known.length === 0) return null;
  const former = known.filter(({ to }) => to !== null).reverse();
  return { seat, sector, note, holder: known.find(({ to }) => to === null) ?? null, former };
}

function meetingsUntil({ events }: PlanDossier, { meetings }: Forum, asOf: IsoDate): ForumMeeting[] {
  return meetings
    .filter(({ date }) => isKnownBy(date, asOf))
    .toSorted((a, b) => compareDates(a.date, b.date))
    .map(({ number, date, online, event: id }) => {
      const event = events.find((known) => known.id === id);
      const minutes = event?.evidence.find(({ kind }) => kind === 'MINUTES')?.url ?? null;
      return { number, date, online, title: event?.title ?? null, minutes };
    });
}

function meetingsAtLeast({ requirementFacts = [] }: PlanDossier, asOf: IsoDate): ForumView['meetingsAtLeast'] {
  const fact = requirementFacts.find(({ code }) => code === 'FORUM_MEETINGS_HELD');
  return fact && fact.atLeast !== null && (fact.asOf === null || isKnownBy(fact.asOf, asOf)) ? fact : null;
}
