/** What is wrong with a write, member by member, in sentences. */
import { type BodyFault, pointerTo, type ToldFault } from '#contracts/api/writing.ts';
import type { EvidenceFinding } from '#contracts/filing-evidence.ts';
import type { AppError } from '#domain/errors.ts';
import type { FileLimits } from '#domain/files/kinds.ts';
import type { FilingFinding } from '#domain/filing/finding.ts';
import { findingSentence } from '#format/filing-words.ts';
import type { Locale } from '#format/locale.ts';
import { fileRefusal } from '#format/words/files.ts';
import { m } from '#messages';
import { toldFinding } from './views.ts';

export interface FaultContext {
  /** What was sent. */
  readonly body: unknown;
  readonly locale: Locale;
  readonly limits: FileLimits;
}

type Say = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const MEMBERS: Readonly<Record<BodyFault['code'], Say>> = {
  MEMBER_UNKNOWN: m.api_fault_member_unknown,
  MEMBER_MISSING: m.api_fault_member_missing,
  MEMBER_INVALID: m.api_fault_member_invalid,
};

export function toldBodyFaults(faults: readonly BodyFault[], locale: Locale): ToldFault[] {
  return faults.map(({ pointer, code }) => ({ pointer, code, detail: MEMBERS[code]({}, { locale }) }));
}

/** Failures that are about one member. */
const OF_MEMBER: Readonly<Record<string, readonly [member: string, say: Say]>> = {
  NOTE_MISSING: ['note', m.filing_fault_note_missing],
  NOTE_TOO_LONG: ['note', m.filing_fault_note_too_long],
  PUBLISH_ON: ['publishOn', m.api_fault_publish_on],
};

/** How many faults are told of one write. */
const MOST_FAULTS = 50;

/** @returns none where the failure is about no member */
export function toldFaults(failure: AppError, { body, locale, limits }: FaultContext): ToldFault[] {
  const { detail } = failure;
  const findings = 'findings' in failure ? (failure.findings as readonly (FilingFinding | EvidenceFinding)[]) : [];
  const given = (body as { answers?: { partnerFulfilled?: unknown } } | null | undefined)?.answers?.partnerFulfilled;
  if (findings.length > 0) return findings.slice(0, MOST_FAULTS).map((finding) => told(finding, given, locale));
  const member = OF_MEMBER[detail];
  if (member) return [{ pointer: pointerTo([member[0]]), code: detail, detail: member[1]({}, { locale }) }];
  const file = fileRefusal(failure, locale, limits);
  return file ? [{ pointer: pointerTo(['file']), code: detail, detail: file }] : [];
}

function told(finding: FilingFinding | EvidenceFinding, given: unknown, locale: Locale): ToldFault {
  if ('item' in finding) return toldFinding(finding, given, locale);
  const { field, code } = finding;
  return { pointer: pointerTo([field]), code, detail: findingSentence(code, locale) };
}
