/** Addresses in messages. */
import { localizePath } from '#format/addresses.ts';
import type { Locale } from '#format/locale.ts';
import type { TakenMail } from '../ports-mail.ts';
import type { Reminding } from './ports.ts';

/** A whole address, in a person's language, of a page given by its Spanish path. */
export function addressOf({ origin }: Pick<Reminding, 'origin'>, path: string, locale: Locale): string {
  return origin + localizePath(path, locale);
}

/** Where a person says no to reminders, without logging in. */
export function reminderPath({ links }: Pick<Reminding, 'links'>, userId: string): string {
  return `/avisos/${links.sign(userId)}`;
}

const WITH_UNSUBSCRIPTION = /^(reminder|notice):/u;

/** Headers by which mail programs offer to unsubscribe with one click (RFC 2369 and 8058). */
export function unsubscribeHeaders(
  ports: Pick<Reminding, 'origin' | 'links'>,
  mail: TakenMail,
): Record<string, string> {
  if (mail.userId === null || !WITH_UNSUBSCRIPTION.test(mail.key)) return {};
  return {
    'List-Unsubscribe': `<${ports.origin}${reminderPath(ports, mail.userId)}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}
