/** Carries a message to an address that somebody registered: to public networks alone, over https, following nothing. */
import { lookup } from 'node:dns/promises';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Posted, Poster } from '#server/services/ports-webhooks.ts';
import { LinkFault, visitEndedBy } from './fault.ts';
import { type Network, pinned, publicNetwork, type Target, targetOf } from './network.ts';

export interface PosterParts {
  readonly userAgent: string;
  readonly network?: Network;
  /** Whether http will do, for this machine alone. */
  readonly allowsHttp?: boolean;
  /** How long one try may take, with resolving its name, in milliseconds. */
  readonly limitMs?: number;
}

const LIMIT_MS = 15_000;
const MAX_HEAD = 16 * 1024;

/** This machine and no other, for trying things out. */
export const thisMachine: Network = {
  resolve: (hostname) => lookup(hostname, { all: true }),
  allows: (address) => address === '127.0.0.1',
};

export function createPoster(parts: PosterParts): Poster {
  const { network = publicNetwork, allowsHttp = false, limitMs = LIMIT_MS } = parts;
  return {
    post: async (url, body, headers, signal) => {
      const limit = AbortSignal.any([signal, AbortSignal.timeout(limitMs)]);
      const ended = new Promise<never>((_, reject) => {
        limit.addEventListener('abort', () => reject(limit.reason as Error), { once: true });
      });
      ended.catch(() => undefined);
      try {
        return await Promise.race([send(new URL(url), body, headers, limit), ended]);
      } catch (failure) {
        return { failure: visitEndedBy(failure).reason ?? 'CONNECTION' };
      }
    },
  };

  async function send(url: URL, body: string, headers: Readonly<Record<string, string>>, signal: AbortSignal) {
    if (url.protocol !== 'https:' && !allowsHttp) throw new LinkFault('NOT_A_WEB_ADDRESS');
    const target = await targetOf(url, network);
    return postTo(target, body, { ...headers, 'user-agent': parts.userAgent }, signal);
  }
}

/** Hangs up as soon as the head of the answer is there, so that a body of any size costs nothing. */
function postTo(
  { url, address }: Target,
  body: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Posted> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const length = String(Buffer.byteLength(body));
  return new Promise((resolve, reject) => {
    const posted = request(url, {
      ...{ method: 'POST', signal, agent: false, lookup: pinned(address), maxHeaderSize: MAX_HEAD },
      headers: { ...headers, 'content-length': length, connection: 'close' },
    });
    posted.on('response', ({ statusCode = 0 }) => {
      resolve({ status: statusCode });
      posted.destroy();
    });
    // Also what comes after the answer was read: hanging up is no failure by then.
    posted.on('error', (failure: unknown) => reject(signal.aborted ? signal.reason : failure));
    posted.end(body);
  });
}
