/** The form of a report: answers and one more piece of evidence together, so that no button loses what was typed. */
import { fail, type RequestEvent } from '@sveltejs/kit';
import { EVIDENCE_FIELDS, EVIDENCE_PREFIX, evidenceFromForm, isTyped } from '#contracts/filing-form.ts';
import { type RawFiling, rawFromForm } from '#contracts/filing.ts';
import type { FilingKey } from '#contracts/filing-views.ts';
import { m } from '#messages';
import { filingFaults, saveOrCompare } from './filing-faults.ts';
import { attempt, type FaultReader, type FormFault, textOf, versionOf } from './form-faults.ts';
import { requireOwn } from './own.ts';

const IN_EVIDENCE: readonly string[] = [...EVIDENCE_FIELDS, 'file'];

/** The same faults, at the fields of evidence in this form. */
const evidenceFaults: FaultReader = (failure) =>
  filingFaults(failure).map((fault) =>
    IN_EVIDENCE.includes(fault.field) ? { ...fault, field: EVIDENCE_PREFIX + fault.field } : fault,
  );

/** What keeps a report with typed evidence from being submitted: it would be left out without a word. */
export function pendingFault(): FormFault {
  return { field: `${EVIDENCE_PREFIX}title`, code: 'EVIDENCE_PENDING', message: m.filing_fault_evidence_pending() };
}

export interface ReportForm {
  readonly version: number;
  readonly answers: RawFiling;
  /** Evidence that was typed and not added; null: nothing. */
  readonly pending: ReturnType<typeof evidenceFromForm> | null;
  /** Why what is public is corrected; it is kept with the submission, not with the draft. */
  readonly note: string;
}

/** @param fileName see `evidenceFromForm` */
export function readReportForm(form: FormData, fileName?: string): ReportForm {
  const evidence = evidenceFromForm(form, fileName);
  const pending = isTyped(evidence) ? evidence : null;
  return { version: versionOf(form), answers: rawFromForm(form), pending, note: textOf(form, 'note') };
}

/** Saves the answers, whatever else the form was sent for. Whether or not that works, the typed evidence comes back. */
export async function saveReport(event: RequestEvent, key: FilingKey, { version, answers, pending, note }: ReportForm) {
  const { actor } = requireOwn(event);
  const done = await saveOrCompare(answers, () =>
    event.locals.services.filing.saveDraft(actor, { key, version, answers }),
  );
  return 'saved' in done ? { ...done, pending, note } : fail(done.status, { ...done.data, pending, note });
}

type Saved = Exclude<Awaited<ReturnType<typeof saveReport>>, { status: number }>;

/** Changes the evidence of a report whose answers were saved. Refused, it gives back what was typed of the new piece. */
export async function changeEvidence(
  done: 'EVIDENCE_ADDED' | 'EVIDENCE_REMOVED',
  { faults, typed, pending, note }: Saved,
  work: () => Promise<unknown>,
) {
  const changed = await attempt({}, evidenceFaults, work);
  if (changed.ok) return { done, faults, typed, pending: done === 'EVIDENCE_ADDED' ? null : pending, note };
  const { status, data } = changed.failure;
  return fail(status, { faults: [...faults, ...data.faults], typed, pending, note });
}

/** Whether all that the form held is kept, so that the page can be shown anew without losing anything typed. */
export function isSettled(result: object): boolean {
  const { faults, pending, note } = result as Partial<Saved>;
  return faults?.length === 0 && !pending && !note;
}
