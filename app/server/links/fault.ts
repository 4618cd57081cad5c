/** Why a visit could not go on. */
import { type LinkReason, type Visit, visitWithout } from '#domain/links/visit.ts';

type Fault = Exclude<LinkReason, 'STATUS'>;

/** Ends a visit within this folder; never leaves it. */
export class LinkFault extends Error {
  readonly reason: Fault;
  constructor(reason: Fault) {
    super(reason);
    this.reason = reason;
  }
}

/** What Node's errors say of an address; codes that begin so. The first that fits counts. */
const CODES: readonly (readonly [prefix: RegExp, reason: Fault])[] = [
  [/^ENOTFOUND$/u, 'NAME_NOT_FOUND'],
  [/^(EAI_|ENODATA|ESERVFAIL)/u, 'NAME_UNRESOLVED'],
  [/^(ENETUNREACH|EHOSTUNREACH|EADDRNOTAVAIL|ENETDOWN|EACCES|EPERM)$/u, 'NO_ROUTE'],
  [/^(ETIMEDOUT|ESOCKETTIMEDOUT)$/u, 'TIMEOUT'],
  [/^HPE_/u, 'NOT_HTTP'],
  [/^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH)/u, 'TLS'],
  [/^EPROTO$/u, 'TLS'],
];

/** The visit that a failure ended. What no code is known for is a connection that failed. */
export function visitEndedBy(failure: unknown): Visit {
  if (failure instanceof LinkFault) return visitWithout(failure.reason);
  const { code, name } = (failure ?? {}) as { code?: unknown; name?: unknown };
  if (name === 'TimeoutError') return visitWithout('TIMEOUT');
  const text = typeof code === 'string' ? code : '';
  return visitWithout(CODES.find(([prefix]) => prefix.test(text))?.[1] ?? 'CONNECTION');
}
