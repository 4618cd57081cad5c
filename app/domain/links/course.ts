/**
 * When an address counts as broken, and when it is visited again. A moment's outage accuses nobody: it takes two failures in
 * a row, at least a day apart. Whatever else an address answers ends the row.
 */
import type { LinkOutcome } from './visit.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** Failures in a row, and how long they must lie apart, for an address to count as broken. */
export const BROKEN_AFTER = { failures: 2, ms: DAY_MS } as const;

/** Pause until the next visit, in milliseconds. */
export const PAUSE_MS = {
  /** After an answer. */
  usual: 7 * DAY_MS,
  /** After a failure that does not count yet, so that the next one may, and after a visit that could not be made. */
  doubtful: DAY_MS,
  /** While it counts as broken: what was mended should show soon. */
  broken: 3 * DAY_MS,
} as const;

/** Where the visits to an address stand. */
export interface LinkCourse {
  /** Visits in a row that failed. */
  readonly failures: number;
  /** The first of them; null: none. */
  readonly failingSince: Date | null;
  readonly isBroken: boolean;
}

export interface Step {
  readonly course: LinkCourse;
  readonly dueAt: Date;
  /** What the visit changed for the reader. */
  readonly turn: 'BROKEN' | 'MENDED' | null;
}

const SOUND: LinkCourse = { failures: 0, failingSince: null, isBroken: false };

/** Where an address stands after a visit at a moment. */
export function afterVisit(before: LinkCourse, outcome: LinkOutcome, at: Date): Step {
  const course = next(before, outcome, at);
  const turn = course.isBroken === before.isBroken ? null : course.isBroken ? 'BROKEN' : 'MENDED';
  return { course, turn, dueAt: new Date(at.getTime() + pauseAfter(course, outcome)) };
}

function next(before: LinkCourse, outcome: LinkOutcome, at: Date): LinkCourse {
  // Nothing was learned.
  if (outcome === 'NOT_TRIED') return before;
  if (outcome !== 'FAILED') return SOUND;
  const failingSince = before.failingSince ?? at;
  const failures = before.failures + 1;
  const isLong = at.getTime() - failingSince.getTime() >= BROKEN_AFTER.ms;
  return { failures, failingSince, isBroken: before.isBroken || (failures >= BROKEN_AFTER.failures && isLong) };
}

function pauseAfter({ isBroken }: LinkCourse, outcome: LinkOutcome): number {
  if (isBroken) return PAUSE_MS.broken;
  return outcome === 'FAILED' || outcome === 'NOT_TRIED' ? PAUSE_MS.doubtful : PAUSE_MS.usual;
}
