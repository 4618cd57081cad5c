/** A write is done once, however often it is sent. */
import { conflict, invalid } from '#domain/errors.ts';
import type { KeptAnswer, RequestName, RequestStore } from '../../ports-writing.ts';

/** Longer than any write takes; a node that dies with one leaves it to its sender, who tries again after that. */
const LEASE_MS = 60_000;
/** For how long a write can be sent again. */
export const KEPT_MS = 48 * 3_600_000;

export interface OncePorts {
  readonly requests: RequestStore;
  readonly now: () => Date;
}

export interface OnceRequest extends RequestName {
  readonly fingerprint: string;
}

/**
 * Does a write, or gives the answer that it was given before. What was refused has changed nothing: the key is free again, for the
 * same write once it is mended. A node that dies between doing and noting it leaves a write that the services themselves know
 * again: the same answers are the same draft, the same evidence is added once, a step bears the key.
 * @throws CONFLICT REQUEST_UNDER_WAY; INVALID IDEMPOTENCY_KEY_USED; what `work` throws
 */
export async function once(
  { requests, now }: OncePorts,
  { userId, key, fingerprint }: OnceRequest,
  work: () => Promise<KeptAnswer>,
): Promise<{ readonly answer: KeptAnswer; readonly again: boolean }> {
  const at = now();
  const taking = await requests.take({ userId, key }, fingerprint, at, new Date(at.getTime() + LEASE_MS));
  if (taking === 'UNDER_WAY') throw conflict('REQUEST_UNDER_WAY');
  if (taking === 'OTHER') throw invalid('IDEMPOTENCY_KEY_USED');
  if (taking !== 'TAKEN') return { answer: taking, again: true };
  let answer: KeptAnswer;
  try {
    answer = await work();
  } catch (failure) {
    await requests.release({ userId, key });
    throw failure;
  }
  await requests.answer({ userId, key }, answer);
  return { answer, again: false };
}

/** For a job: forgets answers that are asked for no more. */
export async function clearRequests({ requests, now }: OncePorts): Promise<void> {
  await requests.clear(new Date(now().getTime() - KEPT_MS));
}
