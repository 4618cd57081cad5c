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
  QUERY_EMPTY: m.api_problem_query_empty,
  DAY_INVALID: m.api_problem_day,
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
  TOKEN_MISSING: m.api_problem_token_missing,
  TOKEN_INVALID: m.api_problem_token_invalid,
  TOKEN_EXPIRED: m.api_problem_token_expired,
  TOKEN_REVOKED: m.api_problem_token_revoked,
  TOKEN_OWNER_GONE: m.api_problem_token_owner,
  SECOND_FACTOR_NEEDED: m.api_problem_second_factor,
  SCOPE_MISSING: m.api_problem_scope,
  NOT_ALLOWED: m.api_problem_not_allowed,
  TRY_LATER: m.api_problem_try_later,
  IDEMPOTENCY_KEY_MISSING: m.api_problem_key_missing,
  IDEMPOTENCY_KEY_INVALID: m.api_problem_key_invalid,
  IDEMPOTENCY_KEY_USED: m.api_problem_key_used,
  REQUEST_UNDER_WAY: m.api_problem_under_way,
  VERSION_MISSING: m.api_problem_version_missing,
  VERSION_INVALID: m.api_problem_version_invalid,
  BODY_TYPE: m.api_problem_body_type,
  BODY_TOO_LARGE: m.api_problem_body_large,
  BODY_LENGTH_UNKNOWN: m.api_problem_body_length,
  BODY_INVALID: m.api_problem_body_invalid,
  BODY_TOO_DEEP: m.api_problem_body_deep,
  MEMBERS_INVALID: m.api_problem_members,
  ANSWERS_INVALID: m.api_problem_answers,
  EVIDENCE_INVALID: m.api_problem_evidence_invalid,
  FILE_REFUSED: m.api_problem_file,
  FILING_INCOMPLETE: m.api_problem_incomplete,
  FILING_UNKNOWN: m.api_problem_filing_unknown,
  FILING_EXISTS: m.api_problem_filing_exists,
  FILING_CHANGED: m.api_problem_filing_changed,
  FILING_STATUS: m.api_problem_filing_status,
  REPORT_EXISTS: m.api_problem_report_exists,
  REPORT_CORRECTED: m.api_problem_report_corrected,
  PERIOD_NOT_OPEN: m.api_problem_period_not_open,
  PERIOD_LOCKED: m.api_problem_period_locked,
  EVIDENCE_REFUSED: m.api_problem_evidence_refused,
  RATE_LIMITED: m.api_problem_rate,
  UNEXPECTED: m.api_problem_unexpected,
};

export const PROBLEM_CODES: readonly string[] = Object.keys(SENTENCES);

/** @param code one of `PROBLEM_CODES`; any other is said to be unexpected */
export function problemSentence(code: string, facts: ProblemFacts, locale: Locale): string {
  const say = Object.hasOwn(SENTENCES, code) ? SENTENCES[code] : undefined;
  return (say ?? m.api_problem_unexpected)({ ...facts }, { locale });
}
