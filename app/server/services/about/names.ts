import type { RoadEvent } from '#contracts/about-views.ts';
import { compareDates, firstDay, isKnownBy, type IsoDate, lastDay } from '#domain/dates.ts';
import type { PlanDossier, RoadmapEvent, Source } from '#domain/records.ts';
import type { Labels } from '../plan-labels.ts';

/** Sources by their ids, in the order given; ids that the plan does not know are left out. */
export function sourcesOf(dossier: PlanDossier, ids: readonly string[]): Source[] {
  return ids.flatMap((id) => dossier.sources.find((source) => source.id === id) ?? []);
}

/** Whether every dated source of an undated fact was public by a day; what has no dated source counts always. */
export function arePublic(dossier: PlanDossier, ids: readonly string[], asOf: IsoDate): boolean {
  return sourcesOf(dossier, ids).every(({ date }) => date === null || isKnownBy(date, asOf));
}

/** Events that had begun by a day, the oldest first. */
export function eventsUntil({ events }: PlanDossier, asOf: IsoDate): RoadmapEvent[] {
  return events
    .filter(({ startsOn }) => isKnownBy(startsOn, asOf))
    .sort((a, b) => compareDates(a.startsOn, b.startsOn));
}

/** An event with the names of everyone in it. */
export function roadEvent(dossier: PlanDossier, labels: Labels, event: RoadmapEvent): RoadEvent {
  const { id, kind, title, startsOn, endsOn, place, note } = event;
  const sources = sourcesOf(dossier, event.sources);
  return {
    id,
    kind,
    title,
    startsOn,
    endsOn: endsOn && isSpan(event) ? endsOn : null,
    place,
    note,
    commitment: event.commitment === null ? null : labels.commitment(event.commitment),
    bodies: labels.bodies(event.organizations),
    evidence: event.evidence.filter(({ url }) => url === null || !sources.some((source) => source.url === url)),
    sources,
  };
}

/** The end of a month or a year that starts the same one says nothing new. */
const isSpan = ({ startsOn, endsOn }: RoadmapEvent): boolean =>
  endsOn !== null && (firstDay(startsOn) !== firstDay(endsOn) || lastDay(startsOn) !== lastDay(endsOn));
