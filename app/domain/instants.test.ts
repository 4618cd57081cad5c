import { describe, expect, it } from 'vitest';
import { dayIn, dayStart, timeIn } from './instants.ts';

describe('an instant', () => {
  it.each([
    ['America/Guayaquil', '2026-11-23T04:59:59Z', '2026-11-22', '23:59'],
    ['America/Guayaquil', '2026-11-23T05:00:00Z', '2026-11-23', '00:00'],
    ['Pacific/Galapagos', '2026-11-23T05:00:00Z', '2026-11-22', '23:00'],
    ['UTC', '2026-11-23T04:59:59Z', '2026-11-23', '04:59'],
  ])('in %s, %s, is %s at %s', (timezone, instant, day, time) => {
    expect(dayIn(instant, timezone)).toBe(day);
    expect(timeIn(new Date(instant), timezone)).toBe(time);
  });

  // Around the hour at which clocks were moved, asked for twice: what is remembered of a minute must not be told of another.
  it.each([
    ['America/New_York', '2026-11-01T06:00:00Z'],
    ['America/Santiago', '2026-09-06T04:00:00Z'],
    ['Australia/Lord_Howe', '2026-10-03T15:30:00Z'],
    ['America/St_Johns', '2006-04-02T03:31:00Z'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z'],
    ['Africa/Monrovia', '1972-01-07T00:44:30Z'],
    ['Europe/Amsterdam', '1937-06-30T23:40:28Z'],
  ])('in %s is told right when clocks are moved at %s', (timezone, moved) => {
    const fresh = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' });
    const told: string[] = [];
    const right: string[] = [];
    for (let second = -2 * 3600; second < 2 * 3600; second += 10) {
      const instant = new Date(Date.parse(moved) + second * 1000);
      told.push(`${dayIn(instant, timezone)} ${timeIn(instant, timezone)}`);
      right.push(fresh.format(instant));
    }
    expect(told).toEqual(right);
    expect(new Set(right.map((text) => text.slice(11))).size).toBeGreaterThan(60);
  });

  it('is refused when it is no time at all', () => {
    expect(() => dayIn('yesterday', 'UTC')).toThrow(RangeError);
  });
});

describe('the start of a day', () => {
  it.each([
    ['America/Guayaquil', '2026-11-22', '2026-11-22T05:00:00.000Z'],
    ['UTC', '2026-11-22', '2026-11-22T00:00:00.000Z'],
    ['Pacific/Auckland', '2026-11-22', '2026-11-21T11:00:00.000Z'],
    // Clocks go back an hour at two in the morning of that day, and forward an hour on the other.
    ['America/New_York', '2026-11-01', '2026-11-01T04:00:00.000Z'],
    ['America/New_York', '2026-11-02', '2026-11-02T05:00:00.000Z'],
    ['America/New_York', '2026-03-09', '2026-03-09T04:00:00.000Z'],
  ])('in %s, of %s, is %s', (timezone, day, start) => {
    expect(dayStart(day, timezone)).toBe(start);
  });
});
