/** Names of the facets of the list and of their values, in the language asked for. */
import type { FacetOption } from '#contracts/commitment-list.ts';
import { NONE, type FacetId, type SortId } from '#contracts/commitment-query.ts';
import { type SpokenText, textIn } from '#domain/text.ts';
import { EC_MILESTONE_STATES, NA_REASONS, SELF_STATES, type Variable } from '#domain/values.ts';
import type { Locale } from '#format/locale.ts';
import { inSentence, markWord, naReasonWord, sdgWord, stateWord, valueWord, variableQuestion } from '#format/words.ts';
import { m } from '#messages';

type Say = (inputs: Record<string, never>, options: { locale: Locale }) => string;

/** IRM variables that are facets: named by the question that they answer. */
const IRM_VARIABLES: Readonly<Partial<Record<FacetId, Variable>>> = {
  irmRelevance: 'RELEVANCE',
  irmLens: 'OPEN_GOV_LENS',
  irmOpened: 'DIOG',
  irmResults: 'EARLY_RESULTS',
};

const TITLES: Readonly<Partial<Record<FacetId, Say>>> = {
  plan: m.list_facet_plan,
  theme: m.list_facet_theme,
  overdue: m.list_facet_overdue,
  unreported: m.list_facet_unreported,
  disputed: m.list_facet_disputed,
  institution: m.list_facet_institution,
  counterpart: m.list_facet_counterpart,
  agencyState: m.list_facet_agency_state,
  counterpartState: m.list_facet_counterpart_state,
  coreGroupState: m.list_facet_core_group_state,
  pillar: m.list_facet_pillar,
  area: m.list_facet_area,
  sdg: m.list_facet_sdg,
};

export function facetTitle(facet: FacetId, locale: Locale): string {
  const variable = IRM_VARIABLES[facet];
  if (variable) return m.list_facet_irm({ question: inSentence(variableQuestion(variable, locale)) }, { locale });
  return TITLES[facet]?.({}, { locale }) ?? facet;
}

const HINTS: Readonly<Partial<Record<FacetId, Say>>> = {
  agencyState: m.list_facet_hint_states,
  counterpartState: m.list_facet_hint_states,
  coreGroupState: m.list_facet_hint_states,
  pillar: m.list_facet_hint_pillar,
  area: m.list_facet_hint_area,
};

/** What a reader must know to choose well; null where the title says it all. */
export function facetHint(facet: FacetId, locale: Locale): string | null {
  return HINTS[facet]?.({}, { locale }) ?? null;
}

const TERMS: Readonly<Partial<Record<FacetId, string>>> = {
  disputed: 'discrepancy',
  counterpart: 'counterpart',
  agencyState: 'state',
  pillar: 'pillar',
  irmRelevance: 'relevance',
  irmLens: 'open-gov-lens',
  irmOpened: 'diog',
  irmResults: 'early-results',
  area: 'policy-area',
};

/** Entry of the glossary that explains what a facet asks; null where its title is plain. */
export function facetTerm(facet: FacetId): string | null {
  return TERMS[facet] ?? null;
}

const OWN_WORDS: Readonly<Record<string, Say>> = {
  'overdue=yes': m.list_overdue_yes,
  'overdue=no': m.list_overdue_no,
  'unreported=yes': m.list_unreported_yes,
  'unreported=no': m.list_unreported_no,
  'disputed=differ': m.list_disputed_differ,
  'disputed=discrepancy': m.list_disputed_discrepancy,
  'disputed=agree': m.list_disputed_agree,
  [`institution=${NONE}`]: m.list_none_institution,
  [`counterpart=${NONE}`]: m.list_none_counterpart,
  [`pillar=${NONE}`]: m.list_none_pillar,
  [`area=${NONE}`]: m.list_none_area,
  [`sdg=${NONE}`]: m.list_none_sdg,
};

/** Facets whose choices say by themselves what they are about, so that a chip needs no title before them. */
const SPEAKING: ReadonlySet<FacetId> = new Set(['overdue', 'unreported', 'disputed', 'sdg']);

/** Name of a choice: from the data, with the language it is in, or the word of its code. */
export function optionName(facet: FacetId, { value, label }: FacetOption, locale: Locale): SpokenText {
  if (label) return textIn(label, locale);
  return { text: OWN_WORDS[`${facet}=${value}`]?.({}, { locale }) ?? codeWord(facet, value, locale), lang: locale };
}

function codeWord(facet: FacetId, value: string, locale: Locale): string {
  const variable = IRM_VARIABLES[facet];
  if (variable) return irmWord(variable, value, locale);
  if (facet === 'sdg') return m.list_sdg({ n: value, title: sdgWord(Number(value), locale) }, { locale });
  const national = EC_MILESTONE_STATES.find((state) => state === value);
  if (national) return stateWord({ vocabulary: 'EC_2021', value: national }, locale);
  const self = SELF_STATES.find((state) => state === value);
  return self ? stateWord({ vocabulary: 'OGP_SELF', value: self }, locale) : markWord('no-report', locale);
}

function irmWord(variable: Variable, value: string, locale: Locale): string {
  if (value === 'PENDING') return naReasonWord('NOT_YET_ASSESSED', 'PENDING', locale);
  const reason = NA_REASONS.find((known) => known === value);
  return reason ? naReasonWord(reason, 'DONE', locale) : valueWord(variable, value, locale);
}

const COUNTS: Readonly<Record<Locale, Map<number, string>>> = { es: new Map(), en: new Map() };

/** "3 compromisos". A page says it of a hundred choices with a handful of numbers, and plural rules are slow. */
export function countWord(n: number, locale: Locale): string {
  const word = COUNTS[locale].get(n) ?? m.list_option_count({ n }, { locale });
  COUNTS[locale].set(n, word);
  return word;
}

/** A choice in use: "Tema: Datos abiertos", "Con hitos vencidos". */
export function chipName(facet: FacetId, option: FacetOption, locale: Locale): string {
  const value = optionName(facet, option, locale).text;
  return SPEAKING.has(facet) && option.value !== NONE
    ? value
    : m.list_chip({ facet: facetTitle(facet, locale), value }, { locale });
}

const SORT_WORDS: Readonly<Record<SortId, Say>> = {
  number: m.list_sort_number,
  title: m.list_sort_title,
  relevance: m.list_sort_relevance,
  overdue: m.list_sort_overdue,
  updated: m.list_sort_updated,
  coverage: m.list_sort_coverage,
};

export function sortWord(sort: SortId, locale: Locale): string {
  return SORT_WORDS[sort]({}, { locale });
}
