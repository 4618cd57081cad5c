/** What a token may be used for. Each is a part of what its owner may do, never more. */
import { type Action, mayEver } from '../policy/policy.ts';
import type { Actor } from '../policy/roles.ts';

export const TOKEN_SCOPES = [
  'filings:read',
  'reports:write',
  'evidence:write',
  'reports:submit',
  'reports:review',
] as const;
/**
 * `filings:read`: read what its owner owes, has under way or is to review. `reports:write`: begin reports and save drafts.
 * `evidence:write`: add evidence and take it away. `reports:submit`: submit and withdraw. `reports:review`: return, validate and
 * publish.
 */
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** Actions of which the owner must be allowed one for the scope to be of any use. */
const ACTIONS_OF: Readonly<Record<TokenScope, readonly Action[]>> = {
  'filings:read': ['FILING_READ', 'FILING_REVIEW'],
  'reports:write': ['FILING_WRITE'],
  'evidence:write': ['FILING_WRITE'],
  'reports:submit': ['FILING_SUBMIT', 'FILING_WITHDRAW'],
  'reports:review': ['FILING_REVIEW', 'FILING_PUBLISH'],
};

/** The scopes that somebody can give a token today. */
export function scopesOf(actor: Pick<Actor, 'roles'>): TokenScope[] {
  return TOKEN_SCOPES.filter((scope) => ACTIONS_OF[scope].some((action) => mayEver(actor, action)));
}

export function isTokenScope(text: string): text is TokenScope {
  return (TOKEN_SCOPES as readonly string[]).includes(text);
}
