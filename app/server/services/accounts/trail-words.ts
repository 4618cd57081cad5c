/** What the audit trail says of a change of accounts. Never a name nor an address: those are found by the record. */
import { LOCALES, type Locale } from '#format/locale.ts';
import type { LocalizedText } from '#domain/text.ts';
import { m } from '#messages';
import type { AuditNote } from '../ports-filing.ts';

const SENTENCES = {
  PERSON_INVITED: m.accounts_trail_invited,
  INVITATION_WITHDRAWN: m.accounts_trail_invitation_withdrawn,
  ACCOUNT_MADE: m.accounts_trail_account_made,
  ROLE_GRANTED: m.accounts_trail_role_granted,
  ROLE_ENDED: m.accounts_trail_role_ended,
  ACCOUNT_CLOSED: m.accounts_trail_account_closed,
  PASSWORD_CHANGED: m.accounts_trail_password_changed,
  PASSWORD_RESET: m.accounts_trail_password_reset,
  EMAIL_CHANGE_ASKED: m.accounts_trail_email_asked,
  EMAIL_CHANGED: m.accounts_trail_email_changed,
  SESSIONS_ENDED: m.accounts_trail_sessions_ended,
  SECOND_FACTOR_SET: m.accounts_trail_second_factor,
  BACKUP_CODES_MADE: m.accounts_trail_backup_codes,
  TOKEN_MADE: m.accounts_trail_token_made,
  TOKEN_REVOKED: m.accounts_trail_token_revoked,
} satisfies Record<string, (inputs: Record<string, never>, options: { readonly locale: Locale }) => string>;

export type AccountAction = keyof typeof SENTENCES;

/** In whose name somebody changes their own account. */
export const ONESELF: LocalizedText = Object.fromEntries(
  LOCALES.map((locale) => [locale, m.accounts_trail_oneself({}, { locale })]),
);

/** What was and what is since, where that can be told; what ended was. */
export interface States {
  readonly before?: unknown;
  readonly after?: unknown;
}

export function accountTrace(action: AccountAction, entityId: string, states: States = {}): AuditNote {
  const summary = Object.fromEntries(LOCALES.map((locale) => [locale, SENTENCES[action]({}, { locale })]));
  return { action, entity: 'User', entityId, summary, isPublic: false, ...states };
}
