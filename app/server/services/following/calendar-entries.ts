/** The entries of a calendar: ends of milestones and windows from the domain, and the dates of the plan's own road. */
import type { CalendarEntry, MilestoneDeadline, ProcessDate, SaidState } from '#contracts/calendar-views.ts';
import type { Calendar, Deadline } from '#domain/calendar.ts';
import { isKnownBy, lastDay, type IsoDate } from '#domain/dates.ts';
import { leadOrganizationsOn } from '#domain/participation.ts';
import type { PlanDossier, PlanVersion, ProgressReport, RoadmapEvent } from '#domain/records.ts';
import { planVersionOn } from '#domain/standing.ts';
import { isPublishedBy } from '#domain/versions.ts';
import { bodyLabel, labelsOf, type Labels } from '../plan-labels.ts';

/** Kinds of events that are dates of the process and not results or news. */
const PROCESS: readonly string[] = ['SUBMISSION', 'RESCHEDULING', 'PUBLICATION', 'FORUM_MEETING', 'MONITORING', 'IRM'];

/** Every entry in order of time. `narrowed`: only deadlines, as the reader asked for certain ones. */
export function calendarEntries(
  dossier: PlanDossier,
  calendar: Calendar,
  asOf: IsoDate,
  narrowed: boolean,
): CalendarEntry[] {
  const labels = labelsOf(dossier);
  const dated = [...calendar.months.flatMap(({ deadlines }) => deadlines), ...calendar.yearOnly];
  const entries = [
    ...dated.flatMap((deadline) => entryOf(deadline, dossier, labels, asOf) ?? []),
    ...(narrowed ? [] : [...formerEnds(dossier, asOf), ...processDates(dossier, asOf)]),
  ];
  return entries.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function entryOf(deadline: Deadline, dossier: PlanDossier, labels: Labels, asOf: IsoDate): CalendarEntry | null {
  if (deadline.kind === 'MILESTONE_END') return milestoneEntry(deadline, dossier, labels, asOf);
  const { kind, date, day, state } = deadline;
  const [id, title] =
    deadline.kind === 'PLAN_END'
      ? [deadline.version.id, deadline.version.label]
      : [deadline.period.id, deadline.period.label];
  return { id: `${kind}-${id}`, kind, date, day, state, title, eventKind: null };
}

function milestoneEntry(
  { date, day, state, commitment, standing }: Extract<Deadline, { kind: 'MILESTONE_END' }>,
  dossier: PlanDossier,
  labels: Labels,
  asOf: IsoDate,
): MilestoneDeadline | null {
  const label = labels.commitment(commitment.id);
  if (!label) return null;
  return {
    id: standing.milestone.id,
    kind: 'MILESTONE_END',
    date,
    day,
    state,
    commitment: label,
    milestone: { number: standing.milestone.number, title: standing.version.title },
    reported: saidState(standing.latest.AGENCY_SELF, labels),
    overdueDays: standing.overdueDays,
    leads: leadOrganizationsOn(dossier, commitment.id, asOf).map(bodyLabel),
  };
}

function saidState(report: ProgressReport | null, labels: Labels): SaidState | null {
  if (report === null) return null;
  const { state, reportedOn, evidence, organization } = report;
  return { state, reportedOn, evidence, by: labels.body(organization) };
}

/** Ends that earlier versions of the plan had set; a later version has put another in their place. */
function formerEnds(dossier: PlanDossier, asOf: IsoDate): ProcessDate[] {
  const inForce = planVersionOn(dossier, asOf);
  const replaced = ({ id, endsOn }: PlanVersion): boolean =>
    id !== inForce.id && lastDay(endsOn) !== lastDay(inForce.endsOn);
  return dossier.versions
    .filter((version) => replaced(version) && isPublishedBy(version, asOf))
    .map(({ id, endsOn, label }) => ({
      id: `FORMER_PLAN_END-${id}`,
      kind: 'FORMER_PLAN_END',
      date: endsOn,
      day: lastDay(endsOn),
      state: lastDay(endsOn) < asOf ? 'PASSED' : 'COMING',
      title: label,
      eventKind: null,
    }));
}

/** What happened on the plan's road by that day; windows and the plan's end stand on their own. */
function processDates({ events, periods }: PlanDossier, asOf: IsoDate): ProcessDate[] {
  const windows = new Set(periods.flatMap(({ opensOn }) => (opensOn ? [opensOn.date] : [])));
  const isWindow = ({ kind, startsOn }: RoadmapEvent): boolean => kind === 'MONITORING' && windows.has(startsOn.date);
  return events
    .filter((event) => PROCESS.includes(event.kind) && isKnownBy(event.startsOn, asOf) && !isWindow(event))
    .map(({ id, kind, title, startsOn }) => ({
      id,
      kind: 'EVENT',
      date: startsOn,
      day: lastDay(startsOn),
      state: 'PASSED',
      title,
      eventKind: kind,
    }));
}
