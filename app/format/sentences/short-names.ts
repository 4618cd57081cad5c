import type { Organization } from '#domain/records.ts';
import { textIn } from '#domain/text.ts';
import type { Locale } from '../locale.ts';

/** What a body is called where room is short: its acronym or, without one, its name. */
export function shortName({ acronym, name }: Pick<Organization, 'acronym' | 'name'>, locale: Locale): string {
  return acronym ?? textIn(name, locale).text;
}
