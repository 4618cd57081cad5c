/** From when until when a body has held a part or a seat, in words; what is not known is said. */
import type { AnsweredCommitment, SeatPart } from '#contracts/institution-views.ts';
import type { PartialDate } from '#domain/dates.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';

const short = (date: PartialDate, locale: Locale): string => formatDate(date, locale, 'short');

/** A part without a beginning is one that the plan itself names. */
export function partPeriod({ from, to }: Pick<AnsweredCommitment, 'from' | 'to'>, locale: Locale): string {
  const begin = from
    ? m.institutions_since({ when: short(from, locale) }, { locale })
    : m.institutions_period_plan({}, { locale });
  return to ? `${begin} ${m.institutions_until({ when: short(to, locale) }, { locale })}` : begin;
}

/** A seat without a beginning is one of which the day of entry is not known. */
export function seatPeriod({ from, to }: Pick<SeatPart, 'from' | 'to'>, locale: Locale): string {
  const begin = from
    ? m.institutions_since({ when: short(from, locale) }, { locale })
    : m.institutions_forum_from_unknown({}, { locale });
  return to ? `${begin}, ${m.institutions_until({ when: short(to, locale) }, { locale })}` : begin;
}
