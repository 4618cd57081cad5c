/** Dates with the preposition that their precision asks for: "el 31 de agosto de 2022", but "en agosto de 2022". */
import type { IsoDate, PartialDate } from '#domain/dates.ts';
import { formatDate, type DateStyle } from '../dates.ts';
import type { Locale } from '../locale.ts';
import { m } from '#messages';

const isDay = (date: PartialDate | IsoDate): boolean => typeof date === 'string' || date.precision === 'DAY';

/** "el 31 de agosto de 2022", "en agosto de 2022"; "on 31 August 2022", "in August 2022". */
export function onDate(date: PartialDate | IsoDate, locale: Locale, style: DateStyle = 'long'): string {
  const say = isDay(date) ? m.components_on_day : m.components_in_month;
  return say({ date: formatDate(date, locale, style) }, { locale });
}

/** "del 3 de diciembre de 2021", "de diciembre de 2021"; "from 3 December 2021". */
export function ofDate(date: PartialDate | IsoDate, locale: Locale, style: DateStyle = 'long'): string {
  const say = isDay(date) ? m.components_of_day : m.components_of_month;
  return say({ date: formatDate(date, locale, style) }, { locale });
}
