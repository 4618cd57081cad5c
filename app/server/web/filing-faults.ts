/** What fails in the services of filing, as the fields and sentences of a form. */
import { fail } from '@sveltejs/kit';
import type { EvidenceFinding } from '#contracts/filing-evidence.ts';
import type { FilingChanged, FilingIncomplete, FilingView } from '#contracts/filing-views.ts';
import { fieldOfFinding, type RawFiling } from '#contracts/filing.ts';
import type { AppError } from '#domain/errors.ts';
import type { FilingFinding } from '#domain/filing/finding.ts';
import { findingSentence } from '#format/filing-words.ts';
import { fileRefusal } from '#format/words/files.ts';
import { sheetRefusal } from '#format/words/sheet.ts';
import { m } from '#messages';
import { getLocale } from '#runtime';
import { runtime } from '../runtime.ts';
import { accountFaults } from './account-faults.ts';
import { attempt, type FaultReader, type FormFault } from './form-faults.ts';

type Words = readonly [field: string, say: () => string];

const WORDS: Readonly<Record<string, Words>> = {
  NOTE_MISSING: ['note', m.filing_fault_note_missing],
  NOTE_TOO_LONG: ['note', m.filing_fault_note_too_long],
  FILING_CHANGED: ['', m.filing_fault_filing_changed],
  FILING_STATUS: ['', m.filing_fault_filing_status],
  REPORT_EXISTS: ['', m.filing_fault_report_exists],
  PERIOD_NOT_OPEN: ['', m.filing_fault_period_not_open],
  PERIOD_LOCKED: ['', m.filing_fault_period_locked],
  PERIOD_CHANGED: ['', m.filing_fault_period_changed],
  EVIDENCE_REFUSED: ['evidence', m.filing_fault_evidence_refused],
  PUBLISH_ON: ['publishOn', m.filing_fault_publish_on],
  REPORT_CORRECTED: ['', m.filing_fault_report_corrected],
  WHAT_MISSING: ['what', m.filing_fault_what_missing],
  WHAT_TOO_LONG: ['what', m.filing_fault_text_too_long],
  LIFTED_BY_MISSING: ['liftedBy', m.filing_fault_lifted_by_missing],
  LIFTED_BY_TOO_LONG: ['liftedBy', m.filing_fault_text_too_long],
  BLOCKAGE_OPEN: ['', m.filing_fault_blockage_open],
  BLOCKAGE_LIFTED: ['', m.filing_fault_blockage_lifted],
  RESCHEDULING_START: ['startsOn', m.admin_fault_date_invalid],
  RESCHEDULING_END: ['endsOn', m.admin_fault_date_invalid],
  RESCHEDULING_ORDER: ['endsOn', m.admin_fault_dates_order],
  RESCHEDULING_SAME: ['endsOn', m.filing_fault_rescheduling_same],
  RESCHEDULING_OPEN: ['', m.filing_fault_rescheduling_open],
  RESCHEDULING_DECIDED: ['', m.filing_fault_rescheduling_decided],
  DOCUMENT_MISSING: ['documentTitle', m.filing_fault_document_missing],
  DOCUMENT_URL: ['documentUrl', m.filing_fault_url_invalid],
  REQUEST_KEY_USED: ['', m.filing_fault_request_key_used],
};

export const filingFaults: FaultReader = (failure) => {
  if (isIncomplete(failure)) return failure.findings.map(faultOf);
  if (isEvidenceInvalid(failure)) return failure.findings.map(faultOf);
  const words = WORDS[failure.detail];
  if (words) return [{ field: words[0], code: failure.detail, message: words[1]() }];
  const sheet = sheetRefusal(failure, getLocale());
  if (sheet) {
    const field = failure.detail === 'SHEET_NOTHING_CHOSEN' ? 'comparison' : 'file';
    return [{ field, code: failure.detail, message: sheet }];
  }
  const file = fileRefusal(failure, getLocale(), runtime().services.fileLimits);
  return file ? [{ field: 'file', code: failure.detail, message: file }] : accountFaults(failure);
};

/** The refusal of a draft that was saved by somebody else meanwhile, with both texts. */
export function isFilingChanged(failure: unknown): failure is FilingChanged {
  return (failure as AppError | null)?.detail === 'FILING_CHANGED' && 'current' in (failure as object);
}

function isIncomplete(failure: AppError): failure is FilingIncomplete {
  return failure.detail === 'FILING_INCOMPLETE';
}

function isEvidenceInvalid(failure: AppError): failure is AppError & { readonly findings: readonly EvidenceFinding[] } {
  return failure.detail === 'EVIDENCE_INVALID';
}

/** A finding as a fault of its field; where there are several answers, of the one that it is about. */
export function faultOf(finding: FilingFinding | EvidenceFinding): FormFault {
  const { code } = finding;
  const field = 'item' in finding ? fieldOfFinding(finding) : finding.field;
  return { field, code, message: findingSentence(code, getLocale()) };
}

/**
 * Saves a draft for a form. Answers that could not be read come back as faults; when somebody saved in between, both
 * texts do: what stands now, and what was typed.
 */
export async function saveOrCompare(
  typed: RawFiling,
  save: () => Promise<{ readonly filing: FilingView; readonly unread: readonly FilingFinding[] }>,
) {
  try {
    const { filing, unread } = await save();
    return { saved: filing, faults: unread.map(faultOf), typed: unread.length > 0 ? typed : null };
  } catch (failure) {
    if (isFilingChanged(failure)) {
      return fail(409, { current: failure.current, typed, faults: filingFaults(failure) });
    }
    const done = await attempt(typed, filingFaults, () => Promise.reject<never>(failure));
    if (done.ok) throw failure;
    return done.failure;
  }
}
