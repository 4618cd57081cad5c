import { describe, expect, it } from 'vitest';
import { createClock } from './clock.ts';

describe('the day', () => {
  it.each([
    ['America/Guayaquil', '2026-11-23T04:59:59Z', '2026-11-22'],
    ['America/Guayaquil', '2026-11-23T05:00:00Z', '2026-11-23'],
    ['UTC', '2026-11-23T04:59:59Z', '2026-11-23'],
  ])('in %s at %s is %s', (timezone, instant, day) => {
    expect(createClock(() => new Date(instant)).today(timezone)).toBe(day);
  });
});
