/** What the audit trail says of a webhook. */
import { LOCALES } from '#format/locale.ts';
import { auditActionWord } from '#format/words/audit.ts';
import type { AuditNote } from '../ports-filing.ts';
import type { StoredWebhook } from '../ports-webhooks.ts';

export function webhookTrace(
  action: 'WEBHOOK_ADDED' | 'WEBHOOK_CHANGED' | 'WEBHOOK_REMOVED',
  { id, url, scope }: StoredWebhook,
): AuditNote {
  const summary = Object.fromEntries(LOCALES.map((locale) => [locale, `${auditActionWord(action, locale)}.`]));
  // An address may carry a secret of its receiver behind its path.
  const after = { host: new URL(url).host, ...scope };
  return { action, entity: 'Webhook', entityId: id, summary, isPublic: false, after };
}
