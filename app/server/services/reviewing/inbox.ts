/** What reviewers have to do: evidence to judge, assessments to write, to read, to decide, to release. */
import type { PlanAgreement, ReviewInbox, ReviewPage, ReviewSummary } from '#contracts/reviewing-views.ts';
import { recordKey } from '#domain/filing/ids.ts';
import { dependence } from '#domain/policy/independence.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { agreementByQuestion, type CodedTwice } from '#domain/reviewing/agreement.ts';
import { codebooksFor, planTerm } from '#domain/reviewing/codebook.ts';
import { codeOf } from '#domain/reviewing/decision.ts';
import { assessmentsOn } from '#domain/reviewing/released.ts';
import type { ReviewStatus } from '#domain/reviewing/workflow.ts';
import type { PlanDossier } from '#domain/records.ts';
import { bodyOf } from '../filing/view.ts';
import { labelsOf, planLabel } from '../plan-labels.ts';
import type { StoredReview } from '../ports-reviewing.ts';
import { allowOn, allowReviewer, plansToday, type Reviewing, type ReviewPlace } from './access.ts';
import { pieceViews } from './evidence.ts';
import { bothCodings, contextOf, findReview, type FoundReview, placeOfReview } from './place.ts';
import { reviewPage, reviewSummary } from './view.ts';

const ON_THEIR_WAY: readonly ReviewStatus[] = ['CODING', 'SUBMITTED', 'RETURNED', 'DECIDING', 'CONFIRMED', 'SCHEDULED'];

/**
 * What there is to do for a reviewer.
 * @throws FORBIDDEN for those who judge nothing (see `allowReviewer`)
 */
export async function reviewInbox(reviewing: Reviewing, actor: Actor): Promise<ReviewInbox> {
  const { organization } = allowReviewer(actor, 'ASSESS');
  const plans = await plansToday(reviewing);
  const places = plans.flatMap(({ dossier, today }) =>
    dossier.commitments.map((commitment): ReviewPlace => ({ dossier, commitment, today })),
  );
  const mine = places.filter(({ dossier, commitment }) => dependence(actor, dossier, commitment.id) === null);
  const judged = (await foundReviews(reviewing)).filter(({ place }) => mayJudge(actor, place));
  const [newest] = plans;
  return {
    body: newest ? bodyOf(newest, organization) : null,
    commitments: mine.map((place) => toReview(place, organization)),
    books: codebooksFor(...plans.map(({ dossier }) => planTerm(dossier))),
    own: places.filter((place) => !mine.includes(place)).map(labelOf),
    reviews: judged.flatMap((one) => ownSummary(actor, one)),
    released: mine.flatMap((place) => releasedOf(place, organization)),
    agreement: plans.flatMap(({ dossier }) => agreementIn(dossier, judged)),
  };
}

const mayJudge = (actor: Actor, { dossier, commitment }: ReviewPlace): boolean =>
  dependence(actor, dossier, commitment.id) === null;

const labelOf = ({ dossier, commitment }: ReviewPlace) =>
  labelsOf(dossier).commitment(commitment.id) ?? { code: commitment.code, number: commitment.number, title: {} };

function toReview(place: ReviewPlace, organization: string) {
  const pieces = pieceViews(place, organization);
  return {
    ...{ plan: planLabel(place.dossier), commitment: labelOf(place), pieces: pieces.length },
    unjudged: pieces.filter(({ isJudged }) => !isJudged).length,
  };
}

/** What the own body has released and may correct. */
function releasedOf(place: ReviewPlace, organization: string): ReviewInbox['released'] {
  const { dossier, commitment, today } = place;
  return assessmentsOn(dossier, commitment.id, today)
    .filter(({ assessment }) => assessment.organization === recordKey(organization))
    .map(({ assessment: { id, methodology, moment } }) => ({
      ...{ id, methodology, moment, code: commitment.code, commitment: labelOf(place) },
    }));
}

async function foundReviews(reviewing: Reviewing): Promise<FoundReview[]> {
  const stored = await reviewing.reviews.list({});
  return Promise.all(
    stored.map(async (one): Promise<FoundReview> => ({ stored: one, place: await placeOfReview(reviewing, one) })),
  );
}

/** Those that somebody takes part in, and those that somebody may take up. */
function ownSummary(actor: Actor, found: FoundReview): ReviewSummary[] {
  const summary = reviewSummary(actor, found);
  const isOpen = ON_THEIR_WAY.includes(summary.status) && summary.moves.length > 0;
  return isOpen || (summary.isOwn && summary.status !== 'WITHDRAWN') ? [summary] : [];
}

/**
 * Agreement over the commitments of a plan that two have coded by the same method at the same moment. Of released assessments
 * alone: from a few others anybody could read what their codes are, and whether they differ.
 */
function agreementIn(dossier: PlanDossier, found: readonly FoundReview[]): PlanAgreement[] {
  const own = found.filter(
    ({ place, stored }) => place.dossier.plan.id === dossier.plan.id && stored.status === 'RELEASED',
  );
  const books = new Map<string, { readonly stored: StoredReview; readonly place: ReviewPlace; coded: CodedTwice[] }>();
  for (const { stored, place } of own) {
    const coded = codedTwice({ stored, place });
    if (coded === null) continue;
    const key = `${stored.methodology} ${stored.moment}`;
    const known = books.get(key) ?? { stored, place, coded: [] };
    books.set(key, { ...known, coded: [...known.coded, coded] });
  }
  return [...books.values()].map(({ stored, place, coded }) => {
    const { questions } = contextOf(stored, place);
    const keys = questions.map(({ key }) => key);
    return {
      ...{ plan: planLabel(dossier), methodology: stored.methodology, moment: stored.moment },
      variables: agreementByQuestion(coded, keys).flatMap(({ key, agreement }) => {
        const question = questions.find((one) => one.key === key);
        return question ? [{ key, variable: question.variable, aspect: question.aspect, agreement }] : [];
      }),
    };
  });
}

function codedTwice({ stored, place }: FoundReview): CodedTwice | null {
  const context = contextOf(stored, place);
  const both = bothCodings(stored, context);
  if (both === null) return null;
  return Object.fromEntries(
    context.questions.map(({ key }) => [key, [codeOf(both[0][key]) ?? '', codeOf(both[1][key]) ?? ''] as const]),
  );
}

/**
 * An assessment on its way, with what the reader may read of it.
 * @throws NOT_FOUND REVIEW; FORBIDDEN
 */
export async function openReview(reviewing: Reviewing, actor: Actor, id: string): Promise<ReviewPage> {
  allowReviewer(actor, 'ASSESS');
  const found = await findReview(reviewing, id);
  const { organization } = allowOn(actor, 'ASSESS', found.place);
  return reviewPage(actor, found, organization);
}
