/** When a plan came before the public, no more exactly than is on record. */
import { lastDay } from '#domain/dates.ts';
import type { PlanVersion } from '#domain/records.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import { onDate } from '#format/sentences/date-phrases.ts';

/** "Se presentó en 2019. Como no consta el día exacto, aquí se cuenta desde el 31 de diciembre de 2019." */
export function publicationWords(
  { publishedOn, submittedOn }: Pick<PlanVersion, 'publishedOn' | 'submittedOn'>,
  locale: Locale,
): string {
  const date = publishedOn ?? submittedOn;
  if (!date) return '';
  const say = publishedOn ? m.plan_before_published : m.plan_before_submitted;
  const when = say({ when: onDate(date, locale) }, { locale });
  if (date.precision === 'DAY') return when;
  return `${when} ${m.plan_before_counted({ day: formatDate(lastDay(date), locale) }, { locale })}`;
}
