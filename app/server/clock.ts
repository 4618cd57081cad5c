/** The day it is in a time zone, `YYYY-MM-DD`: deadlines end at midnight there, not in Greenwich. */
export function dayIn(timezone: string, now: Date = new Date()): string {
  // Swedish writes dates the ISO way.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short' }).format(now);
}
