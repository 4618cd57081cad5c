/** Which decisions are offered on a reporting period, and what tells their forms apart on one page. */
import type { PeriodHistory } from '#contracts/period-views.ts';
import { type IsoDate, lastDay } from '#domain/dates.ts';
import { m } from '#messages';

export const PERIOD_DECISIONS = ['EXTEND', 'CLOSE', 'LOCK', 'WITHDRAW'] as const;
export type PeriodDecisionName = (typeof PERIOD_DECISIONS)[number];

/** What goes before the names of the fields of one decision on one period. */
export function periodPrefix(plan: string, period: string, what: PeriodDecisionName): string {
  return `${plan}-${period}-${what.toLowerCase()}-`;
}

/** What can be decided on a period as it stands. @param today one that closes today has been closed already */
export function decisionsOn({ standing, filings, closesOn }: PeriodHistory, today: IsoDate): PeriodDecisionName[] {
  const withdraw = filings === 0 ? (['WITHDRAW'] as const) : [];
  if (standing === 'NOT_OPEN') return ['EXTEND', ...withdraw];
  const close = closesOn !== null && lastDay(closesOn) > today ? (['CLOSE'] as const) : [];
  if (standing === 'OPEN') return ['EXTEND', ...close, ...withdraw];
  return standing === 'LATE' ? ['EXTEND', 'LOCK', ...withdraw] : [];
}

interface DecisionWords {
  readonly name: () => string;
  /** What follows from it. */
  readonly hint?: () => string;
  /** What is to be ticked for what cannot be undone. */
  readonly confirm?: () => string;
}

export const DECISION_WORDS: Readonly<Record<PeriodDecisionName, DecisionWords>> = {
  EXTEND: { name: m.filing_period_extend },
  CLOSE: { name: m.filing_period_close, hint: m.rounds_close_hint },
  LOCK: { name: m.filing_period_lock, hint: m.rounds_lock_hint, confirm: m.rounds_lock_confirm },
  WITHDRAW: { name: m.rounds_withdraw, hint: m.rounds_withdraw_hint, confirm: m.rounds_withdraw_confirm },
};
