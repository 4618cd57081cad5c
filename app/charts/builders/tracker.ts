import { daysBetween, type IsoDate } from '#domain/dates.ts';
import type { TrackerOptions } from '../config.ts';

/** Options of which a chart names only its own. */
export function tracker(own: Partial<TrackerOptions>): TrackerOptions {
  return {
    legend: [],
    values: false,
    rowEnds: [],
    headings: [],
    annotations: [],
    late: [],
    dots: [],
    dense: null,
    ...own,
  };
}

/** Place of a day on an axis of time: whole days since 1970. */
export function dayValue(day: IsoDate): number {
  return daysBetween('1970-01-01', day);
}
