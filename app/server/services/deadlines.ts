import type { CalendarKind, DeadlinesQuery } from '#contracts/following-queries.ts';
import type { CalendarEntry, CalendarGroup, DeadlinesView } from '#contracts/calendar-views.ts';
import { calendarOf } from '#domain/calendar.ts';
import { lastDay, type IsoDate } from '#domain/dates.ts';
import { overdueCount } from '#domain/figures.ts';
import type { PlanDossier } from '#domain/records.ts';
import { planStandings, planVersionOn, type MilestoneStanding } from '#domain/standing.ts';
import type { Dossiers } from './dossiers.ts';
import { calendarEntries } from './following/calendar-entries.ts';
import {
  bodyChoices,
  commitmentChoices,
  partiesOn,
  requireBody,
  requireCommitment,
  type Parties,
} from './following/choices.ts';
import { choosePlan, labelsOf, planChoices, planLabel } from './plan-labels.ts';

export interface DeadlinesRequest {
  readonly asOf: IsoDate;
  readonly query: DeadlinesQuery;
}

/**
 * The deadlines of a plan by month: what is to come, the next first, and what is past, the latest first.
 * @throws NOT_FOUND when the plan, the body or the commitment asked for is not there
 */
export async function deadlines(dossiers: Dossiers, { asOf, query }: DeadlinesRequest): Promise<DeadlinesView> {
  const dossier = await choosePlan(dossiers, query.plan, asOf);
  requireBody(dossier, query.institucion);
  requireCommitment(dossier, query.compromiso);
  const parties = partiesOn(dossier, asOf);
  const all = planStandings(dossier, asOf);
  const standings = narrow(all, dossier, parties, query);
  const entries = calendarEntries(dossier, calendarOf(dossier, standings, asOf), asOf, isNarrowed(query));
  const ofYear = entries.filter(({ day }) => query.anio === undefined || day.startsWith(query.anio));
  const shown = ofYear.filter((entry) => fits(entry, query.estado) && isOfKind(entry, query.clase));
  const version = planVersionOn(dossier, asOf);
  const labels = labelsOf(dossier);
  const commitments = all.map(({ milestone }) => milestone.commitment);
  return {
    plan: planLabel(dossier),
    plans: await planChoices(dossiers, asOf),
    asOf,
    coming: groupsOf(shown.filter((entry) => liesAhead(entry, asOf))),
    past: groupsOf(shown.filter((entry) => !liesAhead(entry, asOf)).toReversed()),
    planEndsOn: version.endsOn,
    planEnded: lastDay(version.endsOn) < asOf,
    undated: standings.filter((standing) => standing.version.endsOn === null).length,
    milestones: standings.length,
    shares: countsOf(entries),
    kinds: {
      DEADLINE: ofYear.filter((entry) => isOfKind(entry, 'DEADLINE')).length,
      EVENT: ofYear.filter((entry) => isOfKind(entry, 'EVENT')).length,
    },
    counts: countsOf(ofYear),
    overdue: overdueCount(standings, asOf),
    choices: {
      bodies: bodyChoices(labels, commitments, parties, query.institucion),
      commitments: commitmentChoices(labels, commitments, query.compromiso),
      years: [...new Set(entries.map(({ day }) => day.slice(0, 4)))].sort(),
    },
  };
}

const isNarrowed = ({ institucion, compromiso, estado }: DeadlinesQuery): boolean =>
  institucion !== undefined || compromiso !== undefined || estado !== undefined;

function narrow(
  standings: readonly MilestoneStanding[],
  { commitments }: PlanDossier,
  parties: Parties,
  { institucion, compromiso }: DeadlinesQuery,
): MilestoneStanding[] {
  const wanted = commitments.find(({ code }) => code === compromiso)?.id;
  return standings.filter(
    ({ milestone }) =>
      (wanted === undefined || milestone.commitment === wanted) &&
      (institucion === undefined || parties(milestone.commitment).includes(institucion)),
  );
}

/** By its date; what happened on the very day shown is past. */
const liesAhead = ({ day, state }: CalendarEntry, asOf: IsoDate): boolean => day >= asOf && state !== 'PASSED';

/** Not done, and still in time. */
const isComing = ({ state }: CalendarEntry): boolean => state === 'COMING' || state === 'OPEN';

function fits(entry: CalendarEntry, wanted: DeadlinesQuery['estado']): boolean {
  if (wanted === undefined) return true;
  return wanted === 'COMING' ? isComing(entry) : entry.state === wanted;
}

/** Ends and windows are deadlines; what happened on the plan's road is an event. */
function isOfKind({ kind }: CalendarEntry, wanted: CalendarKind | undefined): boolean {
  return wanted === undefined || (kind === 'EVENT') === (wanted === 'EVENT');
}

/** Entries by the month that their date names, in the order given; those known only to the year end their year. */
function groupsOf(entries: readonly CalendarEntry[]): CalendarGroup[] {
  const groups = new Map<string, CalendarEntry[]>();
  for (const entry of entries) {
    const period = entry.date.precision === 'YEAR' ? entry.day.slice(0, 4) : entry.day.slice(0, 7);
    groups.set(period, [...(groups.get(period) ?? []), entry]);
  }
  const found = [...groups].map(([period, own]) => ({ period, entries: own }));
  const years = [...new Set(found.map(({ period }) => period.slice(0, 4)))];
  return years.flatMap((year) => {
    const ofYear = found.filter(({ period }) => period.startsWith(year));
    return [...ofYear.filter(({ period }) => period !== year), ...ofYear.filter(({ period }) => period === year)];
  });
}

function countsOf(entries: readonly CalendarEntry[]): DeadlinesView['counts'] {
  const milestones = entries.filter(({ kind }) => kind === 'MILESTONE_END');
  return {
    done: milestones.filter(({ state }) => state === 'DONE').length,
    overdue: milestones.filter(({ state }) => state === 'OVERDUE').length,
    coming: milestones.filter(isComing).length,
  };
}
