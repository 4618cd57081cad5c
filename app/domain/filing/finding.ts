import type { FilingField } from './content.ts';

/** Codes of what can be wrong with an answer; words for them: `filing_finding_<code in lower case>`. */
export const FILING_FINDINGS = [
  'TEXT_TOO_LONG',
  'VALUE_UNKNOWN',
  'NUMBER_INVALID',
  'PERCENT_RANGE',
  'STATE_MISSING',
  'NARRATIVE_MISSING',
  'CHALLENGES_MISSING',
  'REASON_MISSING',
  'SECTORS_OTHER_MISSING',
  'EVIDENCE_MISSING',
  'PERCENT_NEEDS_COMPLETE',
  'NO_PROGRESS_BUT_PERCENT_ROSE',
  'NO_PROGRESS_BUT_STATE_ADVANCED',
  'NOT_ASKED',
] as const;
export type FilingFindingCode = (typeof FILING_FINDINGS)[number];

/** Something to mend in a report. */
export interface FilingFinding {
  /** The question, or the evidence as such. */
  readonly field: FilingField | 'evidence';
  readonly code: FilingFindingCode;
  /** Which of several answers: id of the organization, code of the initiative; null for the whole field. */
  readonly item: string | null;
}

export function filingFinding(
  field: FilingFinding['field'],
  code: FilingFindingCode,
  item: string | null = null,
): FilingFinding {
  return { field, code, item };
}
