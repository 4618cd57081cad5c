/** One move of a filing along its way: permission, rule, save, in that order. */
import type { FilingView } from '#contracts/filing-views.ts';
import { conflict } from '#domain/errors.ts';
import { type FilingAction, type FilingMove, MOVE_RULES, needsReason, nextStatus } from '#domain/filing/workflow.ts';
import type { Actor, HeldRole } from '#domain/policy/roles.ts';
import type { FilingChange, NewStep, StoredFiling } from '../ports-filing.ts';
import { allow, type Filing, noteOf, signature } from './access.ts';
import { findFiling, type Place, targetOf } from './place.ts';
import { filingTrace } from './trail-words.ts';
import { changedMeanwhile, filingView, requireMovable } from './view.ts';

/** What every move is asked with. */
export interface MoveRequest {
  /** Id of the filing. */
  readonly id: string;
  /** The version that was seen. */
  readonly version: number;
  /** The same key is taken once, however often the form is sent. */
  readonly requestKey: string;
  readonly note?: string | null;
}

const ACTION: Readonly<Record<Exclude<FilingMove, 'SAVE'>, Exclude<FilingAction, 'BEGUN'>>> = {
  SUBMIT: 'SUBMITTED',
  RETURN: 'RETURNED',
  VALIDATE: 'VALIDATED',
  PUBLISH: 'PUBLISHED',
  WITHDRAW: 'WITHDRAWN',
};

/** What a move adds to the change, or throws when a rule is broken. */
export type MoveDetails = (
  stored: StoredFiling,
  place: Place,
) => Partial<Pick<FilingChange, 'publishOn' | 'submittedAt' | 'evidence' | 'publication'>> & {
  readonly signed?: NewStep['content'];
};

/**
 * @throws NOT_FOUND FILING; FORBIDDEN; INVALID NOTE_MISSING, NOTE_TOO_LONG; CONFLICT FILING_CHANGED, FILING_STATUS,
 *   PERIOD_NOT_OPEN, PERIOD_LOCKED; what `details` throws
 */
export async function moveFiling(
  filing: Filing,
  actor: Actor,
  move: Exclude<FilingMove, 'SAVE'>,
  request: MoveRequest,
  details: MoveDetails = () => ({}),
): Promise<FilingView> {
  const { stored, place } = await findFiling(filing, request.id);
  const { action } = MOVE_RULES[move];
  const corrects = stored.correctsId !== null;
  const by = allow(actor, action, targetOf(place));
  const repeated = await findRepeated(filing, request);
  if (repeated !== null) return filingView(repeated, place);
  const note = noteOf(request.note, needsReason(move, corrects));
  requireMove(stored, place, move);
  if (stored.version !== request.version) throw changedMeanwhile(filingView(stored, place), stored.content);
  const change = changeOf(filing, actor, by, { stored, place, move, note, request }, details(stored, place));
  const outcome = await filing.filings.change(change);
  if (outcome === 'LOCKED') throw conflict('PERIOD_LOCKED', place.period.id);
  await filing.dossiers.refresh();
  const after = filingView(await filing.filings.find(stored.id), place);
  if (outcome === 'CHANGED' && (await findRepeated(filing, request)) === null)
    throw changedMeanwhile(after, stored.content);
  return after;
}

/** A form that is sent twice is one step; the second is answered like the first, with the report as it is since. */
async function findRepeated({ filings }: Filing, { id, requestKey }: MoveRequest): Promise<StoredFiling | null> {
  const found = await filings.findByRequest(requestKey);
  if (found !== null && found.id !== id) throw conflict('REQUEST_KEY_USED', requestKey);
  return found;
}

/** Returning and withdrawing are possible whatever the period, unless it is locked: nothing is to be stuck. */
function requireMove(stored: StoredFiling, place: Place, move: FilingMove): void {
  if (nextStatus(stored.status, move) === null) throw conflict('FILING_STATUS', stored.status);
  if (move === 'SUBMIT') requireMovable(place, stored);
  else if (place.period.lockedAt) throw conflict('PERIOD_LOCKED', place.period.id);
}

interface Move {
  readonly stored: StoredFiling;
  readonly place: Place;
  readonly move: Exclude<FilingMove, 'SAVE'>;
  readonly note: string | null;
  readonly request: Pick<MoveRequest, 'requestKey'>;
}

function changeOf(
  filing: Filing,
  actor: Actor,
  by: HeldRole,
  { stored, place, move, note, request }: Move,
  { signed = null, ...rest }: ReturnType<MoveDetails>,
): FilingChange {
  const action = ACTION[move];
  return {
    ...{ id: stored.id, version: stored.version, status: nextStatus(stored.status, move) ?? stored.status, ...rest },
    step: { action, note, content: signed, requestKey: request.requestKey },
    by: signature(filing, actor, by),
    audit: filingTrace(`FILING_${action}`, place, stored.id, { status: action, note }),
  };
}
