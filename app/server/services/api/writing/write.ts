/**
 * What programs write: the same services as the forms, by the id of a report. A program is told everything that is wrong and
 * nothing of it is written; where a form keeps what could be read, here it is all or nothing.
 */
import type { ApiFilingState, BeginBody, CorrectBody, StepBody } from '#contracts/api/writing.ts';
import type { StoredFile } from '#contracts/filing-evidence.ts';
import type { FilingKey, FilingView } from '#contracts/filing-views.ts';
import { conflict, invalid } from '#domain/errors.ts';
import { isWithAuthor } from '#domain/filing/workflow.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { Locale } from '#format/locale.ts';
import { allow, type Filing } from '../../filing/access.ts';
import { beginCorrection } from '../../filing/correct.ts';
import { saveDraft } from '../../filing/draft.ts';
import { addEvidence, removeEvidence } from '../../filing/evidence.ts';
import type { MoveRequest } from '../../filing/move.ts';
import { findFiling, identityOf, type Place, targetOf } from '../../filing/place.ts';
import { returnFiling, validateFiling } from '../../filing/review.ts';
import { submitFiling, withdrawFiling } from '../../filing/submit.ts';
import { filingPage, requireMovable } from '../../filing/view.ts';
import type { StoredFiling } from '../../ports-filing.ts';
import { apiState } from './views.ts';

/** Begins a report, or a correction of one. @throws what `saveDraft` and `beginCorrection` throw; INVALID ANSWERS_INVALID */
export async function beginReport(
  filing: Filing,
  actor: Actor,
  { body, locale }: { readonly body: BeginBody | CorrectBody; readonly locale: Locale },
): Promise<ApiFilingState> {
  if ('corrects' in body) {
    const begun = await beginCorrection(filing, actor, { plan: body.plan, report: body.corrects });
    return stateOf(filing, actor, begun, locale);
  }
  const { answers, ...key } = body;
  const saved = await saveDraft(filing, actor, { key, version: 0, answers, strict: true });
  return stateOf(filing, actor, saved.filing, locale);
}

export interface SaveRequest {
  readonly id: string;
  readonly version: number;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly locale: Locale;
}

/** Saves answers of a draft. @throws NOT_FOUND FILING; what `saveDraft` throws; INVALID ANSWERS_INVALID with findings */
export async function saveAnswers(filing: Filing, actor: Actor, request: SaveRequest): Promise<ApiFilingState> {
  const { key } = await newest(filing, actor, request.id);
  const { version, answers } = request;
  const saved = await saveDraft(filing, actor, { key, version, answers, strict: true });
  return stateOf(filing, actor, saved.filing, request.locale);
}

/**
 * Whether a piece of evidence would be taken: asked before a file is received.
 * @throws NOT_FOUND FILING; FORBIDDEN; CONFLICT FILING_STATUS, PERIOD_NOT_OPEN, PERIOD_LOCKED
 */
export async function requireEvidence(filing: Filing, actor: Actor, id: string): Promise<void> {
  const { stored, place } = await newest(filing, actor, id);
  requireMovable(place, stored);
  if (!isWithAuthor(stored.status)) throw conflict('FILING_STATUS', stored.status);
}

export interface EvidenceAddition {
  readonly id: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly file: StoredFile | null;
  readonly locale: Locale;
}

/** @throws as `requireEvidence`; INVALID EVIDENCE_INVALID with findings; CONFLICT EVIDENCE_REFUSED */
export async function attachEvidence(
  filing: Filing,
  actor: Actor,
  addition: EvidenceAddition,
): Promise<ApiFilingState> {
  const { key } = await newest(filing, actor, addition.id);
  const { facts, file, locale } = addition;
  return stateOf(filing, actor, await addEvidence(filing, actor, { key, facts, file }), locale);
}

/** @throws NOT_FOUND FILING; FORBIDDEN; CONFLICT EVIDENCE_REFUSED, PERIOD_NOT_OPEN, PERIOD_LOCKED */
export async function detachEvidence(
  filing: Filing,
  actor: Actor,
  { id, evidence, locale }: { readonly id: string; readonly evidence: string; readonly locale: Locale },
): Promise<ApiFilingState> {
  return stateOf(filing, actor, await removeEvidence(filing, actor, { filing: id, evidence }), locale);
}

export interface StepRequest extends StepBody {
  readonly id: string;
  readonly version: number;
  readonly requestKey: string;
  readonly locale: Locale;
}

/** Takes a report one step on. @throws what the service of that step throws; INVALID PUBLISH_ON for a day where none belongs */
export async function takeStep(filing: Filing, actor: Actor, request: StepRequest): Promise<ApiFilingState> {
  const { action, publishOn = null, locale } = request;
  const isDated = action === 'VALIDATE';
  if (isDated !== (publishOn !== null)) throw invalid('PUBLISH_ON', publishOn ?? '');
  const { id, version, requestKey, note = null } = request;
  const done = await STEPS[action](filing, actor, { id, version, requestKey, note, publishOn });
  return stateOf(filing, actor, done, locale);
}

type Step = (
  filing: Filing,
  actor: Actor,
  request: MoveRequest & { readonly publishOn: string | null },
) => Promise<FilingView>;

const STEPS: Readonly<Record<StepBody['action'], Step>> = {
  SUBMIT: submitFiling,
  WITHDRAW: withdrawFiling,
  RETURN: returnFiling,
  VALIDATE: validateFiling,
  PUBLISH: validateFiling,
};

/** A report by its id, which must be the newest of its side: what is public is corrected by another one. */
async function newest(
  filing: Filing,
  actor: Actor,
  id: string,
): Promise<{ readonly key: FilingKey; readonly stored: StoredFiling; readonly place: Place }> {
  const { stored, place } = await findFiling(filing, id);
  allow(actor, 'FILING_WRITE', targetOf(place));
  const latest = await filing.filings.latest(identityOf(place));
  if (latest?.id !== id) throw conflict('FILING_STATUS', stored.status);
  return { key: place.key, stored, place };
}

/** As its authors or its reviewer see it after the write; who may no longer read it has written it all the same. */
async function stateOf(filing: Filing, actor: Actor, view: FilingView, locale: Locale): Promise<ApiFilingState> {
  const { stored, place } = await findFiling(filing, view.id ?? '');
  return apiState(filingPage(actor, place, stored), locale);
}
