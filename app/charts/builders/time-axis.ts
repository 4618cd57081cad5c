import type { IsoDate } from '#domain/dates.ts';
import type { ChartScale } from '../config.ts';
import { dayValue } from './tracker.ts';

/** What fits on an axis of time. */
export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly planEnd: IsoDate;
}

/** A mark at the start of every year on the axis. */
export function yearMarks(from: IsoDate, to: IsoDate): ChartScale['marks'] {
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((year) => {
    const start = `${year}-01-01`;
    return start >= from && start <= to ? [{ value: dayValue(start), text: String(year) }] : [];
  });
}
