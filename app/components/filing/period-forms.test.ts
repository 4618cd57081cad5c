import { describe, expect, it } from 'vitest';
import type { PeriodHistory } from '#contracts/period-views.ts';
import { decisionsOn } from './period-forms.ts';

describe('what can be decided on a reporting period', () => {
  it.each([
    ['OPEN', 3, '2026-12-31', ['EXTEND', 'CLOSE']],
    ['OPEN', 0, '2026-12-31', ['EXTEND', 'CLOSE', 'WITHDRAW']],
    ['OPEN', 3, '2026-11-29', ['EXTEND']],
    ['NOT_OPEN', 0, '2026-12-31', ['EXTEND', 'WITHDRAW']],
    ['LATE', 3, '2026-11-01', ['EXTEND', 'LOCK']],
    ['LOCKED', 3, '2026-11-01', []],
  ] as const)('%s with %s reports, until %s: %o', (standing, filings, closes, decisions) => {
    const closesOn = { date: closes, precision: 'DAY' as const };
    const period = { standing, filings, closesOn } as unknown as PeriodHistory;
    expect(decisionsOn(period, '2026-11-29')).toEqual(decisions);
  });
});
