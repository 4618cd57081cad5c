import type { Locale } from '#format/locale.ts';
import { m } from '#messages';

/** What is said of a milestone that is not the body's, or can no longer be written. */
export function unknownRow(key: string, locale: Locale): string {
  return m.sheet_row_unknown({ key: key.slice(0, 40) }, { locale });
}
