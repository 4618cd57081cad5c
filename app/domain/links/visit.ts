/** What a visit to an address of evidence found. An address that will not talk to a program is no broken one. */

export const LINK_OUTCOMES = ['ANSWERED', 'REFUSED', 'FAILED', 'NOT_TRIED'] as const;
/** ANSWERED, REFUSED (to a program, so that nothing is known against it), FAILED, NOT_TRIED (or the fault may be on this side). */
export type LinkOutcome = (typeof LINK_OUTCOMES)[number];

/** Why a visit ended as it did, and what that says of the address. */
export const LINK_REASONS = {
  /** The status of an HTTP answer decides: see `outcomeOfStatus`. */
  STATUS: null,
  NAME_NOT_FOUND: 'FAILED',
  CONNECTION: 'FAILED',
  TIMEOUT: 'FAILED',
  // A browser completes chains of certificates that a program does not, and lets people go on.
  TLS: 'REFUSED',
  NOT_HTTP: 'REFUSED',
  // Sites that set a cookie and ask again lead a program round in circles.
  TOO_MANY_REDIRECTS: 'REFUSED',
  // The server's own resolver or network may be at fault.
  NAME_UNRESOLVED: 'NOT_TRIED',
  NO_ROUTE: 'NOT_TRIED',
  CUT_OFF: 'NOT_TRIED',
  // What the server never visits.
  NOT_A_WEB_ADDRESS: 'NOT_TRIED',
  CREDENTIALS: 'NOT_TRIED',
  PORT: 'NOT_TRIED',
  NOT_PUBLIC: 'NOT_TRIED',
} as const satisfies Record<string, LinkOutcome | null>;

export type LinkReason = keyof typeof LINK_REASONS;

export interface Visit {
  readonly outcome: LinkOutcome;
  readonly reason: LinkReason;
  /** Status of the HTTP answer; null: there was none. */
  readonly httpStatus: number | null;
}

/** A visit that ended without an answer to read. */
export function visitWithout(reason: Exclude<LinkReason, 'STATUS'>): Visit {
  return { outcome: LINK_REASONS[reason], reason, httpStatus: null };
}

/** A visit that was answered. */
export function visitWith(httpStatus: number): Visit {
  return { outcome: outcomeOfStatus(httpStatus), reason: 'STATUS', httpStatus };
}

/** "Not found", "gone" and faults of the server speak against an address; any other refusal may be meant for programs. */
function outcomeOfStatus(status: number): LinkOutcome {
  if (status < 400) return 'ANSWERED';
  return status === 404 || status === 410 || status >= 500 ? 'FAILED' : 'REFUSED';
}

/** Whether somebody answered at all, so that this server is not cut off from the world. */
export const wasHeard = ({ httpStatus, outcome }: Visit): boolean => httpStatus !== null || outcome === 'REFUSED';

/**
 * Visits of one run, once it is known whether anybody answered: where nobody did, the fault may be on this side, and silence
 * speaks against no address.
 * @param isHeard whether some visit was answered, of the run or to an address that answered before
 */
export function believed(visit: Visit, isHeard: boolean): Visit {
  return visit.outcome === 'FAILED' && !isHeard ? visitWithout('CUT_OFF') : visit;
}
