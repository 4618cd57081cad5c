/** The life of a filing, as one table: what can be done in which status, who may, what follows. */
import type { Action } from '../policy/policy.ts';

export const FILING_STATUSES = ['DRAFT', 'SUBMITTED', 'RETURNED', 'VALIDATED', 'PUBLISHED', 'WITHDRAWN'] as const;
/** Where a filing stands. */
export type FilingStatus = (typeof FILING_STATUSES)[number];

/** A step that is kept in the history of a filing. */
export type FilingAction = 'BEGUN' | 'SUBMITTED' | 'RETURNED' | 'VALIDATED' | 'PUBLISHED' | 'WITHDRAWN';

export const FILING_MOVES = ['SAVE', 'SUBMIT', 'RETURN', 'VALIDATE', 'PUBLISH', 'WITHDRAW'] as const;
/** Something that can be done with a filing. */
export type FilingMove = (typeof FILING_MOVES)[number];

/** Who may do it, and whether it must be said why. */
export const MOVE_RULES: Readonly<Record<FilingMove, { readonly action: Action; readonly needsNote: boolean }>> = {
  SAVE: { action: 'FILING_WRITE', needsNote: false },
  SUBMIT: { action: 'FILING_SUBMIT', needsNote: false },
  RETURN: { action: 'FILING_REVIEW', needsNote: true },
  VALIDATE: { action: 'FILING_PUBLISH', needsNote: false },
  PUBLISH: { action: 'FILING_PUBLISH', needsNote: false },
  WITHDRAW: { action: 'FILING_WITHDRAW', needsNote: false },
};

/** Whether it must be said why: where the rule says so, and when what is public already is to be corrected. */
export function needsReason(move: FilingMove, corrects: boolean): boolean {
  return MOVE_RULES[move].needsNote || (corrects && move === 'SUBMIT');
}

const NEXT: Readonly<Record<FilingStatus, Readonly<Partial<Record<FilingMove, FilingStatus>>>>> = {
  DRAFT: { SAVE: 'DRAFT', SUBMIT: 'SUBMITTED', WITHDRAW: 'WITHDRAWN' },
  SUBMITTED: { RETURN: 'RETURNED', VALIDATE: 'VALIDATED', PUBLISH: 'PUBLISHED', WITHDRAW: 'WITHDRAWN' },
  RETURNED: { SAVE: 'RETURNED', SUBMIT: 'SUBMITTED', WITHDRAW: 'WITHDRAWN' },
  VALIDATED: { RETURN: 'RETURNED', PUBLISH: 'PUBLISHED', WITHDRAW: 'WITHDRAWN' },
  // What is public is never edited: a correction is a filing of its own.
  PUBLISHED: {},
  // Taken up again.
  WITHDRAWN: { SAVE: 'DRAFT', SUBMIT: 'SUBMITTED' },
};

/** The status that follows; null where the move cannot be made from that status. */
export function nextStatus(status: FilingStatus, move: FilingMove): FilingStatus | null {
  return NEXT[status][move] ?? null;
}

/** What can be done with a filing in a status, in the order of the moves. */
export function movesFrom(status: FilingStatus): FilingMove[] {
  return FILING_MOVES.filter((move) => nextStatus(status, move) !== null);
}

/**
 * The step by which a filing counts as late or in time: its first submission since it was begun or last withdrawn. What
 * was submitted in time and returned stays in time.
 */
export function firstSubmission<Step extends { readonly action: FilingAction }>(
  steps: readonly Step[],
): Step | undefined {
  const since = steps.findLastIndex(({ action }) => action === 'WITHDRAWN') + 1;
  return steps.slice(since).find(({ action }) => action === 'SUBMITTED');
}

/** The steps that the public reads: from the first submission on. What was done with a draft is its authors' own business. */
export function publicSteps<Step extends { readonly action: FilingAction }>(steps: readonly Step[]): Step[] {
  const first = steps.findIndex(({ action }) => action === 'SUBMITTED');
  return first === -1 ? [] : steps.slice(first);
}

/** Whether it waits for those who file it. */
export function isWithAuthor(status: FilingStatus): boolean {
  return status === 'DRAFT' || status === 'RETURNED';
}
