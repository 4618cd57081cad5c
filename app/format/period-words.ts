/** Words of reporting periods: what was decided on one, and why a decision is refused. */
import type { IsoDate } from '#domain/dates.ts';
import type { PeriodDates } from '#domain/filing/period.ts';
import { type LocalizedText, textIn } from '#domain/text.ts';
import { m } from '#messages';
import { formatDate } from './dates.ts';
import type { Locale } from './locale.ts';
import { formatList } from './numbers.ts';
import { speaker } from './words/message.ts';

const FINDINGS = {
  PERIOD_KEY: m.rounds_fault_key,
  PERIOD_LABEL_MISSING: m.rounds_fault_label_missing,
  PERIOD_LABEL_TOO_LONG: m.rounds_fault_label_too_long,
  PERIOD_DAY_UNREADABLE: m.rounds_fault_day_unreadable,
  PERIOD_START_TOO_EARLY: m.rounds_fault_start_too_early,
  PERIOD_START_TOO_LATE: m.rounds_fault_start_too_late,
  PERIOD_END_PAST: m.rounds_fault_end_past,
  PERIOD_END_BEFORE_START: m.rounds_fault_end_before_start,
  PERIOD_END_NOT_LATER: m.rounds_fault_end_not_later,
  PERIOD_END_TOO_LATE: m.rounds_fault_end_too_late,
  NOTE_MISSING: m.filing_fault_note_missing,
  NOTE_TOO_LONG: m.filing_fault_note_too_long,
  LOCK_UNCONFIRMED: m.rounds_fault_lock_unconfirmed,
  WITHDRAWAL_UNCONFIRMED: m.rounds_fault_withdrawal_unconfirmed,
};
/** What is wrong with what was given, and what to do. */
export const periodFindingSentence = speaker(FINDINGS);

interface Step {
  readonly action: 'OPENED' | 'EXTENDED' | 'CLOSED' | 'LOCKED' | 'WITHDRAWN';
  readonly closesOn: IsoDate | null;
}
interface Overlap {
  readonly other: PeriodDates & { readonly label: LocalizedText };
}
interface Waiting {
  readonly commitment: { readonly number: number };
  readonly milestone: { readonly number: number };
  readonly body: { readonly acronym: string | null; readonly name: LocalizedText };
}

/** What was decided: "Extended until 15 December 2026". */
export function periodStepWords({ action, closesOn }: Step, locale: Locale): string {
  const date = closesOn === null ? '' : formatDate(closesOn, locale);
  switch (action) {
    case 'OPENED':
      return m.rounds_step_opened({ date }, { locale });
    case 'EXTENDED':
      return m.rounds_step_extended({ date }, { locale });
    case 'CLOSED':
      return m.rounds_step_closed({}, { locale });
    case 'LOCKED':
      return m.rounds_step_locked({}, { locale });
    case 'WITHDRAWN':
      return m.rounds_step_withdrawn({}, { locale });
  }
}

/** With which period it overlaps, and what is possible instead. */
export function overlapSentence({ other }: Overlap, locale: Locale): string {
  const say = (date: typeof other.opensOn): string => (date === null ? '' : formatDate(date, locale));
  const inputs = { other: textIn(other.label, locale).text, from: say(other.opensOn), to: say(other.closesOn) };
  return m.rounds_fault_overlap(inputs, { locale });
}

/** A report by what it is about: "Commitment 1, milestone 7 (MINTEL)". */
export function waitingWords({ commitment, milestone, body }: Waiting, locale: Locale): string {
  const name = body.acronym ?? textIn(body.name, locale).text;
  return m.rounds_waiting_item({ commitment: commitment.number, milestone: milestone.number, body: name }, { locale });
}

/** Reports that one sentence names; of the rest it gives the number. */
const NAMED = 5;

/** How many reports wait, and which. */
export function waitingSentence(reports: readonly Waiting[], locale: Locale): string {
  const named = reports.slice(0, NAMED).map((report) => waitingWords(report, locale));
  const more = reports.length - named.length;
  const all = more > 0 ? [...named, m.rounds_and_more({ n: more }, { locale })] : named;
  return m.rounds_fault_waiting({ n: reports.length, list: formatList(all, locale) }, { locale });
}
