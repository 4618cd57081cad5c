/** What is kept of a draft in the browser while it could not be saved, and when. Pure: the page's script does the rest. */

import { isAnswer } from '#contracts/filing-form.ts';

/** Names and values of the answers, as they are sent. */
export type Entries = readonly (readonly [name: string, value: string])[];

export interface DraftCopy {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly entries: Entries;
}

/** Quiet after the last key before a draft is saved, and the longest that somebody who never pauses waits. */
export const QUIET_MS = 3_000;
export const LONGEST_MS = 20_000;
const DAY_MS = 86_400_000;
/** Shared computers: what nobody came back for is not kept for ever. */
const KEPT_DAYS = 30;

/** Under which a copy is kept: of one person and one report. */
export function copyKey(owner: string, report: string): string {
  return `draft ${owner} ${report}`;
}

export const isCopyKey = (key: string): boolean => key.startsWith('draft ');

export function entriesOf(fields: Iterable<readonly [string, unknown]>): Entries {
  return [...fields].filter((field): field is [string, string] => typeof field[1] === 'string' && isAnswer(field[0]));
}

/** A copy as it was stored; null for one that cannot be read or is too old. */
export function readCopy(text: string | null, now: number): DraftCopy | null {
  if (text === null) return null;
  try {
    const copy = JSON.parse(text) as DraftCopy;
    const isFresh = typeof copy.at === 'number' && now - copy.at < KEPT_DAYS * DAY_MS;
    return isFresh && Array.isArray(copy.entries) ? copy : null;
  } catch {
    return null;
  }
}

/** Whether a copy holds something that the form does not: blanks and the order of fields make no difference. */
export function differs(copy: Entries, form: Entries): boolean {
  const plain = (entries: Entries): string =>
    JSON.stringify(
      entries
        .map(([name, value]) => [name, value.replaceAll('\r\n', '\n').trim()])
        .filter(([, value]) => value !== '')
        .toSorted(),
    );
  return plain(copy) !== plain(form);
}

/** How long a form that is sent waits for a draft under way, and how long no draft is saved behind it: files take a while. */
export const SEND_AFTER_MS = 10_000;
export const SENT_MS = 300_000;

/** Milliseconds until the next try after so many failures. */
export function retryDelay(failures: number): number {
  return Math.min(60_000, 5_000 * 2 ** Math.max(0, failures - 1));
}

/** Milliseconds until a change is saved. @param waited since the first change that is not saved */
export function saveDelay(waited: number): number {
  return Math.max(0, Math.min(QUIET_MS, LONGEST_MS - waited));
}

export type SaveOutcome = 'SAVED' | 'CHANGED' | 'SIGNED_OUT' | 'REFUSED' | 'AWAY';

/** What an answer means. @param status of HTTP; null where none came @param code of what was refused */
export function outcomeOf(status: number | null, code: string | null = null): SaveOutcome {
  if (status === null || status >= 500 || status === 429) return 'AWAY';
  if (status < 300) return 'SAVED';
  if (status === 401) return 'SIGNED_OUT';
  return code === 'FILING_CHANGED' ? 'CHANGED' : 'REFUSED';
}
