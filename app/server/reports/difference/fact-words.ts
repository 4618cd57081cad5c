/** What a changed fact is called, what it was and what it is: the same in documents, tables and on the page. */
import { movedWords } from '#format/sentences/milestones.ts';
import { FIELD_WORDS } from '#format/words/record-fields.ts';
import type { EditedText, EditView } from '#contracts/view-labels.ts';
import type { ChangedFact } from '#domain/difference/facts.ts';
import type { MilestoneDates, ReportedState } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { Locale } from '#format/locale.ts';
import { formatList, formatPercent } from '#format/numbers.ts';
import { inSentence, stateWord } from '#format/words.ts';
import { m } from '#messages';
import type { Run, Text } from '../status/document.ts';
import { bodyName, dateOr, quiet, told } from '../status/compose/words.ts';
import { type Names, sourceInSentence } from './words.ts';

/** A fact in words. `note` stands below what it is: by how much an end moved, why a text was corrected. */
export interface FactWords {
  readonly what: string;
  readonly before: Run;
  readonly after: Run;
  readonly note: Text | null;
}

/** One row for each fact; a correction of a text has one for each field. */
export function factWords(fact: ChangedFact, names: Names, locale: Locale): FactWords[] {
  if (fact.kind === 'EDIT') return editWords(names.edits[fact.edit.id], locale);
  return [{ note: fact.kind === 'DATES' ? slippage(fact, locale) : null, ...pairWords(fact, names, locale) }];
}

type Pair = Pick<FactWords, 'what' | 'before' | 'after'>;

function pairWords(fact: Exclude<ChangedFact, { kind: 'EDIT' }>, names: Names, locale: Locale): Pair {
  const o = { locale };
  const both = <T>(what: string, pair: { readonly before: T; readonly after: T }, say: (value: T) => Run): Pair => ({
    what,
    before: say(pair.before),
    after: say(pair.after),
  });
  switch (fact.kind) {
    case 'STATE':
      return both(m.diff_fact_state({ source: sourceInSentence(fact.source, locale) }, o), fact, (state) =>
        stateOr(state, locale),
      );
    case 'PERCENT':
      return both(m.diff_fact_percent({ source: sourceInSentence(fact.source, locale) }, o), fact, (value) =>
        percentOr(value, locale),
      );
    case 'DATES':
      return both(m.diff_fact_dates({}, o), fact, (dates) => datesWords(dates, locale));
    case 'OVERDUE':
      return both(m.diff_fact_overdue({}, o), fact, (value) => overdueWord(value, locale));
    case 'LEADS':
      return both(m.diff_fact_leads({}, o), fact, (ids) => bodiesWords(ids, names, locale));
    case 'COUNTERPARTS':
      return both(m.diff_fact_counterparts({}, o), fact, (ids) => bodiesWords(ids, names, locale));
    case 'TITLE':
      return both(m.diff_fact_title({}, o), fact, (text) => textOr(text, locale));
    case 'DELIVERABLE':
      return both(m.diff_fact_deliverable({}, o), fact, (text) => textOr(text, locale));
    case 'ADDED':
      return { what: m.diff_fact_added({}, o), before: m.diff_was_not({}, o), after: m.diff_is({}, o) };
    case 'REMOVED':
      return { what: m.diff_fact_added({}, o), before: m.diff_is({}, o), after: m.diff_was_not({}, o) };
  }
}

const stateOr = (state: ReportedState | null, locale: Locale): Run =>
  state ? stateWord(state, locale) : quiet(m.diff_state_no_report({}, { locale }));

const percentOr = (percent: number | null, locale: Locale): Run =>
  percent === null ? quiet(m.diff_no_percent({}, { locale })) : formatPercent(percent, locale);

export function datesWords({ startsOn, endsOn }: MilestoneDates, locale: Locale): Run {
  if (startsOn === null && endsOn === null) return quiet(m.report_dates_unknown({}, { locale }));
  const unknown = m.report_date_unknown({}, { locale });
  const [from, to] = [dateOr(startsOn, unknown, locale), dateOr(endsOn, unknown, locale)];
  return m.report_ms_from_to({ from, to }, { locale });
}

export function overdueWord(overdue: boolean | null, locale: Locale): string {
  const o = { locale };
  if (overdue === null) return m.diff_overdue_unknown({}, o);
  return overdue ? m.diff_overdue_yes({}, o) : m.diff_overdue_no({}, o);
}

function bodiesWords(ids: readonly string[], { bodies }: Names, locale: Locale): Run {
  const found = ids.flatMap((id) => bodies[id] ?? []).map((body) => bodyName(body, locale));
  return found.length > 0 ? formatList(found, locale) : quiet(m.diff_nobody({}, { locale }));
}

const textOr = (text: LocalizedText | null, locale: Locale): Run =>
  text ? told(text, locale) : quiet(m.diff_nothing_said({}, { locale }));

/** By how much the end moved; that this is not known where one of the ends is not. */
function slippage({ before, after }: { before: MilestoneDates; after: MilestoneDates }, locale: Locale): Text {
  if (!before.endsOn || !after.endsOn) return [quiet(m.diff_slip_unknown({}, { locale }))];
  return [quiet(movedWords(before.endsOn, after.endsOn, locale))];
}

function editWords(edit: EditView | undefined, locale: Locale): FactWords[] {
  if (!edit) return [];
  const o = { locale };
  const note: Text = [quiet(m.diff_why({ reason: '' }, o)), told(edit.reason, locale, 'quiet')];
  if (edit.added) {
    const before = quiet(m.diff_nothing_said({}, o));
    return [{ what: m.diff_fact_edit_added({}, o), before, after: told(edit.title, locale), note }];
  }
  const field = ({ field: name }: EditedText): string => FIELD_WORDS[name]?.({}, o) ?? name;
  return edit.texts.map((one) => ({
    what: m.diff_fact_edit({ field: inSentence(field(one)) }, o),
    before: textOr(one.before, locale),
    after: textOr(one.after, locale),
    note,
  }));
}
