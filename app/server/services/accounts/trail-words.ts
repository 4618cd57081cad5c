/** What the audit trail says of a change of accounts. Never a name nor an address: those are found by the record. */
import { LOCALES, type Locale } from '#format/locale.ts';
import { m } from '#messages';
import type { AuditNote } from '../ports-filing.ts';

const SENTENCES = {
  PERSON_INVITED: m.accounts_trail_invited,
  INVITATION_WITHDRAWN: m.accounts_trail_invitation_withdrawn,
  ACCOUNT_MADE: m.accounts_trail_account_made,
  ROLE_GRANTED: m.accounts_trail_role_granted,
  ROLE_ENDED: m.accounts_trail_role_ended,
  ACCOUNT_CLOSED: m.accounts_trail_account_closed,
} satisfies Record<string, (inputs: Record<string, never>, options: { readonly locale: Locale }) => string>;

export type AccountAction = keyof typeof SENTENCES;

export function accountTrace(action: AccountAction, entityId: string, after?: unknown): AuditNote {
  const summary = Object.fromEntries(LOCALES.map((locale) => [locale, SENTENCES[action]({}, { locale })]));
  return { action, entity: 'User', entityId, summary, isPublic: false, ...(after !== undefined && { after }) };
}
