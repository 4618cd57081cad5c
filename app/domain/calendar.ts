/** Deadlines by month, past and coming: ends of milestones, reporting windows, and the plan's end. */
import { firstDay, isKnownBy, lastDay, type IsoDate, type PartialDate } from './dates.ts';
import type { Commitment, PlanDossier, PlanVersion, ReportingPeriod } from './records.ts';
import { planVersionOn, type MilestoneStanding } from './standing.ts';
import { isComplete } from './states.ts';

/** DONE: the agency says complete. PASSED: a window or a plan that ended, which is neither done nor late. */
export type DeadlineState = 'DONE' | 'OVERDUE' | 'PASSED' | 'OPEN' | 'COMING';

interface DeadlineBase {
  readonly date: PartialDate;
  /** Last day that the date can mean: it is sorted, and passes, by this day. */
  readonly day: IsoDate;
  readonly state: DeadlineState;
}

export type Deadline = DeadlineBase &
  (
    | { readonly kind: 'MILESTONE_END'; readonly commitment: Commitment; readonly standing: MilestoneStanding }
    | { readonly kind: 'WINDOW_OPENS' | 'WINDOW_CLOSES'; readonly period: ReportingPeriod }
    | { readonly kind: 'PLAN_END'; readonly version: PlanVersion }
  );

export interface CalendarMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly deadlines: readonly Deadline[];
}

export interface Calendar {
  /** Months with deadlines, in order of time. */
  readonly months: readonly CalendarMonth[];
  /** Deadlines known only to the year, in order of time: they belong to no month. */
  readonly yearOnly: readonly Deadline[];
  /** The next deadline after the day asked for; null when none is known. */
  readonly next: Deadline | null;
  /** Milestones whose end is not known. */
  readonly undated: readonly MilestoneStanding[];
}

/** Every dated deadline of a plan as it stood on a day. Filter the standings to see those of one commitment or body. */
export function calendarOf(dossier: PlanDossier, standings: readonly MilestoneStanding[], asOf: IsoDate): Calendar {
  const deadlines = [
    ...milestoneEnds(dossier, standings, asOf),
    ...dossier.periods.flatMap((period) => windowOf(period, asOf)),
    planEnd(planVersionOn(dossier, asOf), asOf),
  ].sort(byDay);
  const months = new Map<string, Deadline[]>();
  for (const deadline of deadlines.filter(({ date }) => date.precision !== 'YEAR')) {
    const month = deadline.day.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), deadline]);
  }
  return {
    months: [...months].map(([month, own]) => ({ month, deadlines: own })),
    yearOnly: deadlines.filter(({ date }) => date.precision === 'YEAR'),
    next: deadlines.find(({ day, state }) => day >= asOf && state !== 'DONE') ?? null,
    undated: standings.filter(({ version }) => version.endsOn === null),
  };
}

const byDay = (a: Deadline, b: Deadline): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0);

function milestoneEnds(dossier: PlanDossier, standings: readonly MilestoneStanding[], asOf: IsoDate): Deadline[] {
  const commitments = new Map(dossier.commitments.map((commitment) => [commitment.id, commitment]));
  return standings.flatMap((standing): Deadline[] => {
    const date = standing.version.endsOn;
    const commitment = commitments.get(standing.milestone.commitment);
    if (date === null || !commitment) return [];
    const state = milestoneState(standing, date, asOf);
    return [{ kind: 'MILESTONE_END', date, day: lastDay(date), state, commitment, standing }];
  });
}

function milestoneState({ latest, overdue }: MilestoneStanding, end: PartialDate, asOf: IsoDate): DeadlineState {
  if (isComplete(latest.AGENCY_SELF?.state ?? null)) return 'DONE';
  if (overdue) return 'OVERDUE';
  return firstDay(end) <= asOf ? 'OPEN' : 'COMING';
}

function windowOf(period: ReportingPeriod, asOf: IsoDate): Deadline[] {
  const { opensOn, closesOn } = period;
  const open = isKnownBy(opensOn, asOf) && closesOn !== null && lastDay(closesOn) >= asOf;
  const stateOn = (date: PartialDate): DeadlineState => {
    if (open) return 'OPEN';
    return lastDay(date) < asOf ? 'PASSED' : 'COMING';
  };
  return [
    ...(opensOn
      ? [{ kind: 'WINDOW_OPENS' as const, date: opensOn, day: lastDay(opensOn), state: stateOn(opensOn), period }]
      : []),
    ...(closesOn
      ? [{ kind: 'WINDOW_CLOSES' as const, date: closesOn, day: lastDay(closesOn), state: stateOn(closesOn), period }]
      : []),
  ];
}

function planEnd(version: PlanVersion, asOf: IsoDate): Deadline {
  const day = lastDay(version.endsOn);
  return { kind: 'PLAN_END', date: version.endsOn, day, state: day < asOf ? 'PASSED' : 'COMING', version };
}
