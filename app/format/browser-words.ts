/** A browser in words, so that people know their own sessions apart. */
import { readBrowser } from '#domain/accounts/browser.ts';
import { m } from '#messages';
import type { Locale } from './locale.ts';

/** @param userAgent the line by which the browser names itself; null: it did not */
export function browserName(userAgent: string | null, locale: Locale): string {
  const known = readBrowser(userAgent ?? '');
  return known ? m.accounts_browser({ ...known }, { locale }) : m.accounts_browser_unknown({}, { locale });
}
