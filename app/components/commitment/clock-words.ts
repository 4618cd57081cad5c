/** The repository clock in sentences. */
import type { IsoDate } from '#domain/dates.ts';
import type { ClockReading } from '#domain/repository-clock.ts';
import { formatDate } from '#format/dates.ts';
import { formatExactDaysUntil, formatExactDuration } from '#format/durations.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import { ofDate } from '#format/sentences/date-phrases.ts';

/** The day shown; only today is something "ago". */
export interface DayShown {
  readonly asOf: IsoDate;
  readonly isToday: boolean;
}

/** When the last word came, how long the silence was when it counted, and what the rule asks for. */
export function clockSentences(reading: ClockReading, { asOf, isToday }: DayShown, locale: Locale): string[] {
  return [
    lastSentence(reading, asOf, isToday, locale),
    silenceSentence(reading, asOf, locale),
    ruleSentence(reading, locale),
  ];
}

function lastSentence({ lastUpdate }: ClockReading, asOf: IsoDate, isToday: boolean, locale: Locale): string {
  if (lastUpdate === null) return m.commitment_clock_none({}, { locale });
  const say = isToday ? m.commitment_clock_last : m.commitment_clock_last_then;
  return say({ when: ofDate(lastUpdate, locale), days: formatExactDuration(lastUpdate, asOf, locale) }, { locale });
}

/** After the plan's end the silence counts as it was on its last day. */
function silenceSentence({ measuredOn, daysSilent }: ClockReading, asOf: IsoDate, locale: Locale): string {
  const days = formatExactDaysUntil(daysSilent, measuredOn, locale);
  return measuredOn === asOf
    ? m.commitment_clock_now({ days }, { locale })
    : m.commitment_clock_end({ date: formatDate(measuredOn, locale), days }, { locale });
}

function ruleSentence({ maxAgeMonths, dueBy, late }: ClockReading, locale: Locale): string {
  if (maxAgeMonths === null || dueBy === null) return m.commitment_clock_no_rule({}, { locale });
  const say = late ? m.commitment_clock_rule : m.commitment_clock_rule_open;
  return say({ n: maxAgeMonths, due: formatDate(dueBy, locale) }, { locale });
}
