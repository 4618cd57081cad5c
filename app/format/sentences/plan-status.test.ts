import { describe, expect, it } from 'vitest';
import type { DatePrecision, PlanStatus } from '#domain/values.ts';
import { planStatus } from './plan-status.ts';

const PAST = 'En implementación, según el último dato; su plazo ya terminó';

describe('the state of a plan', () => {
  it.each<[PlanStatus, string | null, DatePrecision, string]>([
    ['IN_IMPLEMENTATION', '2026-11-30', 'DAY', 'En implementación'],
    ['IN_IMPLEMENTATION', '2026-11-29', 'DAY', PAST],
    ['IN_IMPLEMENTATION', '2026-01-01', 'YEAR', 'En implementación'],
    ['IN_IMPLEMENTATION', '2025-01-01', 'YEAR', PAST],
    ['IN_IMPLEMENTATION', null, 'DAY', 'En implementación'],
    ['IMPLEMENTATION_ENDED', '2022-10-31', 'DAY', 'Implementación terminada'],
  ])('%s until %s (%s): %s', (status, date, precision, words) => {
    const endsOn = date === null ? null : { date, precision };
    expect(planStatus({ status, endsOn }, '2026-11-30', 'es')).toBe(words);
  });
});
