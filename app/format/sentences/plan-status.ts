/** What state a plan is in, as its records say it; where its term has passed since, that is said beside it. */
import { type IsoDate, lastDay, type PartialDate } from '#domain/dates.ts';
import type { PlanStatus } from '#domain/values.ts';
import { m } from '#messages';
import type { Locale } from '../locale.ts';
import { planStatusWord } from '../words.ts';

/** @param endsOn end of the term of the version in force; null: not known */
export function planStatus(
  { status, endsOn }: { readonly status: PlanStatus; readonly endsOn: PartialDate | null },
  asOf: IsoDate,
  locale: Locale,
): string {
  const word = planStatusWord(status, locale);
  if (status !== 'IN_IMPLEMENTATION' || endsOn === null || lastDay(endsOn) >= asOf) return word;
  return m.plan_status_past({ status: word }, { locale });
}
