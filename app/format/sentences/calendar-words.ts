/** What an entry of the calendar says of itself. */
import type { CalendarEntry, MilestoneDeadline } from '#contracts/calendar-views.ts';
import type { Locale } from '../locale.ts';
import { eventKindWord } from '../words.ts';
import { m } from '#messages';

/** What kind of date it is, for a date that is not a milestone's. */
export function processWord(entry: Exclude<CalendarEntry, MilestoneDeadline>, locale: Locale): string {
  if (entry.kind === 'EVENT') return eventKindWord(entry.eventKind ?? '', locale);
  const words = {
    WINDOW_OPENS: m.following_cal_window_opens,
    WINDOW_CLOSES: m.following_cal_window_closes,
    PLAN_END: m.following_cal_plan_end,
    FORMER_PLAN_END: m.following_cal_former_plan_end,
  };
  return words[entry.kind]({}, { locale });
}
