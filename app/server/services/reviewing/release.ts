/** What an assessment becomes when it is public, and the job that releases those whose day has come. */
import { conflict } from '#domain/errors.ts';
import { recordKey } from '#domain/filing/ids.ts';
import { dayIn } from '#domain/instants.ts';
import type { AssessmentPart, IndependentAssessment, IndependentValue } from '#domain/records.ts';
import { type CodedAnswer, type Coding, type CodingContext, EMPTY_ANSWER } from '#domain/reviewing/coding.ts';
import { codeOf, isStillInOrder } from '#domain/reviewing/decision.ts';
import { isEarly } from '#domain/reviewing/reply-time.ts';
import { statusAfter } from '#domain/reviewing/workflow.ts';
import { LOCALES } from '#format/locale.ts';
import { m } from '#messages';
import type { Release, ReviewChange, StoredReview } from '../ports-reviewing.ts';
import type { Reviewing, ReviewPlace } from './access.ts';
import { bothCodings, contextOf, decidedIn, findReview, type FoundReview, stateOf } from './place.ts';
import { reviewTrace } from './trail-words.ts';
import { isOutdated } from './view.ts';
import { replyTime } from './wait.ts';

/**
 * What is confirmed and released: never changed by what became public meanwhile, but held back where the rules would.
 * @throws CONFLICT CONFIRMED_OUTDATED; REVIEW_STATUS for one that is not decided, which the way never leads to
 */
export function releasable({ stored, place }: FoundReview): Coding {
  const context = contextOf(stored, place);
  const decided = decidedIn(stored, context);
  if (decided === null) throw conflict('REVIEW_STATUS', stored.status);
  if (!isStillInOrder(decided, context)) throw conflict('CONFIRMED_OUTDATED', stored.id);
  return decided;
}

/** Written anew: the body sees it again only once it is opened again. */
export function returning({ isDouble }: StoredReview): Partial<ReviewChange> {
  return { releaseOn: null, openedAt: null, confirmed: null, reopens: [isDouble ? 'DECIDING' : 'FIRST'] };
}

/** @throws as `releasable` */
export function releaseOf(found: FoundReview, earlyReason: string | null): Release {
  const { stored, place } = found;
  const { dossier, commitment, today } = place;
  const decided = releasable(found);
  const { moment, methodology, correction } = stored;
  return {
    planId: dossier.plan.id,
    assessment: {
      ...{ id: idFor(stored, place), commitment: commitment.id, moment, methodology, correction, releasedOn: today },
      ...(earlyReason === null ? {} : { earlyReason }),
      organization: recordKey(stored.organizationId),
      credits: creditsOf(stored),
      supersedes: stored.correctsId && recordKey(stored.correctsId),
      values: valuesOf(stored, contextOf(stored, place), decided, dossier.jurisdiction.authoritativeLanguage),
      replies: [],
    },
  };
}

/** `C03-utpl-end-of-term`, with a number from the second on: what is public keeps its address. */
function idFor({ organizationId, moment }: StoredReview, { dossier, commitment }: ReviewPlace): string {
  const base = `${commitment.id}-${recordKey(organizationId)}-${moment.toLowerCase().replaceAll('_', '-')}`;
  const known = (dossier.independentAssessments ?? []).map(({ id }) => id);
  const earlier = known.filter((id) => id === base || id.startsWith(`${base}-`)).length;
  return earlier === 0 ? base : `${base}-${earlier + 1}`;
}

type Credited = Pick<StoredReview['steps'][number], 'organizationId' | 'office' | 'disclosure'>;

function creditsOf({ isDouble, codings, steps }: StoredReview): IndependentAssessment['credits'] {
  const credit = (part: AssessmentPart, of: Credited) => ({
    ...{ part, organization: recordKey(of.organizationId ?? ''), office: of.office },
    ...(of.disclosure === null ? {} : { disclosure: of.disclosure }),
  });
  const reader = steps.findLast(({ action }) => action === 'CONFIRMED');
  return [
    ...codings.map((coding) => credit(coding.seat === 'DECIDING' ? 'DECIDER' : isDouble ? 'CODER' : 'AUTHOR', coding)),
    ...(reader ? [credit('READER', reader)] : []),
  ];
}

function valuesOf(stored: StoredReview, context: CodingContext, decided: Coding, language: string): IndependentValue[] {
  const both = bothCodings(stored, context);
  return context.questions.map(({ key, variable, aspect }) => {
    const answer = decided[key] ?? EMPTY_ANSWER;
    const codes = both && ([codeOf(both[0][key]) ?? '', codeOf(both[1][key]) ?? ''] as const);
    const { value, naReason } = answer;
    return { variable, aspect, value, naReason, ...groundsOf(answer, language), ...(codes === null ? {} : { codes }) };
  });
}

/** Reasons and places are kept with a value alone. */
function groundsOf({ value, rationale, evidence, url, page }: CodedAnswer, language: string) {
  if (value === null) return { rationale: null, evidence: null, url: null, page: null };
  const why = rationale.trim();
  return {
    rationale: why === '' ? null : { [language]: why },
    ...{ evidence, url: url.trim() || null, page: page.trim() || null },
  };
}

/** Days around the world differ by one at most: what is due anywhere is looked at, by its own day. */
const DAY_MS = 86_400_000;

/**
 * Releases what was set for a day that has come where its plan is at home, in the name of the office that set it. May run on
 * several nodes and any number of times: each assessment is released once.
 * @returns ids of the assessments that this call released
 */
export async function releaseDue(reviewing: Reviewing): Promise<string[]> {
  const dueBy = dayIn(new Date(reviewing.clock.now().getTime() + DAY_MS), 'UTC');
  const released: string[] = [];
  for (const { id } of await reviewing.reviews.list({ statuses: ['SCHEDULED'], dueBy })) {
    if (await releaseOne(reviewing, id)) released.push(id);
  }
  if (released.length > 0) await reviewing.dossiers.refresh();
  return released;
}

async function releaseOne(reviewing: Reviewing, id: string): Promise<boolean> {
  const { stored, place } = await findReview(reviewing, id);
  const step = stored.steps.findLast(({ action }) => action === 'SCHEDULED');
  const isDue = stored.releaseOn !== null && stored.releaseOn <= place.today;
  if (stored.status !== 'SCHEDULED' || !step || !isDue) return false;
  const by = { userId: step.userId, office: step.office, at: reviewing.clock.now().toISOString() };
  const change = isOutdated(stored, contextOf(stored, place))
    ? dueReturn({ stored, place }, step.organizationId)
    : dueRelease({ stored, place }, step);
  const outcome = await reviewing.reviews.change({ ...change, id, version: stored.version, by });
  return outcome === 'DONE' && change.status === 'RELEASED';
}

type Due = Omit<ReviewChange, 'id' | 'version' | 'by'>;
const keyFor = ({ id, version }: StoredReview): string => `release ${id} ${version}`;

function dueRelease(found: FoundReview, { organizationId, note }: StoredReview['steps'][number]): Due {
  const { stored, place } = found;
  const early = isEarly(replyTime(found), place.today) ? note : null;
  return {
    ...{ status: 'RELEASED', releaseOn: null, release: releaseOf(found, early) },
    step: { action: 'RELEASED', organizationId, note: null, content: null, requestKey: keyFor(stored) },
    audit: reviewTrace('REVIEW_RELEASED', place, stored.organizationId, {
      ...{ entity: 'Review', entityId: stored.id, isPublic: true },
    }),
  };
}

/** What cannot be released as it was confirmed goes back to those who write it, with the reason. */
function dueReturn({ stored, place }: FoundReview, organizationId: string | null): Due {
  const language = place.dossier.jurisdiction.authoritativeLanguage;
  const locale = LOCALES.find((one) => one === language) ?? 'es';
  const note = m.review_fault_outdated({}, { locale });
  return {
    ...{ status: statusAfter(stateOf(stored), 'RETURN', null), ...returning(stored) },
    step: { action: 'RETURNED', organizationId, note, content: null, requestKey: keyFor(stored) },
    audit: reviewTrace('REVIEW_RETURNED', place, organizationId, {
      ...{ entity: 'Review', entityId: stored.id, after: { status: 'RETURNED', note }, isPublic: false },
    }),
  };
}
