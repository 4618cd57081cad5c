/** Days and times of instants, told by the clock of the place a plan belongs to: its deadlines end at midnight there. */
import type { IsoDate } from './dates.ts';

/** A moment: ISO 8601 in UTC, such as `2026-11-23T04:59:59.000Z`. */
export type Instant = string;

/** Of a zone: its formatter, and what it said of the minutes asked for last. */
interface Clock {
  readonly format: Intl.DateTimeFormat;
  readonly known: Map<number, string>;
}

const clocks = new Map<string, Clock>();

const MINUTE_MS = 60_000;
const KEPT_MINUTES = 512;

/** From then on every place is whole minutes from Greenwich and moves its clocks at a whole minute; Liberia was the last. */
const WHOLE_MINUTES_FROM = Date.UTC(1972, 0, 8);

/** Every answer of the server asks which day it is, and formatting costs more than sending a page that is at hand. */
function localTime(instant: Instant | Date, timezone: string): string {
  const { format, known } = clockOf(timezone);
  const time = new Date(instant).getTime();
  if (time < WHOLE_MINUTES_FROM) return format.format(time);
  const minute = Math.floor(time / MINUTE_MS);
  const text = known.get(minute) ?? format.format(time);
  if (known.size >= KEPT_MINUTES) known.clear();
  known.set(minute, text);
  return text;
}

/** Swedish writes dates the ISO way. */
function clockOf(timezone: string): Clock {
  const clock = clocks.get(timezone) ?? {
    format: new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' }),
    known: new Map<number, string>(),
  };
  clocks.set(timezone, clock);
  return clock;
}

/** The day, `YYYY-MM-DD`, that it was in a time zone: 19:30 of 22 November in Quito is 23 November in Greenwich. */
export function dayIn(instant: Instant | Date, timezone: string): IsoDate {
  return localTime(instant, timezone).slice(0, 10);
}

/** The time of day, `HH:MM` from 00:00 to 23:59, that it was in a time zone. */
export function timeIn(instant: Instant | Date, timezone: string): string {
  return localTime(instant, timezone).slice(11, 16);
}

/** The first moment of a day in a time zone: of 22 November in Quito it is 05:00 in Greenwich. */
export function dayStart(day: IsoDate, timezone: string): Instant {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const ahead = (at: number): number =>
    Date.parse(`${dayIn(new Date(at), timezone)}T${timeIn(new Date(at), timezone)}:00Z`) - at;
  // Where clocks are moved that day, the second look is at a moment next to the one that is sought.
  return new Date(midnight - ahead(midnight - ahead(midnight))).toISOString();
}
