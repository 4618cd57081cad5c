import { getContext, setContext } from 'svelte';
import type { IsoDate } from '#domain/dates.ts';
import { dayIn, timeIn, type Instant } from '#domain/instants.ts';

/** Tells instants by the clock of the place whose plan is shown. */
export interface LocalDays {
  /** The day, `YYYY-MM-DD`. */
  readonly dayOf: (instant: Instant) => IsoDate;
  /** The time of day, `HH:MM`. */
  readonly timeOf: (instant: Instant) => string;
}

const KEY = Symbol('days');

/** @param timezone name of the place's time zone, asked for at each use */
export function provideDays(timezone: () => string): void {
  const days: LocalDays = {
    dayOf: (instant) => dayIn(instant, timezone()),
    timeOf: (instant) => timeIn(instant, timezone()),
  };
  setContext(KEY, days);
}

/** Days and times of the page; call it while the component is being made. */
export function localDays(): LocalDays {
  return getContext<LocalDays>(KEY);
}
