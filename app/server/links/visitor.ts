/** Visits an address of evidence: asks for its head, for the page itself where that is refused, and follows where it leads. */
import { type Visit, visitWith } from '#domain/links/visit.ts';
import type { LinkVisitor } from '#server/services/ports-links.ts';
import { type Answer, ask } from './ask.ts';
import type { Courtesy } from './courtesy.ts';
import { LinkFault, visitEndedBy } from './fault.ts';
import { type Network, publicNetwork, type Target, targetOf } from './network.ts';

export interface VisitorParts {
  /** Names the site and says where to find it. */
  readonly userAgent: string;
  readonly courtesy: Courtesy;
  readonly network?: Network;
  /** How long one request may take, with resolving its name, in milliseconds. */
  readonly limitMs?: number;
}

const LIMIT_MS = 15_000;
const MAX_REDIRECTS = 5;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

export function createVisitor(parts: VisitorParts): LinkVisitor {
  return {
    visit: async (address, signal) => {
      try {
        return await follow(new URL(address), parts, signal);
      } catch (failure) {
        signal.throwIfAborted();
        return visitEndedBy(failure);
      }
    },
  };
}

async function follow(start: URL, parts: VisitorParts, signal: AbortSignal): Promise<Visit> {
  let url = start;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const { status, location } = await knock(url, parts, signal);
    if (!REDIRECTS.includes(status) || location === null) return visitWith(status);
    if (!URL.canParse(location, url)) throw new LinkFault('NOT_HTTP');
    url = new URL(location, url);
  }
  throw new LinkFault('TOO_MANY_REDIRECTS');
}

/** Many servers know no HEAD, or answer it with a fault: only what a GET is answered with counts against an address. */
async function knock(url: URL, parts: VisitorParts, signal: AbortSignal): Promise<Answer> {
  const { network = publicNetwork, limitMs = LIMIT_MS } = parts;
  const target = await within(limitMs, signal, () => targetOf(url, network));
  const head = await once('HEAD', target, parts, signal);
  return head.status >= 400 && head.status !== 429 ? once('GET', target, parts, signal) : head;
}

async function once(
  method: 'HEAD' | 'GET',
  target: Target,
  { courtesy, userAgent, limitMs = LIMIT_MS }: VisitorParts,
  signal: AbortSignal,
): Promise<Answer> {
  await courtesy(target.url.host, signal);
  return within(limitMs, signal, (limit) => ask(target, { method, userAgent, signal: limit }));
}

/** Ends work that takes too long, also where it cannot be told to. @throws TimeoutError */
async function within<T>(ms: number, signal: AbortSignal, work: (limit: AbortSignal) => Promise<T>): Promise<T> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(ms)]);
  const ended = new Promise<never>((_, reject) => {
    limit.addEventListener('abort', () => reject(limit.reason as Error), { once: true });
  });
  ended.catch(() => undefined);
  return Promise.race([work(limit), ended]);
}
