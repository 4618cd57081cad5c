/** What fails in the services of oversight, as the fields and sentences of a form. */
import { m } from '#messages';
import { filingFaults } from './filing-faults.ts';
import type { FaultReader } from './form-faults.ts';

/** The subject, where there is one, is the number of the piece of evidence. */
const WORDS: Readonly<Record<string, readonly [field: string, say: () => string]>> = {
  STATE_MISSING: ['state', m.req_fault_state],
  YEAR_UNKNOWN: ['year', m.req_fault_year],
  PUBLISHED_ON: ['publishedOn', m.req_fault_date],
  EVIDENCE_MISSING: ['title1', m.req_fault_evidence],
  RESPONSE_STATE_MISSING: ['state', m.rec_fault_state],
  CARRIED_UNKNOWN: ['carriedTo', m.rec_fault_carried],
  RESPONSE_TAKEN: ['', m.rec_fault_taken],
  FLAG_MOVED: ['', m.flags_fault_moved],
  COMMITMENT_MISSING: ['commitment', m.flags_fault_commitment],
  MILESTONE_UNKNOWN: ['milestone', m.flags_fault_milestone],
  DOCUMENT_TOO_LONG: ['documentTitle', m.flags_fault_document_long],
};
const OF_PIECE: Readonly<Record<string, readonly [field: string, say: () => string]>> = {
  TITLE_MISSING: ['title', m.req_fault_title],
  TITLE_TOO_LONG: ['title', m.req_fault_title_long],
  URL_INVALID: ['url', m.req_fault_url],
  URL_OR_FILE_MISSING: ['url', m.req_fault_url_or_file],
};

export const oversightFaults: FaultReader = (failure) => {
  const { detail: code, subject } = failure;
  const words = WORDS[code];
  if (words) return [{ field: words[0], code, message: words[1]() }];
  const piece = OF_PIECE[code];
  if (piece) return [{ field: piece[0] + (subject ?? ''), code, message: piece[1]() }];
  return filingFaults(failure);
};
