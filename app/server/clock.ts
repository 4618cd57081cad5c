/** What day it is, told by the server's clock. */
export interface Clock {
  /** `YYYY-MM-DD` in a time zone: deadlines end at midnight where the plan is at home, not in Greenwich. */
  readonly today: (timezone: string) => string;
}

/** Formatters are made once for each zone; the day is asked for on every request. */
export function createClock(now: () => Date = () => new Date()): Clock {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return {
    today: (timezone) => {
      // Swedish writes dates the ISO way.
      const format =
        formats.get(timezone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short' });
      formats.set(timezone, format);
      return format.format(now());
    },
  };
}
