/** What the days of a reporting period must be. Each finding is at the field that it is about. */
import { addDays, firstDay, isIsoDay, lastDay, type IsoDate } from '../dates.ts';
import type { PeriodDates } from './period.ts';

export type PeriodField = 'period' | 'label' | 'opensOn' | 'closesOn' | 'note' | 'confirmed';

export type PeriodFindingCode =
  | 'PERIOD_KEY'
  | 'PERIOD_LABEL_MISSING'
  | 'PERIOD_LABEL_TOO_LONG'
  | 'PERIOD_DAY_UNREADABLE'
  | 'PERIOD_START_TOO_EARLY'
  | 'PERIOD_START_TOO_LATE'
  | 'PERIOD_END_PAST'
  | 'PERIOD_END_BEFORE_START'
  | 'PERIOD_END_NOT_LATER'
  | 'PERIOD_END_TOO_LATE'
  | 'NOTE_MISSING'
  | 'NOTE_TOO_LONG'
  | 'LOCK_UNCONFIRMED'
  | 'WITHDRAWAL_UNCONFIRMED';

/** Something that keeps a decision on a period from being taken. */
export interface PeriodFinding {
  readonly field: PeriodField;
  readonly code: PeriodFindingCode;
  /** Language of the text that it is about. */
  readonly language?: string;
}

/** The first and the last day on which reports are in time. */
export interface PeriodDays {
  readonly opensOn: IsoDate;
  readonly closesOn: IsoDate;
}

/** A round begins at most a year ago, is extended by a year at most, and ends within two: the rest are slips of the pen. */
const YEAR_DAYS = 366;

/** What is wrong with the days of a period that is to be opened. */
export function openingFindings({ opensOn, closesOn }: PeriodDays, today: IsoDate): PeriodFinding[] {
  const start = startFault(opensOn, today);
  const end = endFault({ opensOn: start === null ? opensOn : null, closesOn }, today);
  return [
    ...(start === null ? [] : [{ field: 'opensOn' as const, code: start }]),
    ...(end === null ? [] : [{ field: 'closesOn' as const, code: end }]),
  ];
}

function startFault(opensOn: string, today: IsoDate): PeriodFindingCode | null {
  if (!isIsoDay(opensOn)) return 'PERIOD_DAY_UNREADABLE';
  if (opensOn < addDays(today, -YEAR_DAYS)) return 'PERIOD_START_TOO_EARLY';
  return opensOn > addDays(today, 2 * YEAR_DAYS) ? 'PERIOD_START_TOO_LATE' : null;
}

/** @param days with a start that is sound; null: the end is not measured by it */
function endFault(
  days: { readonly opensOn: IsoDate | null; readonly closesOn: string },
  today: IsoDate,
): PeriodFindingCode | null {
  const { opensOn, closesOn } = days;
  if (!isIsoDay(closesOn)) return 'PERIOD_DAY_UNREADABLE';
  if (closesOn < today) return 'PERIOD_END_PAST';
  if (opensOn !== null && closesOn < opensOn) return 'PERIOD_END_BEFORE_START';
  return closesOn > addDays(today, 2 * YEAR_DAYS) ? 'PERIOD_END_TOO_LATE' : null;
}

/** What is wrong with a later last day. */
export function extensionFindings(period: PeriodDates, closesOn: string, today: IsoDate): PeriodFinding[] {
  const code = extensionFault(period, closesOn, today);
  return code === null ? [] : [{ field: 'closesOn', code }];
}

function extensionFault(period: PeriodDates, closesOn: string, today: IsoDate): PeriodFindingCode | null {
  if (!isIsoDay(closesOn)) return 'PERIOD_DAY_UNREADABLE';
  if (closesOn < today) return 'PERIOD_END_PAST';
  if (period.closesOn !== null && closesOn <= lastDay(period.closesOn)) return 'PERIOD_END_NOT_LATER';
  return closesOn > addDays(today, YEAR_DAYS) ? 'PERIOD_END_TOO_LATE' : null;
}

/**
 * The period in time on a day of these; null: none. A report is of one period: on no day may it be of two. Periods that
 * follow each other day after day do not overlap; in what was imported nobody files.
 */
export function overlapping<Period extends PeriodDates>(days: PeriodDays, others: readonly Period[]): Period | null {
  const found = others.find(({ opened, opensOn, closesOn }) => {
    if (!opened || opensOn === null || closesOn === null) return false;
    return firstDay(opensOn) <= days.closesOn && lastDay(closesOn) >= days.opensOn;
  });
  return found ?? null;
}

/** Which of two days to move so that a period no longer overlaps another: its first where that one began before. */
export function overlapField({ opensOn }: PeriodDays, other: PeriodDates): 'opensOn' | 'closesOn' {
  return other.opensOn !== null && firstDay(other.opensOn) <= opensOn ? 'opensOn' : 'closesOn';
}
