/** How regularly something was brought up to date: silences, and updates in every stretch of twelve months. */
import { addDays, addMonths, daysBetween, type IsoDate } from '../dates.ts';

/** Days from one update to the next, both told. */
export interface Silence {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly days: number;
}

const silence = (from: IsoDate, to: IsoDate): Silence => ({ from, to, days: daysBetween(from, to) });

const inOrder = (days: readonly IsoDate[]): IsoDate[] => [...new Set(days)].sort();

/**
 * Silences longer than so many months that reach into some days.
 * @param updates days with an update
 * @param from day on which counting begins, as if something had been said then (the plan's start)
 */
export function longSilences(
  updates: readonly IsoDate[],
  from: IsoDate,
  months: number,
  within: { readonly from: IsoDate; readonly to: IsoDate },
): Silence[] {
  const told = inOrder(updates).filter((day) => day > from && day <= within.to);
  const points = [from, ...told, within.to];
  return points.flatMap((point, i) => {
    const next = points[i + 1];
    if (next === undefined || next < within.from) return [];
    return next > addMonths(point, months) ? [silence(point, next)] : [];
  });
}

/** What the updates of a time show about every stretch of twelve months in it. */
export interface Rolling {
  /** Fewest updates in any whole stretch; null: the time is shorter than one. */
  readonly fewest: number | null;
  /** Whether any stretch has two or more. */
  readonly someHold: boolean;
  /** The longest time in which there were fewer than two. */
  readonly thin: readonly Silence[];
}

/** Several updates on one day count once. */
export function rollingYear(updates: readonly IsoDate[], from: IsoDate, to: IsoDate): Rolling {
  const days = inOrder(updates).filter((day) => day >= from && day <= to);
  // Stretches that begin the day after an update, or end the day before one, hold the fewest.
  const starts = [from, ...days.map((day) => addDays(day, 1))].filter((day) => addMonths(day, 12) <= addDays(to, 1));
  const counts = starts.map((start) => days.filter((day) => day >= start && day < addMonths(start, 12)).length);
  const edges = [addDays(from, -1), ...days, addDays(to, 1)];
  const apart = days.length === 0 ? 1 : 2;
  const thin = edges.flatMap((edge, i) => {
    const [begin, next] = [addDays(edge, 1), edges[i + apart]];
    return next !== undefined && next >= addMonths(begin, 12) ? [silence(begin, addDays(next, -1))] : [];
  });
  return {
    fewest: counts.length === 0 ? null : Math.min(...counts),
    someHold: days.some((day, i) => (days[i + 1] ?? '9999') < addMonths(day, 12)),
    thin,
  };
}
