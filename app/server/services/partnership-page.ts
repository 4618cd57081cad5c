import type { PartnershipView, RoadEvent, RoadYear } from '#contracts/about-views.ts';
import { firstDay, isKnownBy, type IsoDate } from '#domain/dates.ts';
import type { PlanDossier } from '#domain/records.ts';
import { isPublishedBy } from '#domain/versions.ts';
import { eventsUntil, roadEvent } from './about/names.ts';
import type { Dossiers } from './dossiers.ts';
import { choosePlan, labelsOf, planChoices, planLabel } from './plan-labels.ts';

export interface AboutRequest {
  readonly asOf: IsoDate;
  /** Address of a plan; without one the newest. */
  readonly plan?: string | undefined;
}

/**
 * The country's road in the Partnership, as it was known on a day.
 * @throws NOT_FOUND when there is no such plan
 */
export async function partnershipPage(dossiers: Dossiers, { plan, asOf }: AboutRequest): Promise<PartnershipView> {
  const dossier = await choosePlan(dossiers, plan, asOf);
  const { jurisdiction, versions } = dossier;
  const labels = labelsOf(dossier);
  const road = eventsUntil(dossier, asOf).map((event) => roadEvent(dossier, labels, event));
  return {
    plan: planLabel(dossier),
    plans: await planChoices(dossiers, asOf),
    asOf,
    planTitle: dossier.plan.title,
    commitments: dossier.commitments.length,
    milestones: dossier.milestones.length,
    memberSince: isKnownBy(jurisdiction.memberSince, asOf) ? jurisdiction.memberSince : null,
    memberPage: jurisdiction.memberPage,
    versions: versions.filter((version, i) => i === 0 || isPublishedBy(version, asOf)),
    irmReports: dossier.irmReports.filter(({ publishedOn }) => isKnownBy(publishedOn, asOf)),
    years: yearsOf(dossier, road),
    shown: road.length,
    total: dossier.events.length,
  };
}

function yearsOf({ events }: PlanDossier, road: readonly RoadEvent[]): RoadYear[] {
  const general = new Set(events.filter(({ commitment }) => commitment === null).map(({ id }) => id));
  const years = new Map<string, RoadEvent[]>();
  for (const event of road) {
    const year = firstDay(event.startsOn).slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), event]);
  }
  return [...years].map(([year, all]) => ({
    year,
    entries: tablesTogether(all.filter(({ id }) => general.has(id))),
    ofCommitments: all.filter(({ id }) => !general.has(id)),
  }));
}

/** Co-creation tables toured the country in a row: one entry, which lists them. */
function tablesTogether(events: readonly RoadEvent[]): RoadEvent[][] {
  const entries: RoadEvent[][] = [];
  for (const event of events) {
    const last = entries.at(-1);
    const goesOn = event.kind === TABLE && last?.[0]?.kind === TABLE;
    if (goesOn) last.push(event);
    else entries.push([event]);
  }
  return entries;
}
const TABLE = 'CO_CREATION_TABLE';
