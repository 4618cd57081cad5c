/** The point of contact: returning, validating and publishing what was submitted. */
import type { FilingView } from '#contracts/filing-views.ts';
import { addDays, isIsoDay, type IsoDate } from '#domain/dates.ts';
import { invalid } from '#domain/errors.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { dayIn } from '#domain/instants.ts';
import type { FilingSummary, Signature, StoredFiling } from '../ports-filing.ts';
import type { Filing } from './access.ts';
import { moveFiling, type MoveRequest } from './move.ts';
import { findFiling, type Place } from './place.ts';
import { publicationOf } from './publication.ts';
import { filingTrace } from './trail-words.ts';

/**
 * Sends a report back to its authors with what is to be mended.
 * @throws as every move (see `moveFiling`); INVALID NOTE_MISSING without a note
 */
export function returnFiling(filing: Filing, actor: Actor, request: MoveRequest): Promise<FilingView> {
  return moveFiling(filing, actor, 'RETURN', request, () => ({ publishOn: null }));
}

export interface ValidationRequest extends MoveRequest {
  /** Day on which it becomes public; null: at once. */
  readonly publishOn: IsoDate | null;
}

const LATEST_DAYS = 366;

/**
 * Finds a report in order. At once it becomes public as a report that nobody edits any more; with a day, on that day.
 * @throws as every move (see `moveFiling`); INVALID PUBLISH_ON for a day that does not exist, is not after today, or is more than
 *   a year away
 */
export function validateFiling(filing: Filing, actor: Actor, request: ValidationRequest): Promise<FilingView> {
  const { publishOn } = request;
  if (publishOn === null) {
    return moveFiling(filing, actor, 'PUBLISH', request, (stored, place) => ({
      publishOn: null,
      publication: publicationOf(filing, stored, place),
    }));
  }
  return moveFiling(filing, actor, 'VALIDATE', request, (_, { today }) => {
    const near = isIsoDay(publishOn) && publishOn > today && publishOn <= addDays(today, LATEST_DAYS);
    if (!near) throw invalid('PUBLISH_ON', publishOn);
    return { publishOn };
  });
}

/** Days around the world differ by one at most: what is due anywhere is looked at, by its own day. */
const DAY_MS = 86_400_000;

/**
 * Publishes what was validated for a day that has come where its plan is at home, in the name of the office that
 * validated it. May run on several nodes and any number of times: each filing is published once.
 * @returns ids of the filings that this call published
 */
export async function publishDue(filing: Filing): Promise<string[]> {
  const tomorrow = new Date(filing.clock.now().getTime() + DAY_MS);
  const dueBy = dayIn(tomorrow, 'UTC');
  const published: string[] = [];
  for (const { id } of await filing.filings.list({ statuses: ['VALIDATED'], dueBy })) {
    if (await publishOne(filing, id)) published.push(id);
  }
  if (published.length > 0) await filing.dossiers.refresh();
  return published;
}

async function publishOne(filing: Filing, id: string): Promise<boolean> {
  const { stored, place } = await findFiling(filing, id);
  const by = validator(filing, stored);
  if (stored.status !== 'VALIDATED' || by === null || !isDue(stored, place)) return false;
  const outcome = await filing.filings.change({
    ...{ id, version: stored.version, status: 'PUBLISHED', by },
    step: { action: 'PUBLISHED', note: null, content: null, requestKey: `publish ${id} ${stored.version}` },
    publication: publicationOf(filing, stored, place),
    audit: filingTrace('FILING_PUBLISHED', place, id),
  });
  return outcome === 'DONE';
}

function isDue({ publishOn }: FilingSummary, { today }: Place): boolean {
  return publishOn !== null && publishOn <= today;
}

/** Who validated it last signs for its publication. */
function validator({ clock }: Filing, { steps }: StoredFiling): Signature | null {
  const step = steps.findLast(({ action }) => action === 'VALIDATED');
  return step ? { userId: step.userId, office: step.office, at: clock.now().toISOString() } : null;
}
