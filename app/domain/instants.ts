/** Days and times of instants, told by the clock of the place a plan belongs to: its deadlines end at midnight there. */
import type { IsoDate } from './dates.ts';

/** A moment: ISO 8601 in UTC, such as `2026-11-23T04:59:59.000Z`. */
export type Instant = string;

// Formatters are made once for each zone; pages ask for the day of many instants. Swedish writes dates the ISO way.
const formats = new Map<string, Intl.DateTimeFormat>();

function localTime(instant: Instant | Date, timezone: string): string {
  const format =
    formats.get(timezone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(timezone, format);
  return format.format(new Date(instant));
}

/** The day, `YYYY-MM-DD`, that it was in a time zone: 19:30 of 22 November in Quito is 23 November in Greenwich. */
export function dayIn(instant: Instant | Date, timezone: string): IsoDate {
  return localTime(instant, timezone).slice(0, 10);
}

/** The time of day, `HH:MM` from 00:00 to 23:59, that it was in a time zone. */
export function timeIn(instant: Instant | Date, timezone: string): string {
  return localTime(instant, timezone).slice(11, 16);
}
