/** How guessing is slowed down: each failure makes the next try wait longer. */

/** Failures that cost nothing, and the longest wait, by what is counted. */
export const THROTTLES = {
  /** One account, from anywhere. */
  ACCOUNT: { free: 3, mostSeconds: 900 },
  /** One network, whatever the account: a whole ministry may sit behind one address. */
  NETWORK: { free: 30, mostSeconds: 900 },
  /** Messages asked for to one address. */
  MAIL: { free: 3, mostSeconds: 3600 },
} as const;
export type ThrottleKind = keyof typeof THROTTLES;

/** After a day without a failure counting begins anew. */
export const THROTTLE_FORGETS_AFTER_MS = 86_400_000;

/** Failures so far, and when the last was, in milliseconds since 1970. */
export interface Failures {
  readonly count: number;
  readonly last: number;
}

/** Seconds until the next try is taken; 0: it is taken now. The wait doubles with each failure beyond the free ones. */
export function secondsToWait(kind: ThrottleKind, { count, last }: Failures, now: number): number {
  const { free, mostSeconds } = THROTTLES[kind];
  if (count < free || now - last > THROTTLE_FORGETS_AFTER_MS) return 0;
  const wait = Math.min(mostSeconds, 2 ** Math.min(count - free + 1, 20));
  return Math.max(0, Math.ceil((last + wait * 1000 - now) / 1000));
}
