/**
 * Headline figures: counts of milestones, each with its explanation. A missing report is never counted as zero (rule D5)
 * and headlines count milestones by state, not percentages (rule D6). For one commitment or theme pass its standings.
 */
import type { IsoDate } from './dates.ts';
import type { FormulaId, InputName, LeftOutReason } from './formulas.ts';
import type { ReportedState } from './records.ts';
import type { MilestoneStanding } from './standing.ts';
import type { MarkShape, ReportSource } from './values.ts';
import { isComplete, markOf } from './states.ts';

/** How a figure came about, from the function that computed it. */
export interface FigureExplanation {
  /** Stable id with its version. */
  readonly formula: FormulaId;
  readonly inputs: readonly { readonly name: InputName; readonly value: number | string }[];
  /** Last day whose facts count. */
  readonly cutoff: IsoDate;
  /** How many entered the figure, of how many (coverage). */
  readonly n: number;
  readonly N: number;
  /** What did not enter, and why; `items` are ids. */
  readonly leftOut: readonly {
    readonly reason: LeftOutReason;
    readonly count: number;
    readonly items: readonly string[];
  }[];
}

/** A value that carries its explanation. */
export interface Figure<T> {
  readonly value: T;
  readonly explanation: FigureExplanation;
}

type Standings = readonly MilestoneStanding[];

/** Puts an explanation together; `leftOut` gives ids by reason, empty lists drop out. */
export function explain(
  formula: FormulaId,
  cutoff: IsoDate,
  counted: readonly [n: number, N: number],
  inputs: Partial<Record<InputName, number | string>>,
  leftOut: Partial<Record<LeftOutReason, readonly string[]>> = {},
): FigureExplanation {
  return {
    formula,
    inputs: (Object.entries(inputs) as [InputName, number | string][]).map(([name, value]) => ({ name, value })),
    cutoff,
    n: counted[0],
    N: counted[1],
    leftOut: (Object.entries(leftOut) as [LeftOutReason, readonly string[]][])
      .filter(([, items]) => items.length > 0)
      .map(([reason, items]) => ({ reason, count: items.length, items })),
  };
}

const stateOf = (standing: MilestoneStanding, source: ReportSource): ReportedState | null =>
  standing.latest[source]?.state ?? null;

const idsOf = (standings: Standings): string[] => standings.map(({ milestone }) => milestone.id);

/** A figure on what one source said: covered are the milestones that it reported on. */
function bySource<T>(
  formula: FormulaId,
  standings: Standings,
  source: ReportSource,
  cutoff: IsoDate,
  value: T,
): Figure<T> {
  const silent = standings.filter((standing) => standing.latest[source] === null);
  const counted = [standings.length - silent.length, standings.length] as const;
  const inputs = { source, milestones: counted[1], reported: counted[0] };
  return { value, explanation: explain(formula, cutoff, counted, inputs, { NO_REPORT: idsOf(silent) }) };
}

/** How many milestones have each mark by the word of one source. */
export function markCounts(standings: Standings, source: ReportSource): Record<MarkShape, number> {
  const counts = { complete: 0, underway: 0, prep: 0, 'not-started': 0, stopped: 0, 'no-report': 0 };
  for (const standing of standings) counts[markOf(stateOf(standing, source))] += 1;
  return counts;
}

/** Milestones by mark according to one source; those without its report stand under `no-report`. */
export function countsByMark(
  standings: Standings,
  source: ReportSource,
  cutoff: IsoDate,
): Figure<Record<MarkShape, number>> {
  return bySource('milestones-by-mark/1', standings, source, cutoff, markCounts(standings, source));
}

/** Milestones by exact state according to one source, in its own vocabulary; missing ones are not in the counts. */
export function countsByState(
  standings: Standings,
  source: ReportSource,
  cutoff: IsoDate,
): Figure<Partial<Record<ReportedState['value'], number>>> {
  const counts: Partial<Record<ReportedState['value'], number>> = {};
  for (const standing of standings) {
    const value = stateOf(standing, source)?.value;
    if (value !== undefined) counts[value] = (counts[value] ?? 0) + 1;
  }
  return bySource('milestones-by-state/1', standings, source, cutoff, counts);
}

/** Milestones that one source says are complete. */
export function milestonesComplete(standings: Standings, source: ReportSource, cutoff: IsoDate): Figure<number> {
  const complete = standings.filter((standing) => isComplete(stateOf(standing, source))).length;
  return bySource('milestones-complete/1', standings, source, cutoff, complete);
}

/** Milestones on which one source has reported: n of N, to stand beside every total (rule D5). */
export function coverage(standings: Standings, source: ReportSource, cutoff: IsoDate): Figure<number> {
  const reported = standings.filter((standing) => standing.latest[source] !== null).length;
  return bySource('coverage/1', standings, source, cutoff, reported);
}

/** Milestones whose end has passed without the agency saying complete (rule D9), reported on or not. */
export function overdueCount(standings: Standings, cutoff: IsoDate): Figure<number> {
  const undated = standings.filter(({ version }) => version.endsOn === null);
  const late = standings.filter((standing) => standing.overdue);
  const inputs = {
    milestones: standings.length,
    overdue: late.length,
    overdueWithoutReport: late.filter(({ latest }) => latest.AGENCY_SELF === null).length,
  };
  const counted = [standings.length - undated.length, standings.length] as const;
  return {
    value: late.length,
    explanation: explain('overdue/1', cutoff, counted, inputs, { END_UNKNOWN: idsOf(undated) }),
  };
}

function disagreeing(
  formula: FormulaId,
  standings: Standings,
  cutoff: IsoDate,
  kind: 'differs' | 'discrepancy',
): Figure<number> {
  const comparable = standings.filter(({ disagreement }) => disagreement.comparable);
  const alone = standings.filter(({ disagreement }) => !disagreement.comparable);
  const inputs = {
    comparable: comparable.length,
    differing: comparable.filter(({ disagreement }) => disagreement.differs).length,
    discrepancies: comparable.filter(({ disagreement }) => disagreement.discrepancy).length,
  };
  const counted = [comparable.length, standings.length] as const;
  const value = comparable.filter(({ disagreement }) => disagreement[kind]).length;
  return { value, explanation: explain(formula, cutoff, counted, inputs, { NOT_COMPARABLE: idsOf(alone) }) };
}

/** Milestones on which two sources or more give different states, of those that can be compared. */
export function differing(standings: Standings, cutoff: IsoDate): Figure<number> {
  return disagreeing('differing/1', standings, cutoff, 'differs');
}

/** Milestones on which sources are more than one step apart (rule D8), of those that can be compared. */
export function discrepancies(standings: Standings, cutoff: IsoDate): Figure<number> {
  return disagreeing('discrepancies/1', standings, cutoff, 'discrepancy');
}
