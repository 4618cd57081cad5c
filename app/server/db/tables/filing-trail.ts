/** What every change of filing leaves behind: a trace and, where the public sees it, a revision. */
import type { AuditNote, Outcome, Signature } from '../../services/ports-filing.ts';
import type { Database, Transaction } from '../client.ts';
import { writeAuditEvent, writeRevision } from './trail.ts';

const WRITE_LIMITS = { maxWait: 10_000, timeout: 30_000 };
/** Prisma's code for a key that is taken. */
const TAKEN = 'P2002';

/** Undoes what a transaction has written so far and answers with an outcome. */
class Undone {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    this.outcome = outcome;
  }
}

/** To be thrown within `writing`. */
export function undo(outcome: Outcome): Undone {
  return new Undone(outcome);
}

/**
 * Runs a change as one transaction. It must begin with a write: only then does SQLite wait for other processes, and what
 * is read afterwards cannot change under it (PostgreSQL has a turn taken first). A key that is taken means that somebody was faster.
 */
export async function writing(database: Database, work: (tx: Transaction) => Promise<void>): Promise<Outcome> {
  try {
    await database.change(work, WRITE_LIMITS);
    return 'DONE';
  } catch (failure) {
    if (failure instanceof Undone) return failure.outcome;
    if ((failure as { code?: unknown } | null)?.code === TAKEN) return 'CHANGED';
    throw failure;
  }
}

/**
 * @param refresh true for changes that pages must be made anew for, although they are not told of
 * @returns the revision that was made; null: none
 */
export async function leaveTrace(
  tx: Transaction,
  by: Signature,
  audit: AuditNote | null,
  refresh = false,
): Promise<number | null> {
  const at = new Date(by.at);
  const revision = refresh || audit?.isPublic ? (await writeRevision(tx, at)).number : null;
  if (audit === null) return revision;
  const { isPublic, ...note } = audit;
  const actor = by.office['es'] ?? Object.values(by.office)[0] ?? '';
  const { userId, token } = by;
  const who = { actor, userId, ...(token !== undefined && { tokenId: token }) };
  await writeAuditEvent(tx, { ...note, ...who, at, revision: isPublic ? revision : null });
  return revision;
}
