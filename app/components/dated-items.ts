import type { IsoDate, PartialDate } from '#domain/dates.ts';

/** Anything that happened on a date, or from one date to another. */
export interface DatedItem {
  readonly id: string;
  readonly date: PartialDate | IsoDate | null;
  readonly to?: PartialDate | IsoDate | null;
  /** Anchor of its own in the page. */
  readonly anchor?: string;
}
