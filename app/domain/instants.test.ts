import { describe, expect, it } from 'vitest';
import { dayIn, timeIn } from './instants.ts';

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
});
