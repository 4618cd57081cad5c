/** What an assessment becomes when it is public, and the job that releases those whose day has come. */
import { conflict } from '#domain/errors.ts';
import { recordKey } from '#domain/filing/ids.ts';
import { dayIn } from '#domain/instants.ts';
import type { AssessmentPart, IndependentAssessment, IndependentValue } from '#domain/records.ts';
import { type CodedAnswer, codeOf, type Coding, type CodingContext, EMPTY_ANSWER } from '#domain/reviewing/coding.ts';
import type { Release, StoredReview } from '../ports-reviewing.ts';
import type { Reviewing, ReviewPlace } from './access.ts';
import { bothCodings, contextOf, decidedIn, findReview } from './place.ts';
import { reviewTrace } from './trail-words.ts';

/** @throws CONFLICT REVIEW_STATUS for one that is not decided, which the way never leads to */
export function releaseOf(stored: StoredReview, place: ReviewPlace): Release {
  const { dossier, commitment, today } = place;
  const context = contextOf(stored, place);
  const decided = decidedIn(stored, context);
  if (decided === null) throw conflict('REVIEW_STATUS', stored.status);
  const { moment, methodology, correction } = stored;
  return {
    planId: dossier.plan.id,
    assessment: {
      ...{ id: idFor(stored, place), commitment: commitment.id, moment, methodology, correction, releasedOn: today },
      organization: recordKey(stored.organizationId),
      credits: creditsOf(stored),
      supersedes: stored.correctsId && recordKey(stored.correctsId),
      values: valuesOf(stored, context, decided, dossier.jurisdiction.authoritativeLanguage),
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

function creditsOf({ isDouble, codings, steps }: StoredReview): IndependentAssessment['credits'] {
  const credit = (part: AssessmentPart, of: { readonly organizationId: string | null; readonly office: object }) => ({
    ...{ part, organization: recordKey(of.organizationId ?? ''), office: of.office as Record<string, string> },
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
  const outcome = await reviewing.reviews.change({
    ...{ id, version: stored.version, status: 'RELEASED', releaseOn: null, release: releaseOf(stored, place) },
    by: { userId: step.userId, office: step.office, at: reviewing.clock.now().toISOString() },
    step: {
      ...{ action: 'RELEASED', organizationId: step.organizationId, note: null, content: null },
      requestKey: `release ${id} ${stored.version}`,
    },
    audit: reviewTrace('REVIEW_RELEASED', place, stored.organizationId, {
      ...{ entity: 'Review', entityId: id, isPublic: true },
    }),
  });
  return outcome === 'DONE';
}
