/** Calendar quarters. */
import { addDays, addMonths, type IsoDate } from '../dates.ts';

export interface Quarter {
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
}

/** The quarter that a day belongs to. */
export function quarterOf(day: IsoDate): Quarter {
  const month = Number(day.slice(5, 7));
  const first = String(month - ((month - 1) % 3)).padStart(2, '0');
  const startsOn = `${day.slice(0, 4)}-${first}-01`;
  return { startsOn, endsOn: addDays(addMonths(startsOn, 3), -1) };
}

/** Every quarter from the one of the first day to the one of the last. */
export function quartersBetween(first: IsoDate, last: IsoDate): Quarter[] {
  const quarters = [quarterOf(first)];
  for (let end = quarterOf(first).endsOn; end < last; end = quarters.at(-1)?.endsOn ?? last) {
    quarters.push(quarterOf(addDays(end, 1)));
  }
  return quarters;
}
