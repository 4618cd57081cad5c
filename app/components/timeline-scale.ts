/** Where days fall on the line of time, in percent of its width. */
import { daysBetween, type IsoDate } from '#domain/dates.ts';

export interface TimeScale {
  /** Place of a day, 0 to 100. */
  readonly at: (day: IsoDate) => number;
  /** Place of the day shown; null when it lies before the line begins. */
  readonly now: number | null;
  /** The day shown lies so far behind the rest that the line is broken before it. */
  readonly broken: boolean;
  readonly years: readonly { readonly year: number; readonly at: number }[];
}

/** Where the line ends when the day shown stands apart, and where that day then stands. */
const BREAK = { end: 93, now: 98.6 } as const;

/** A day at most this much later than the rest, as a share of the rest, still fits on the line. */
const ROOM_FOR_NOW = 0.25;

const YEARS_AT_MOST = 9;

/** A line from one day to another that also shows `now`, however far away it is. */
export function timeScale(from: IsoDate, to: IsoDate, now: IsoDate): TimeScale {
  const span = Math.max(1, daysBetween(from, to));
  const beyond = daysBetween(to, now) / span;
  const broken = beyond > ROOM_FOR_NOW;
  const length = broken || beyond <= 0 ? span : daysBetween(from, now);
  const width = broken ? BREAK.end : 100;
  const place = (day: IsoDate): number => round((daysBetween(from, day) / length) * width);
  const at = (day: IsoDate): number => (broken && day >= now ? BREAK.now : Math.min(width, Math.max(0, place(day))));
  return { at, broken, now: now < from ? null : at(now), years: yearsBetween(from, to, at) };
}

function yearsBetween(from: IsoDate, to: IsoDate, at: TimeScale['at']): TimeScale['years'] {
  const first = Number(from.slice(0, 4)) + (from.endsWith('-01-01') ? 0 : 1);
  const last = Number(to.slice(0, 4)) + (to.endsWith('-12-31') ? 1 : 0);
  const step = Math.max(1, Math.ceil((last - first + 1) / YEARS_AT_MOST));
  const years: { year: number; at: number }[] = [];
  for (let year = first; year <= last; year += step) years.push({ year, at: at(`${year}-01-01`) });
  return years;
}

const round = (percent: number): number => Math.round(percent * 100) / 100;
