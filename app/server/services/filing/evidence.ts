/** Evidence of a report that is being written. */
import { type EvidenceFinding, readEvidence, type StoredFile } from '#contracts/filing-evidence.ts';
import type { FilingKey, FilingView } from '#contracts/filing-views.ts';
import { type AppError, conflict, invalid, notFound } from '#domain/errors.ts';
import { isWithAuthor } from '#domain/filing/workflow.ts';
import { permission } from '#domain/policy/policy.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { allow, type Filing, requireDone, signature } from './access.ts';
import { saveDraft } from './draft.ts';
import { findFiling, identityOf, placeOf, targetOf } from './place.ts';
import { filingTrace } from './trail-words.ts';
import { filingView, requireMovable } from './view.ts';

export interface EvidenceRequest {
  readonly key: FilingKey;
  /** `kind`, `title`, `language`, `issuedOn` and `url`, as a form or JSON gives them. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** A file that is stored already; null: an address alone. */
  readonly file: StoredFile | null;
}

/** INVALID `EVIDENCE_INVALID`: what to mend. */
export interface EvidenceInvalid extends AppError {
  readonly detail: 'EVIDENCE_INVALID';
  readonly findings: readonly EvidenceFinding[];
}

/**
 * Adds a piece of evidence, once however often it is sent; a report that was not begun begins with it. The answers keep their version, so that somebody
 * who is writing them meanwhile is not disturbed.
 * @throws FORBIDDEN; INVALID EVIDENCE_INVALID with findings; CONFLICT FILING_STATUS, EVIDENCE_REFUSED (submitted
 *   meanwhile, or fifty pieces already), PERIOD_NOT_OPEN, PERIOD_LOCKED
 */
export async function addEvidence(filing: Filing, actor: Actor, request: EvidenceRequest): Promise<FilingView> {
  const place = await placeOf(filing, request.key);
  const by = allow(actor, 'FILING_WRITE', targetOf(place));
  const stored = await filing.filings.latest(identityOf(place));
  requireMovable(place, stored);
  if (stored && !isWithAuthor(stored.status)) throw conflict('FILING_STATUS', stored.status);
  const read = readEvidence(request.facts, request.file !== null, place.today);
  if (read.findings) throw evidenceInvalid(read.findings);
  const filingId = stored?.id ?? (await begun(filing, actor, request.key));
  const id = filing.newId();
  const outcome = await filing.filings.addEvidence({
    ...{ id, filingId, facts: read.facts, file: request.file, by: signature(filing, actor, by) },
    audit: filingTrace('EVIDENCE_ADDED', place, filingId, { evidence: id }),
  });
  requireDone(outcome, 'EVIDENCE_REFUSED');
  return filingView(await filing.filings.find(filingId), place);
}

function evidenceInvalid(findings: readonly EvidenceFinding[]): EvidenceInvalid {
  return Object.assign(invalid('EVIDENCE_INVALID'), { detail: 'EVIDENCE_INVALID' as const, findings });
}

async function begun(filing: Filing, actor: Actor, key: FilingKey): Promise<string> {
  const { id } = (await saveDraft(filing, actor, { key, version: 0, answers: {} })).filing;
  if (id === null) throw conflict('FILING_CHANGED');
  return id;
}

/**
 * Takes a piece of evidence away; the file itself is kept.
 * @throws NOT_FOUND FILING; FORBIDDEN; CONFLICT EVIDENCE_REFUSED when it is gone or the report is no longer being written
 */
export async function removeEvidence(
  filing: Filing,
  actor: Actor,
  { filing: filingId, evidence }: { readonly filing: string; readonly evidence: string },
): Promise<FilingView> {
  const { stored, place } = await findFiling(filing, filingId);
  const by = allow(actor, 'FILING_WRITE', targetOf(place));
  requireMovable(place, stored);
  const outcome = await filing.filings.removeEvidence({
    ...{ id: evidence, filingId, by: signature(filing, actor, by) },
    audit: filingTrace('EVIDENCE_REMOVED', place, filingId, { evidence }),
  });
  requireDone(outcome, 'EVIDENCE_REFUSED');
  return filingView(await filing.filings.find(filingId), place);
}

/**
 * The file of a piece of evidence, for its authors and, once it was submitted, for the point of contact.
 * @throws NOT_FOUND FILING, EVIDENCE_FILE; FORBIDDEN
 */
export async function evidenceFile(
  filing: Filing,
  actor: Actor,
  { filing: filingId, evidence }: { readonly filing: string; readonly evidence: string },
) {
  const { stored, place } = await findFiling(filing, filingId);
  const authors = permission(actor, 'FILING_READ', targetOf(place)).allowed;
  if (!authors) allow(actor, 'FILING_REVIEW', null);
  if (!authors && isWithAuthor(stored.status)) throw notFound('FILING', filingId);
  const file = stored.evidence.find(({ id }) => id === evidence)?.file;
  if (!file) throw notFound('EVIDENCE_FILE', evidence);
  return file;
}
