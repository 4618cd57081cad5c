/** A calendar that other programs subscribe to (iCalendar, RFC 5545). */
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';

/** A whole day. */
export interface CalendarDay {
  /** Stable: the same entry keeps it for ever. */
  readonly id: string;
  /** ISO day. */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
}

export interface CalendarFile {
  readonly name: string;
  readonly url: string;
  readonly timezone: string;
  /** When the data was last changed, so that the same data gives the same file. */
  readonly madeAt: string;
  readonly days: readonly CalendarDay[];
}

const HALF_A_DAY_S = 12 * 60 * 60;
const DAY_MS = 24 * 60 * 60 * 1000;

export function calendarFile({ name, url, timezone, madeAt, days }: CalendarFile): string {
  const calendar = ical({ name, url, ttl: HALF_A_DAY_S, method: ICalCalendarMethod.PUBLISH });
  calendar.prodId({ company: 'ogp-tracker', product: 'calendar', language: 'ES' });
  // Days have no zone: the name alone tells programs where they are meant.
  calendar.x('X-WR-TIMEZONE', timezone);
  for (const { id, day, summary, description, url: href } of days) {
    const start = new Date(`${day}T00:00:00Z`);
    const event = calendar.createEvent({
      ...{ id, summary, description, url: href, start, end: new Date(start.getTime() + DAY_MS) },
      ...{ allDay: true, stamp: new Date(madeAt), transparency: ICalEventTransparency.TRANSPARENT },
    });
    event.timezone('UTC');
  }
  return calendar.toString();
}
