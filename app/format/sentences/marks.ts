/** What a mark shows, and the words that say the same to a reader who does not see it. */
import type { MilestoneMark } from '#contracts/view-labels.ts';
import type { ReportedState } from '#domain/records.ts';
import type { MilestoneStanding } from '#domain/standing.ts';
import type { Locale } from '../locale.ts';
import { inSentence, markWord, stateWord } from '../words.ts';
import { m } from '#messages';
import { onDate } from './date-phrases.ts';

/** One milestone as a mark. */
export interface MarkView extends MilestoneMark {
  /** Address of the milestone; a mark without one is not a link. */
  readonly href: string | null;
}

/** A milestone as a mark: the lead body's word, whether it is overdue, whether the sources differ. */
export function milestoneMark(standing: MilestoneStanding): MilestoneMark {
  const { milestone, version, mark, latest, overdue, disagreement } = standing;
  return {
    number: milestone.number,
    title: version.title,
    shape: mark,
    state: latest.AGENCY_SELF?.state ?? null,
    overdue,
    dueOn: version.endsOn,
    differs: disagreement.differs,
    discrepancy: disagreement.discrepancy,
  };
}

/** The mark of a milestone as it stood on a day. */
export function markView(standing: MilestoneStanding, href: string | null = null): MarkView {
  return { ...milestoneMark(standing), href };
}

/** Everything that the mark shows, in words: "completo; venció en enero de 2022; las fuentes difieren". */
export function markSentence(mark: MarkView, locale: Locale): string {
  return [inSentence(stateOrNone(mark.state, locale)), overdueWords(mark, locale), differenceWords(mark, locale)]
    .filter((part) => part !== null)
    .join('; ');
}

/** The exact word of a state, or "sin reporte". */
export function stateOrNone(state: ReportedState | null, locale: Locale): string {
  return state ? stateWord(state, locale) : markWord('no-report', locale);
}

function overdueWords({ overdue, dueOn }: MarkView, locale: Locale): string | null {
  if (!overdue) return null;
  return dueOn
    ? m.components_mark_overdue_since({ when: onDate(dueOn, locale) }, { locale })
    : m.components_mark_overdue({}, { locale });
}

function differenceWords({ differs, discrepancy }: MarkView, locale: Locale): string | null {
  if (discrepancy) return m.components_mark_discrepancy({}, { locale });
  return differs ? m.components_mark_differs({}, { locale }) : null;
}
