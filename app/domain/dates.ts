import type { DatePrecision } from './values.ts';

/** A calendar day, `YYYY-MM-DD`. Days sort and compare as strings. */
export type IsoDate = string;

/**
 * A date as exactly as it is known. With precision MONTH or YEAR, a start carries the first day and an end the last day
 * of that month or year; only the known part is ever shown.
 */
export interface PartialDate {
  readonly date: IsoDate;
  readonly precision: DatePrecision;
}

const MS_PER_DAY = 86_400_000;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const yearOf = (day: IsoDate): number => Number(day.slice(0, 4));
const monthOf = (day: IsoDate): number => Number(day.slice(5, 7));

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** Number of days in a month (1 to 12) of a year; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** Whether a text is a day that exists, written `YYYY-MM-DD`. For what people type, such as `asOf` in an address. */
export function isIsoDay(text: string): boolean {
  if (!ISO_DAY.test(text)) return false;
  const day = Number(text.slice(8, 10));
  return yearOf(text) > 0 && day >= 1 && day <= daysInMonth(yearOf(text), monthOf(text));
}

const DAY_FIRST = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/;

/**
 * A day or a month that a person typed as in a letter, day before month (`25/11/2026`, `1.9.2026`, `11/2026`), as ISO writes
 * it; any other text as it is. Whether such a day exists is for the caller to ask.
 */
export function isoFromTyped(text: string): string {
  const [, day, month = '', year] = DAY_FIRST.exec(text) ?? [];
  if (year === undefined) return text;
  return [year, month, ...(day === undefined ? [] : [day])].map((part) => part.padStart(2, '0')).join('-');
}

/** A day as a person types it, day before month. */
export function typedFromIso(day: IsoDate): string {
  return day.split('-').toReversed().join('/');
}

/**
 * A day (`2026-11-25`), a month (`2026-11`) or a year (`2026`) as people type it, also day before month (`25/11/2026`);
 * undefined for anything else.
 * @param edge whether a month or a year means its first day or its last
 */
export function readPartialDate(typed: string, edge: 'START' | 'END'): PartialDate | undefined {
  const text = isoFromTyped(typed);
  const precision = ({ 10: 'DAY', 7: 'MONTH', 4: 'YEAR' } as const)[text.length];
  const date = `${text}-01-01`.slice(0, 10);
  if (precision === undefined || !isIsoDay(date)) return undefined;
  return { date: edge === 'END' ? lastDay({ date, precision }) : date, precision };
}

/** The first day that a date can mean: "2023" is 2023-01-01. */
export function firstDay(date: PartialDate): IsoDate {
  if (date.precision === 'DAY') return date.date;
  return date.precision === 'MONTH' ? `${date.date.slice(0, 7)}-01` : `${date.date.slice(0, 4)}-01-01`;
}

/** The last day that a date can mean: "2023" is 2023-12-31, "December 2020" is 2020-12-31. */
export function lastDay(date: PartialDate): IsoDate {
  if (date.precision === 'DAY') return date.date;
  if (date.precision === 'YEAR') return `${date.date.slice(0, 4)}-12-31`;
  return `${date.date.slice(0, 7)}-${daysInMonth(yearOf(date.date), monthOf(date.date))}`;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Order of two dates: by the first day each can mean, then by the last. So "2021" comes before "March 2021". */
export function compareDates(a: PartialDate, b: PartialDate): number {
  return compareText(firstDay(a), firstDay(b)) || compareText(lastDay(a), lastDay(b));
}

/** Whether something dated so had certainly happened by the end of a day; an unknown date never counts. */
export function isKnownBy(date: PartialDate | null, asOf: IsoDate): boolean {
  return date !== null && lastDay(date) <= asOf;
}

const dayNumber = (day: IsoDate): number =>
  Date.UTC(yearOf(day), monthOf(day) - 1, Number(day.slice(8, 10))) / MS_PER_DAY;

/** Calendar days from one day to another; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day a number of calendar days later (or earlier, when negative). */
export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date((dayNumber(day) + days) * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The same day some months later; the month's last day where that day does not exist (31 August + 6 is 28 February). */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const dayOfMonth = Math.min(Number(day.slice(8, 10)), daysInMonth(year, month));
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/**
 * Whether an end date has passed: a month or a year is due on its last day and late from the day after.
 * An unknown end is never late. Whether the work was done is for the caller to say (rule D9).
 */
export function overdue(end: PartialDate | null, asOf: IsoDate): boolean {
  return end !== null && lastDay(end) < asOf;
}

/** Days since an end date passed; null when it has not passed or is unknown. */
export function overdueDays(end: PartialDate | null, asOf: IsoDate): number | null {
  return end !== null && overdue(end, asOf) ? daysBetween(lastDay(end), asOf) : null;
}

/**
 * Days by which an end moved, last day to last day; negative when it was brought forward, null when either is unknown.
 * Between two months it is exact to the month, not to the day: show it as months.
 */
export function slippageDays(baselineEnd: PartialDate | null, currentEnd: PartialDate | null): number | null {
  if (baselineEnd === null || currentEnd === null) return null;
  return daysBetween(lastDay(baselineEnd), lastDay(currentEnd));
}
