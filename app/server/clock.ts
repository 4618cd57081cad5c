/** What day it is, told by the server's clock. */
export interface Clock {
  /** `YYYY-MM-DD`. */
  readonly today: () => string;
}

/**
 * A clock for the time zone that a plan is at home in: deadlines end at midnight there, not in Greenwich.
 * The formatter is made once; asking for the day happens on every request.
 */
export function createClock(timezone: string, now: () => Date = () => new Date()): Clock {
  // Swedish writes dates the ISO way.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short' });
  return { today: () => format.format(now()) };
}
