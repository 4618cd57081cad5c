/** Opening a report and saving its draft. */
import type { RawFiling } from '#contracts/filing.ts';
import { readContent } from '#contracts/filing.ts';
import type { FilingKey, FilingPage, FilingView } from '#contracts/filing-views.ts';
import { type AppError, conflict, invalid } from '#domain/errors.ts';
import { type FilingContent, type FilingField, QUESTIONS } from '#domain/filing/content.ts';
import { filingFinding, type FilingFinding } from '#domain/filing/finding.ts';
import { recordKey } from '#domain/filing/ids.ts';
import { nextStatus } from '#domain/filing/workflow.ts';
import { currentReports } from '#domain/progress.ts';
import type { Actor, HeldRole } from '#domain/policy/roles.ts';
import type { StoredFiling } from '../ports-filing.ts';
import { allow, type Filing, signature } from './access.ts';
import { findFiling, identityOf, type Place, placeOf, targetOf } from './place.ts';
import { filingTrace } from './trail-words.ts';
import { changedMeanwhile, filingPage, filingView, partnerIds, requireMovable, type SavedFiling } from './view.ts';

/**
 * What the form of a report needs, for those who file it; begun or not.
 * @throws NOT_FOUND PLAN, MILESTONE, PERIOD; FORBIDDEN for anyone of another organization or side
 */
export async function openFiling(filing: Filing, actor: Actor, key: FilingKey): Promise<FilingPage> {
  const place = await placeOf(filing, key);
  allow(actor, 'FILING_READ', targetOf(place));
  return filingPage(actor, place, await filing.filings.latest(identityOf(place)));
}

/** What the point of contact may read of what others file: never what is still, or again, being written. */
const READ_BY_REVIEWER = ['SUBMITTED', 'VALIDATED', 'PUBLISHED'];

/**
 * A report that was submitted, for the point of contact.
 * @throws NOT_FOUND FILING; FORBIDDEN; CONFLICT FILING_STATUS while it is with its authors
 */
export async function reviewFiling(filing: Filing, actor: Actor, id: string): Promise<FilingPage> {
  allow(actor, 'FILING_REVIEW', null);
  const { stored, place } = await findFiling(filing, id);
  if (!READ_BY_REVIEWER.includes(stored.status)) throw conflict('FILING_STATUS', stored.status);
  return filingPage(actor, place, stored);
}

export interface DraftRequest {
  readonly key: FilingKey;
  /** The version that the answers were written on; 0: not begun. */
  readonly version: number;
  /** As `rawFromForm` or JSON gives them. */
  readonly answers: RawFiling;
  /**
   * Whether nothing is saved where an answer cannot be read or is not asked for: a program is told, while a person goes on writing.
   */
  readonly strict?: boolean;
}

/** INVALID `ANSWERS_INVALID`: nothing was saved. */
export interface AnswersInvalid extends AppError {
  readonly detail: 'ANSWERS_INVALID';
  readonly findings: readonly FilingFinding[];
}

/**
 * Saves a draft, and begins it where there is none. Never refused for what is in it: answers that cannot be read are
 * told in `unread` and the answers before them stay.
 * @throws FORBIDDEN; CONFLICT FILING_CHANGED (with both texts), FILING_STATUS, REPORT_EXISTS, PERIOD_NOT_OPEN, PERIOD_LOCKED;
 *   where it is strict, INVALID ANSWERS_INVALID with findings
 */
export async function saveDraft(filing: Filing, actor: Actor, request: DraftRequest): Promise<SavedFiling> {
  const place = await placeOf(filing, request.key);
  const by = allow(actor, 'FILING_WRITE', targetOf(place));
  const stored = await filing.filings.latest(identityOf(place));
  requireMovable(place, stored);
  const { content, findings } = readAnswers(place, request.answers, stored);
  if (request.strict) requireReadable([...findings, ...notAsked(place, request.answers)]);
  // Nothing would be lost: a draft sent again, or the same text from a form and from its own saving.
  if (stored && isSaved(stored, content)) return { filing: filingView(stored, place), unread: findings };
  if (request.version !== (stored?.version ?? 0)) throw changedMeanwhile(filingView(stored, place), content);
  const saved =
    stored === null
      ? await begin(filing, actor, by, place, content)
      : await save(filing, actor, by, place, stored, content);
  return { filing: saved, unread: findings };
}

function requireReadable(findings: readonly FilingFinding[]): void {
  if (findings.length === 0) return;
  const refusal: AnswersInvalid = Object.assign(invalid('ANSWERS_INVALID'), {
    detail: 'ANSWERS_INVALID' as const,
    findings,
  });
  throw refusal;
}

function notAsked({ key }: Place, answers: RawFiling): FilingFinding[] {
  const asked: readonly string[] = QUESTIONS[key.source];
  const others = Object.keys(answers).filter((name) => !asked.includes(name));
  return others.map((name) => filingFinding(name as FilingField, 'NOT_ASKED'));
}

/** Answers about parties that are not asked about are told and left out. */
function readAnswers(place: Place, answers: RawFiling, stored: StoredFiling | null) {
  const { source } = place.key;
  const vocabulary = place.dossier.plan.stateVocabulary;
  const read = readContent(answers, { source, vocabulary, ...(stored && { previous: stored.content }) });
  const asked = partnerIds(place);
  const strangers = read.content.partnerFulfilled.filter(({ about }) => !asked.includes(about));
  if (strangers.length === 0) return read;
  const partnerFulfilled = read.content.partnerFulfilled.filter(({ about }) => asked.includes(about));
  const unknown = strangers.map(({ about }) => filingFinding('partnerFulfilled', 'VALUE_UNKNOWN', about));
  return { content: { ...read.content, partnerFulfilled }, findings: [...read.findings, ...unknown] };
}

async function begin(
  filing: Filing,
  actor: Actor,
  by: HeldRole,
  place: Place,
  content: FilingContent,
): Promise<FilingView> {
  refuseSecondReport(place);
  const id = filing.newId();
  const outcome = await filing.filings.begin({
    ...{ ...identityOf(place), id, sequence: 0, correctsId: null, content, evidence: [] },
    ...{ by: signature(filing, actor, by), audit: filingTrace('FILING_BEGUN', place, id) },
  });
  return settled(filing, place, outcome, content);
}

/** One report stands for each milestone, period, side and body; what is published is corrected, not filed again. */
function refuseSecondReport({ standing, key }: Place): void {
  const standingReport = currentReports(standing).find(
    ({ period, source, organization }) =>
      period === key.period && source === key.source && organization === recordKey(key.organization),
  );
  if (standingReport) throw conflict('REPORT_EXISTS', standingReport.id);
}

function isSaved({ status, content: before }: StoredFiling, content: FilingContent): boolean {
  return nextStatus(status, 'SAVE') === status && JSON.stringify(content) === JSON.stringify(before);
}

async function save(
  filing: Filing,
  actor: Actor,
  by: HeldRole,
  place: Place,
  stored: StoredFiling,
  content: FilingContent,
): Promise<FilingView> {
  const status = nextStatus(stored.status, 'SAVE');
  if (status === null) throw conflict('FILING_STATUS', stored.status);
  // A person who goes on writing leaves one trace, however often the draft is saved.
  const goesOn = status === stored.status && stored.updatedById === actor.userId;
  const outcome = await filing.filings.change({
    ...{ id: stored.id, version: stored.version, status, content, step: null },
    ...{ by: signature(filing, actor, by), audit: goesOn ? null : filingTrace('FILING_SAVED', place, stored.id) },
  });
  return settled(filing, place, outcome, content);
}

async function settled(
  filing: Filing,
  place: Place,
  outcome: 'DONE' | 'CHANGED' | 'LOCKED',
  content: FilingContent,
): Promise<FilingView> {
  if (outcome === 'LOCKED') throw conflict('PERIOD_LOCKED', place.period.id);
  const current = filingView(await filing.filings.latest(identityOf(place)), place);
  if (outcome === 'CHANGED') throw changedMeanwhile(current, content);
  return current;
}
