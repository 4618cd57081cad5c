/** Whether a milestone is behind: less far than the time that has passed asks for. */
import { daysBetween, firstDay, lastDay, type IsoDate } from '../dates.ts';
import type { MilestoneVersion, ReportedState } from '../records.ts';
import { isComplete, stepOf } from '../states.ts';

type Dates = Pick<MilestoneVersion, 'startsOn' | 'endsOn'>;

/** Steps from the start of either vocabulary to its end. */
const STEPS = 3;

/**
 * The share of the planned time that has passed by the end of a day, 0 to 1; null where a date is unknown. From the
 * first day that the start can mean to the last day that the end can mean, both counted.
 */
export function timePassed({ startsOn, endsOn }: Dates, today: IsoDate): number | null {
  if (startsOn === null || endsOn === null) return null;
  const [start, end] = [firstDay(startsOn), lastDay(endsOn)];
  const whole = daysBetween(start, end) + 1;
  if (whole <= 0) return null;
  return Math.min(1, Math.max(0, (daysBetween(start, today) + 1) / whole));
}

/**
 * Both vocabularies go from their start to complete in three steps, so after a third of the planned time the first step
 * should be done, after two thirds the second. A stopped milestone is always behind; one without dates or state never is.
 */
export function isBehind(state: ReportedState | null, dates: Dates, today: IsoDate): boolean {
  if (state === null || isComplete(state)) return false;
  const step = stepOf(state);
  if (step === null) return true;
  const passed = timePassed(dates, today);
  return passed !== null && step < Math.floor(passed * STEPS);
}
