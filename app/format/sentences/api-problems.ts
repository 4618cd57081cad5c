/** Why the API refused a request, in a sentence for the person who wrote the program. */
import { m } from '#messages';
import type { Locale } from '../locale.ts';

export interface ProblemFacts {
  /** The parameter at fault; empty: none. */
  readonly name: string;
  readonly given: string;
  /** What it could have been. */
  readonly allowed: string;
}

type Say = (facts: { name: string; given: string; allowed: string }, options: { locale: Locale }) => string;

/** Codes never change their meaning within v1. */
const SENTENCES: Readonly<Record<string, Say>> = {
  ADDRESS_UNKNOWN: m.api_problem_address_unknown,
  RESOURCE_UNKNOWN: m.api_problem_resource_unknown,
  PLAN_UNKNOWN: m.api_problem_plan_unknown,
  ITEM_UNKNOWN: m.api_problem_item_unknown,
  METHOD_NOT_ALLOWED: m.api_problem_method,
  QUERY_UNKNOWN: m.api_problem_query_unknown,
  QUERY_REPEATED: m.api_problem_query_repeated,
  QUERY_TOO_LONG: m.api_problem_query_long,
  FILTER_VALUE_UNKNOWN: m.api_problem_filter_value,
  FILTER_TOO_MANY: m.api_problem_filter_many,
  FIELD_UNKNOWN: m.api_problem_field_unknown,
  INCLUDE_UNKNOWN: m.api_problem_include_unknown,
  INCLUDE_NOT_IN_CSV: m.api_problem_include_csv,
  LIMIT_INVALID: m.api_problem_limit,
  CURSOR_INVALID: m.api_problem_cursor,
  LANG_UNKNOWN: m.api_problem_lang,
  FORMAT_UNKNOWN: m.api_problem_format,
  NOT_ACCEPTABLE: m.api_problem_not_acceptable,
  BOM_INVALID: m.api_problem_bom,
  AS_OF_INVALID: m.api_problem_as_of_invalid,
  AS_OF_FUTURE: m.api_problem_as_of_future,
  RATE_LIMITED: m.api_problem_rate,
  UNEXPECTED: m.api_problem_unexpected,
};

export const PROBLEM_CODES: readonly string[] = Object.keys(SENTENCES);

/** @param code one of `PROBLEM_CODES`; any other is said to be unexpected */
export function problemSentence(code: string, facts: ProblemFacts, locale: Locale): string {
  const say = Object.hasOwn(SENTENCES, code) ? SENTENCES[code] : undefined;
  return (say ?? m.api_problem_unexpected)({ ...facts }, { locale });
}
