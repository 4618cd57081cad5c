/** One request to one address. Of the answer only its head is read. */
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { pinned, type Target } from './network.ts';

export interface Answer {
  readonly status: number;
  /** Where the answer sends on to; null: nowhere. */
  readonly location: string | null;
}

export interface Asking {
  readonly method: 'HEAD' | 'GET';
  /** Says who asks. */
  readonly userAgent: string;
  /** Ends the request. */
  readonly signal: AbortSignal;
}

const MAX_HEAD = 16 * 1024;

/**
 * Asks and hangs up as soon as the head of the answer is there, so that a body of any size costs nothing.
 * @throws what the connection ran into; what `signal` says
 */
export function ask({ url, address }: Target, { method, userAgent, signal }: Asking): Promise<Answer> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      ...{ method, signal, agent: false, lookup: pinned(address), maxHeaderSize: MAX_HEAD },
      headers: { 'user-agent': userAgent, accept: '*/*', 'accept-encoding': 'identity', connection: 'close' },
    });
    asked.on('response', (response) => {
      const { statusCode = 0, headers } = response;
      resolve({ status: statusCode, location: headers.location ?? null });
      asked.destroy();
    });
    // Also what comes after the answer was read: hanging up is no failure by then.
    asked.on('error', (failure: unknown) => reject(signal.aborted ? signal.reason : failure));
    asked.end();
  });
}
