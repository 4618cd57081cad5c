/** The repository clock: how long the public has heard nothing new of a commitment: OGP asks for word twice a year (docs/rules.md). */
import { addMonths, daysBetween, firstDay, lastDay, type IsoDate } from './dates.ts';
import { explain, type Figure } from './figures.ts';
import type { PlanDossier } from './records.ts';
import { RULE_SETS_BY_CODE } from './rule-sets.ts';
import { planVersionOn, type MilestoneStanding } from './standing.ts';

export interface ClockReading {
  /** Day of the last report made public by any source; null when there is none. */
  readonly lastUpdate: IsoDate | null;
  /** Days from that report to the day asked for; null without one. */
  readonly daysToDate: number | null;
  /** The day asked for or, once the plan has ended, its last day: the rule runs while the plan does. */
  readonly measuredOn: IsoDate;
  /** Days without an update on that day, counted from the last one before it or else from the plan's start. */
  readonly daysSilent: number;
  /** Longest silence that the plan's rules allow; null when they set none. */
  readonly maxAgeMonths: number | null;
  /** Last day on which the next update would still have been in time. */
  readonly dueBy: IsoDate | null;
  readonly late: boolean;
}

export interface RepositoryClock {
  readonly plan: Figure<ClockReading>;
  /** By commitment id, in the plan's order. */
  readonly commitments: ReadonlyMap<string, Figure<ClockReading>>;
}

/** Reads the clock of a plan and of each commitment. Updates are progress reports by any source, corrections included. */
export function repositoryClock(
  dossier: PlanDossier,
  standings: readonly MilestoneStanding[],
  asOf: IsoDate,
): RepositoryClock {
  const days = new Map<string, IsoDate[]>(dossier.commitments.map(({ id }) => [id, []]));
  for (const { milestone, history } of standings) {
    days.get(milestone.commitment)?.push(...history.map((report) => report.publishedOn));
  }
  const read = (updates: readonly IsoDate[]) => clockFigure(dossier, updates, asOf);
  return {
    plan: read([...days.values()].flat()),
    commitments: new Map([...days].map(([id, updates]) => [id, read(updates)])),
  };
}

function clockFigure(dossier: PlanDossier, updates: readonly IsoDate[], asOf: IsoDate): Figure<ClockReading> {
  const { startsOn, endsOn } = planVersionOn(dossier, asOf);
  const maxAgeMonths = RULE_SETS_BY_CODE[dossier.plan.ruleSet].repositoryMaxAgeMonths;
  const planEnd = lastDay(endsOn);
  const value = readClock(updates, firstDay(startsOn), planEnd, maxAgeMonths, asOf);
  const inputs = {
    reports: updates.length,
    planEnd,
    lastUpdate: value.lastUpdate ?? '',
    maxAgeMonths: maxAgeMonths ?? '',
  };
  return { value, explanation: explain('repository-clock/1', asOf, [updates.length, updates.length], inputs) };
}

function readClock(
  updates: readonly IsoDate[],
  planStart: IsoDate,
  planEnd: IsoDate,
  maxAgeMonths: number | null,
  asOf: IsoDate,
): ClockReading {
  const measuredOn = asOf < planEnd ? asOf : planEnd;
  const lastUpdate = latest(updates, asOf);
  const runsFrom = latest(updates, measuredOn) ?? planStart;
  const dueBy = maxAgeMonths === null ? null : addMonths(runsFrom, maxAgeMonths);
  return {
    lastUpdate,
    daysToDate: lastUpdate === null ? null : daysBetween(lastUpdate, asOf),
    measuredOn,
    daysSilent: Math.max(0, daysBetween(runsFrom, measuredOn)),
    maxAgeMonths,
    dueBy,
    late: dueBy !== null && measuredOn > dueBy,
  };
}

function latest(days: readonly IsoDate[], until: IsoDate): IsoDate | null {
  return days.reduce<IsoDate | null>((last, day) => (day <= until && (last === null || day > last) ? day : last), null);
}
