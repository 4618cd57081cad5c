/** What a reporting period allows on a day. */
import { firstDay, lastDay, type IsoDate, type PartialDate } from '../dates.ts';

export interface PeriodDates {
  readonly opensOn: PartialDate | null;
  readonly closesOn: PartialDate | null;
  /** Whether it was opened here; a round that took place elsewhere was not. */
  readonly opened?: boolean;
  /** ISO date and time; null or left out: not locked. */
  readonly lockedAt?: string | null;
  /** ISO date and time; null or left out: not withdrawn. */
  readonly withdrawnAt?: string | null;
}

/**
 * `IMPORTED`: the round took place elsewhere; nothing is filed in it here. `NOT_OPEN`: nothing can be filed yet.
 * `OPEN`: reports are in time. `LATE`: it is over; reports are still taken and marked late.
 * `LOCKED`: nothing of it changes any more. `WITHDRAWN`: it was opened by mistake and counts for nothing.
 */
export type PeriodStanding = 'IMPORTED' | 'NOT_OPEN' | 'OPEN' | 'LATE' | 'LOCKED' | 'WITHDRAWN';

export function periodStanding(period: PeriodDates, today: IsoDate): PeriodStanding {
  if (period.withdrawnAt) return 'WITHDRAWN';
  if (period.lockedAt) return 'LOCKED';
  if (!period.opened) return 'IMPORTED';
  if (period.opensOn === null || today < firstDay(period.opensOn)) return 'NOT_OPEN';
  return isAfterClosing(period, today) ? 'LATE' : 'OPEN';
}

/** Whether a report submitted on a day is late. The last day of the period is still in time. */
export function isAfterClosing({ closesOn }: Pick<PeriodDates, 'closesOn'>, day: IsoDate): boolean {
  return closesOn !== null && day > lastDay(closesOn);
}

/** Whether reports are taken. */
export function takesReports(standing: PeriodStanding): boolean {
  return standing === 'OPEN' || standing === 'LATE';
}
