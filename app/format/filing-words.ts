/** Words of filing: states of a report, steps, what happens next, and what is wrong with an answer. */
import { m } from '#messages';
import type { Locale } from './locale.ts';
import { sayOr, speaker } from './words/message.ts';

const FINDINGS = {
  TEXT_TOO_LONG: m.filing_fault_text_too_long,
  VALUE_UNKNOWN: m.filing_fault_value_unknown,
  NUMBER_INVALID: m.filing_fault_number_invalid,
  PERCENT_RANGE: m.filing_fault_percent_range,
  STATE_MISSING: m.filing_fault_state_missing,
  NARRATIVE_MISSING: m.filing_fault_narrative_missing,
  CHALLENGES_MISSING: m.filing_fault_challenges_missing,
  REASON_MISSING: m.filing_fault_reason_missing,
  SECTORS_OTHER_MISSING: m.filing_fault_sectors_other_missing,
  EVIDENCE_MISSING: m.filing_fault_evidence_missing,
  PERCENT_NEEDS_COMPLETE: m.filing_fault_percent_needs_complete,
  NO_PROGRESS_BUT_PERCENT_ROSE: m.filing_fault_no_progress_but_percent_rose,
  NO_PROGRESS_BUT_STATE_ADVANCED: m.filing_fault_no_progress_but_state_advanced,
  NOT_ASKED: m.filing_fault_not_asked,
  KIND_UNKNOWN: m.filing_fault_kind_unknown,
  TITLE_MISSING: m.filing_fault_title_missing,
  TITLE_TOO_LONG: m.filing_fault_title_too_long,
  LANGUAGE_UNKNOWN: m.filing_fault_language_unknown,
  DATE_INVALID: m.filing_fault_date_invalid,
  URL_INVALID: m.filing_fault_url_invalid,
  URL_OR_FILE_MISSING: m.filing_fault_url_or_file_missing,
};
/** What is wrong with an answer, and what to do. */
export const findingSentence = speaker(FINDINGS);

const STATUSES = {
  DRAFT: m.filing_status_draft,
  SUBMITTED: m.filing_status_submitted,
  RETURNED: m.filing_status_returned,
  VALIDATED: m.filing_status_validated,
  PUBLISHED: m.filing_status_published,
  WITHDRAWN: m.filing_status_withdrawn,
};
export const filingStatusWord = speaker(STATUSES);

const STEPS = {
  BEGUN: m.filing_step_begun,
  SUBMITTED: m.filing_step_submitted,
  RETURNED: m.filing_step_returned,
  VALIDATED: m.filing_step_validated,
  PUBLISHED: m.filing_step_published,
  WITHDRAWN: m.filing_step_withdrawn,
};
export const filingStepWord = speaker(STEPS);

const NEXT = {
  WRITE: m.filing_next_write,
  MEND: m.filing_next_mend,
  SUBMIT: m.filing_next_submit,
  AWAIT_APPROVER: m.filing_next_await_approver,
  REVIEW: m.filing_next_review,
  AWAIT_REVIEW: m.filing_next_await_review,
  AWAIT_DAY: m.filing_next_await_day,
  NOTHING: m.filing_next_nothing,
};
/** What happens next with a report, and who does it. */
export const nextStepWord = speaker(NEXT);

const STANDINGS = {
  NOT_OPEN: m.filing_standing_coming,
  OPEN: m.filing_standing_open,
  IMPORTED: m.filing_standing_imported,
  LATE: m.filing_standing_late,
  LOCKED: m.filing_standing_locked,
  WITHDRAWN: m.rounds_standing_withdrawn,
};
export const periodStandingWord = speaker(STANDINGS);

const LANGUAGES = {
  es: m.filing_evidence_language_es,
  en: m.filing_evidence_language_en,
  qu: m.filing_evidence_language_qu,
};
/** Name of a document's language; the code where forms do not offer it. */
export function evidenceLanguageWord(code: string, locale: Locale): string {
  return sayOr(LANGUAGES, code, locale, code);
}
