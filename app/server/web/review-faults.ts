/** What fails in the services of reviewing, as the fields and sentences of a form. */
import type { AppError } from '#domain/errors.ts';
import type { CodingFinding } from '#domain/reviewing/coding.ts';
import type { CopyFault } from '#domain/reviewing/transcription.ts';
import { codingFaultSentence } from '#format/review-words.ts';
import { m } from '#messages';
import { getLocale } from '#runtime';
import { accountFaults } from './account-faults.ts';
import type { FaultReader, FormFault } from './form-faults.ts';

type Words = readonly [field: string, say: () => string];

const WORDS: Readonly<Record<string, Words>> = {
  GOVERNMENT_ROLE: ['', m.review_fault_government_role],
  AGENCY_ROLE: ['', m.review_fault_agency_role],
  NO_BODY: ['', m.review_fault_no_body],
  OWN_COMMITMENT: ['', m.review_fault_own_commitment],
  VERDICT_MISSING: ['verdict', m.review_fault_verdict_missing],
  NOTE_MISSING: ['note', m.review_fault_note_missing],
  NOTE_TOO_LONG: ['note', m.review_fault_note_too_long],
  REPLY_MISSING: ['text', m.review_fault_reply_missing],
  REPLY_TOO_LONG: ['text', m.review_fault_note_too_long],
  REQUEST_KEY_USED: ['', m.review_fault_request_key_used],
  REVIEW_STATUS: ['', m.review_fault_status],
  REVIEW_CHANGED: ['', m.review_fault_changed],
  CODING_CHANGED: ['', m.review_fault_coding_changed],
  RELEASE_ON: ['releaseOn', m.review_fault_release_on],
  CODEBOOK: ['book', m.review_fault_codebook],
  COMMITMENT: ['code', m.review_fault_commitment_missing],
  REVIEW_OPEN: ['', m.review_fault_review_open],
  ASSESSMENT_EXISTS: ['', m.review_fault_assessment_exists],
  ASSESSMENT_OF_ANOTHER: ['', m.review_fault_assessment_of_another],
  CONFIRMED_OUTDATED: ['', m.review_fault_outdated],
  EARLY_REASON_MISSING: ['note', m.review_fault_early_reason],
  DISCLOSURE_MISSING: ['disclosure', m.review_fault_disclosure_missing],
  DISCLOSURE_TOO_LONG: ['disclosure', m.review_fault_note_too_long],
  ALREADY_COPIED: ['', m.review_fault_already_copied],
};

const COPY: Readonly<Record<CopyFault, Words>> = {
  ANSWER_MISSING: ['answer', m.review_fault_answer_missing],
  VALUE_UNKNOWN: ['answer', m.review_fault_value_unknown],
  REASON_UNKNOWN: ['answer', m.review_fault_value_unknown],
  NOT_VERIFIABLE: ['answer', m.review_fault_not_verifiable],
  PLACE_MISSING: ['page', m.review_fault_copy_place],
  URL_INVALID: ['url', m.review_fault_url_invalid],
  URL_TOO_LONG: ['url', m.review_fault_text_too_long],
  REASON_MISSING: ['reason', m.review_fault_copy_reason],
  REASON_TOO_LONG: ['reason', m.review_fault_text_too_long],
  PAGE_TOO_LONG: ['page', m.review_fault_text_too_long],
};

export const reviewFaults: FaultReader = (failure) => {
  if (failure.detail === 'CODING_INCOMPLETE') return codingFaults(failure);
  if (failure.detail === 'COPY_INCOMPLETE') return copyFaults(failure);
  const words = WORDS[failure.detail];
  return words ? [{ field: words[0], code: failure.detail, message: words[1]() }] : accountFaults(failure);
};

/** A fault of each field of each question: `COMPLETION-rationale`. */
function codingFaults(failure: AppError): FormFault[] {
  const { findings } = failure as AppError & { readonly findings: readonly CodingFinding[] };
  return findings.map(({ key, field, code }) => ({
    ...{ field: `${key}-${field === 'value' ? 'answer' : field}`, code },
    message: codingFaultSentence(code, getLocale()),
  }));
}

function copyFaults(failure: AppError): FormFault[] {
  const { faults } = failure as AppError & { readonly faults: readonly CopyFault[] };
  return faults.map((code) => ({ field: COPY[code][0], code, message: COPY[code][1]() }));
}
