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
