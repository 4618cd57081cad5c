import { localizePath } from '#format/addresses.ts';
import { m } from '#messages';
import type { Accounts } from '../accounts/access.ts';
import type { Person } from '../ports-accounts.ts';
import type { Mail } from '../ports-mail.ts';
import type { StoredWebhook } from '../ports-webhooks.ts';

/** Tells whoever answers for a webhook that it is paused. */
export function pausedMail(
  { origin }: Pick<Accounts, 'origin'>,
  { id: userId, email, locale }: Person,
  { id, url }: StoredWebhook,
  at: Date,
): Mail {
  const link = origin + localizePath('/panel/webhooks', locale);
  return {
    ...{ key: `webhook:${id}:${userId}:${at.toISOString()}`, to: email, userId, secret: false },
    subject: m.webhooks_mail_subject({}, { locale }),
    text: m.webhooks_mail({ url, link }, { locale }),
  };
}
