import type { Instant } from '../instants.ts';

/** A time during which an address did not answer. Written once, when it counts; then only its end is added. */
export interface LinkOutage {
  readonly url: string;
  /** The first visit that failed. */
  readonly since: Instant;
  /** The visit by which it counted as broken. */
  readonly confirmedAt: Instant;
  /** The first visit that did not fail; null: it goes on. */
  readonly endedAt: Instant | null;
}
