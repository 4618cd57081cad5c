/** When a delivery to a webhook is tried again. */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Pauses after each failed try; after the last one the webhook is paused, some 22 hours after the first. */
export const DELIVERY_DELAYS: readonly number[] = [
  ...[5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE],
  ...[HOUR, 2 * HOUR, 6 * HOUR, 12 * HOUR],
];
export const DELIVERY_TRIES = DELIVERY_DELAYS.length + 1;

/** Part of a pause by which it is longer or shorter at random, so that many do not come back at the same moment. */
const JITTER = 0.2;

/**
 * @param attempts tries so far, the one that just failed included
 * @param random from 0 to 1
 * @returns milliseconds until the next try; null: it is given up
 */
export function pauseAfter(attempts: number, random: number): number | null {
  const delay = DELIVERY_DELAYS[attempts - 1];
  return delay === undefined ? null : Math.round(delay * (1 + JITTER * (2 * random - 1)));
}

/** For how long the secret before signs as well, once there is a new one. */
export const BOTH_SECRETS_MS = 24 * HOUR;
/** For how long deliveries are kept. */
export const DELIVERIES_KEPT_MS = 30 * 24 * HOUR;
/** Changes that one delivery carries at most. */
export const CHANGES_PER_DELIVERY = 50;
/** Webhooks of the site. */
export const MOST_WEBHOOKS = 50;

/** Why a webhook is paused. */
export const PAUSES = ['FAILED', 'GONE', 'BY_HAND'] as const;
export type Pause = (typeof PAUSES)[number];
