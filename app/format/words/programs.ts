/** What programs may do, in words. */
import type { TokenScope } from '#domain/programs/scopes.ts';
import type { TokenState } from '#domain/programs/tokens.ts';
import { m } from '#messages';
import type { Locale } from '../locale.ts';
import { sayOr, type Words } from './message.ts';

const SCOPES: Words<TokenScope> = {
  'filings:read': m.programs_scope_filings_read,
  'reports:write': m.programs_scope_reports_write,
  'evidence:write': m.programs_scope_evidence_write,
  'reports:submit': m.programs_scope_reports_submit,
  'reports:review': m.programs_scope_reports_review,
};

export function scopeWord(scope: TokenScope, locale: Locale): string {
  return sayOr(SCOPES, scope, locale, scope);
}

const STATES: Words<TokenState> = {
  IN_FORCE: m.programs_token_in_force,
  EXPIRED: m.programs_token_expired,
  REVOKED: m.programs_token_revoked,
};

export function tokenStateWord(state: TokenState, locale: Locale): string {
  return sayOr(STATES, state, locale, state);
}
