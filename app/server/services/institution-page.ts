import type { InstitutionEvent, InstitutionInPlan, InstitutionPage } from '#contracts/institution-page-views.ts';
import { compareDates, firstDay, isKnownBy, lastDay, type IsoDate } from '#domain/dates.ts';
import { notFound } from '#domain/errors.ts';
import { milestonesComplete, overdueCount } from '#domain/figures.ts';
import { namedBodies } from '#domain/named-bodies.ts';
import type { OrganizationRecord } from '#domain/organizations.ts';
import type { Organization, PlanDossier, Source } from '#domain/records.ts';
import { planOn } from '#domain/existence.ts';
import type { Dossiers } from './dossiers.ts';
import { dutiesOf } from './institution/duties.ts';
import {
  answersOf,
  otherPartsOf,
  planOnDay,
  recordIn,
  seatHolders,
  seatsOf,
  standingsOf,
  type PlanOnDay,
} from './institution/parts.ts';
import { sourceRecords } from './institution/reporting.ts';
import { comingStep, handoversOf, stepsAfter, stepsBefore } from './institution/successions.ts';
import { bodyLabel, planLabel } from './plan-labels.ts';

export interface InstitutionRequest {
  readonly slug: string;
  readonly asOf: IsoDate;
}

/**
 * Everything that is known of one body on a day: what it answers for, how it reported, what others answered about it.
 * @throws NOT_FOUND when no plan knows it
 */
export async function institutionPage(
  dossiers: Dossiers,
  { slug, asOf }: InstitutionRequest,
): Promise<InstitutionPage> {
  const all = await dossiers.all();
  const knowing = all.map((dossier) => planOn(dossier, asOf)).filter((dossier) => bodyIn(dossier, slug));
  const [newest] = knowing;
  const organization = newest ? bodyIn(newest, slug) : undefined;
  if (!newest || !organization) throw notFound('INSTITUTION', slug);
  const ofSamePlace = knowing.filter(({ jurisdiction }) => jurisdiction.slug === newest.jurisdiction.slug);
  // Its page keeps to the plans that name it; a body that none names is told of in the newest.
  const naming = ofSamePlace.filter((dossier) => namedBodies(dossier).has(slug));
  const shown = naming.length > 0 ? naming : [newest];
  const plan = planOnDay(newest, asOf);
  return {
    body: bodyLabel(organization),
    asOf,
    note: organization.note,
    parent: organization.parent ? plan.labels.body(organization.parent) : null,
    children: newest.organizations.filter(({ parent }) => parent === slug).map(bodyLabel),
    isForum: shown.some(({ forum }) => forum?.organization === slug),
    notYet: comingStep(plan, slug),
    before: stepsBefore(plan, slug),
    after: stepsAfter(plan, slug),
    plans: shown.flatMap((dossier) => inPlan(planOnDay(dossier, asOf), slug) ?? []),
    sources: sourcesOf(newest, organization),
  };
}

const bodyIn = ({ organizations }: PlanDossier, id: string): Organization | undefined =>
  organizations.find((organization) => organization.id === id);

function inPlan(plan: PlanOnDay, id: string): InstitutionInPlan | null {
  const record = recordIn(plan, id);
  if (!record) return null;
  const { dossier } = plan;
  return {
    plan: planLabel(dossier),
    answers: answersOf(plan, record),
    others: otherPartsOf(plan, record),
    totals: totalsOf(plan, record),
    records: sourceRecords(plan, record),
    duties: dutiesOf(plan, id),
    handovers: handoversOf(plan, id),
    beforeReports: beforeReports(plan, record),
    seats: seatsOf(plan, id),
    members: dossier.forum?.organization === id ? seatHolders(plan) : [],
    tasks: (dossier.forum?.bodies ?? []).filter(({ members }) => members.includes(id)).map(({ purpose }) => purpose),
    events: eventsOf(plan, id),
    inWorkingGroup: dossier.cocreation?.workingGroup?.organizations.includes(id) ?? false,
  };
}

/** What it says of the milestones that it leads that day; null when it leads none. */
function totalsOf(plan: PlanOnDay, { parts }: OrganizationRecord): InstitutionInPlan['totals'] {
  const led = parts.filter(({ part, current }) => current && (part.role === 'LEAD' || part.role === 'CO_LEAD'));
  const standings = led.flatMap(({ part }) => standingsOf(plan, part.commitment));
  if (standings.length === 0) return null;
  return {
    complete: milestonesComplete(standings, 'AGENCY_SELF', plan.asOf),
    overdue: overdueCount(standings, plan.asOf),
  };
}

/** A body that stopped answering before any round of reports owes none. */
function beforeReports({ dossier, asOf }: PlanOnDay, record: OrganizationRecord): InstitutionInPlan['beforeReports'] {
  if (record.reporting.length > 0) return null;
  const ends = record.parts.flatMap(({ part: { to } }) => (to && isKnownBy(to, asOf) ? to : []));
  const until = ends.toSorted(compareDates).at(-1);
  const round = dossier.periods.find(({ dataAvailable }) => dataAvailable);
  const begins = round?.opensOn ?? round?.cutoffOn ?? null;
  return until && begins && lastDay(until) < firstDay(begins) ? { until, round: begins } : null;
}

/** What it took part in by that day, the earliest first. */
function eventsOf({ dossier, asOf, labels }: PlanOnDay, id: string): InstitutionEvent[] {
  return dossier.events
    .filter(({ organizations, startsOn }) => organizations.includes(id) && isKnownBy(startsOn, asOf))
    .toSorted((a, b) => compareDates(a.startsOn, b.startsOn))
    .map((event) => ({
      id: event.id,
      kind: event.kind,
      title: event.title,
      date: event.startsOn,
      to: event.endsOn && isKnownBy(event.endsOn, asOf) ? event.endsOn : null,
      commitment: event.commitment ? labels.commitment(event.commitment) : null,
    }));
}

/** Where the body's name and its changes were read. */
function sourcesOf({ sources, successions }: PlanDossier, { id, sources: own }: Organization): Source[] {
  const changes = successions.filter(({ from, to }) => to === id || from.includes(id));
  const cited = new Set([...own, ...changes.flatMap((change) => change.sources)]);
  return sources.filter((source) => cited.has(source.id));
}
