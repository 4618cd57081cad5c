/** Sentences of the list: how many were found, how the words were read, where they stand, what is wrong with an address. */
import type { CommitmentList, FoundPlace, PlaceKind, SearchReading } from '#contracts/commitment-list.ts';
import { type CommitmentQuery, MAX_QUERY, type QueryFault, SORTS } from '#contracts/commitment-query.ts';
import type { Locale } from '#format/locale.ts';
import { formatList } from '#format/numbers.ts';
import { roleWord } from '#format/words.ts';
import { m } from '#messages';
import { sortWord } from './facet-words.ts';

type Say = (inputs: Record<string, never>, options: { locale: Locale }) => string;

/** "3 de 10 compromisos con «datos»". */
export function countSentence({ query, found, total }: CommitmentList, locale: Locale): string {
  const { q } = query;
  if (found === 0) return noneSentence(query, locale);
  if (q) return m.list_count_words({ n: found, total, q }, { locale });
  return found === total
    ? m.list_count_all({ n: total }, { locale })
    : m.list_count_some({ n: found, total }, { locale });
}

function noneSentence({ q, facets }: CommitmentQuery, locale: Locale): string {
  if (!q) return m.list_count_none({}, { locale });
  const isFiltered = Object.values(facets).some((values) => values.length > 0);
  return isFiltered ? m.list_count_none_both({ q }, { locale }) : m.list_count_none_words({ q }, { locale });
}

const quoted = (words: readonly string[], locale: Locale): string =>
  formatList(
    words.map((word) => m.list_quoted({ word }, { locale })),
    locale,
  );

/** What was not looked for as it was typed; empty as a rule. */
export function readingSentences({ words, ignored }: SearchReading, locale: Locale): string[] {
  const corrected = words
    .filter((word) => word.corrected.length > 0)
    .map((word) => m.list_corrected({ given: word.given, used: quoted(word.corrected, locale) }, { locale }));
  if (ignored.length === 0 || words.length > 0) return corrected;
  return [m.list_ignored({ n: ignored.length, list: quoted(ignored, locale) }, { locale })];
}

/** Heading of an empty list: words that occur nowhere or, where all do, that there are ways to go on. */
export function nothingTitle({ nothing, total, milestones }: CommitmentList, locale: Locale): string {
  if (total === 0) return m.list_no_plan({}, { locale });
  if (!nothing || nothing.unknown.length === 0) return m.list_nothing_ways({}, { locale });
  return m.list_nothing_unknown({ words: quoted(nothing.unknown, locale), total, milestones }, { locale });
}

const PLACES: Readonly<Record<Exclude<PlaceKind, 'milestone' | 'body'>, Say>> = {
  title: m.list_found_title,
  officialTitle: m.list_found_official_title,
  otherTitle: m.list_found_other_title,
  code: m.list_found_code,
  theme: m.list_found_theme,
  area: m.list_found_area,
  pillar: m.list_found_pillar,
  problem: m.list_found_problem,
  description: m.list_found_description,
  contribution: m.list_found_contribution,
  relevance: m.list_found_relevance,
  additionalInfo: m.list_found_additional_info,
  technicalNote: m.list_found_technical_note,
  note: m.list_found_note,
  irmReport: m.list_found_irm_report,
  irmFinding: m.list_found_irm_finding,
};

/** "Hito 3", "Entidad responsable", "Problema". */
export function placeWord({ kind, milestone, role }: FoundPlace, locale: Locale): string {
  if (kind === 'milestone') return m.list_found_milestone({ n: milestone ?? '' }, { locale });
  if (kind === 'body') return role ? roleWord(role, locale) : m.list_found_note({}, { locale });
  return PLACES[kind]({}, { locale });
}

/** What is wrong with an address, and what to do. */
export function faultSentence({ code, name, given }: QueryFault, locale: Locale): string {
  switch (code) {
    case 'QUERY_UNKNOWN':
      return m.error_query_unknown({ name }, { locale });
    case 'QUERY_REPEATED':
      return m.error_query_repeated({ name }, { locale });
    case 'FILTER_VALUE_UNKNOWN':
      return m.list_fault_value({ name, given }, { locale });
    case 'SORT_UNKNOWN': {
      const list = formatList(
        SORTS.map((sort) => `${sortWord(sort, locale)} (${sort})`),
        locale,
      );
      return m.list_fault_sort({ given, list }, { locale });
    }
    case 'PAGE_INVALID':
      return m.list_fault_page({ given }, { locale });
    case 'QUERY_TOO_LONG':
      return m.list_fault_query({ max: MAX_QUERY }, { locale });
  }
}
