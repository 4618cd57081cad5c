/** Assessments on their way, as they stand. */
import type { Coding } from '#domain/reviewing/coding.ts';
import { SEATS_OF_REVIEW } from '#domain/reviewing/workflow.ts';
import type { StoredReview } from '../../services/ports-reviewing.ts';
import type { Transaction } from '../client.ts';
import { BY_POSITION, fromJson, textOf } from '../columns.ts';
import type { Prisma } from '../generated/client.ts';

const STORED = {
  id: true,
  commitmentId: true,
  moment: true,
  methodology: true,
  organizationId: true,
  isDouble: true,
  correctsId: true,
  correction: true,
  status: true,
  version: true,
  updatedAt: true,
  releaseOn: true,
  openedAt: true,
  confirmed: true,
  assessmentId: true,
  codings: {
    select: {
      seat: true,
      userId: true,
      organizationId: true,
      office: true,
      content: true,
      disclosure: true,
      version: true,
      sentAt: true,
    },
  },
  steps: {
    select: { action: true, at: true, userId: true, organizationId: true, office: true, note: true, disclosure: true },
    orderBy: BY_POSITION,
  },
  replies: {
    select: {
      ...{ id: true, organizationId: true, office: true, text: true, givenOn: true, beforeRelease: true },
      ...{ round: true, endsWait: true, at: true },
    },
    orderBy: [{ at: 'asc' as const }, { id: 'asc' as const }],
  },
} satisfies Prisma.ReviewSelect;

export async function readReviews(tx: Transaction, where: Prisma.ReviewWhereInput): Promise<StoredReview[]> {
  const orderBy = [{ createdAt: 'asc' as const }, { id: 'asc' as const }];
  return (await tx.review.findMany({ where, orderBy, select: STORED })).map(mapReview);
}

function mapReview(row: Prisma.ReviewGetPayload<{ select: typeof STORED }>): StoredReview {
  const { updatedAt, openedAt, confirmed, codings, steps, replies, ...rest } = row;
  return {
    ...rest,
    updatedAt: updatedAt.toISOString(),
    openedAt: openedAt?.toISOString() ?? null,
    confirmed: confirmed === null ? null : fromJson<Coding>(confirmed),
    codings: codings
      .map(({ office, content, sentAt, ...coding }) => ({
        ...{ ...coding, office: textOf(office), content: fromJson<Coding>(content) },
        sentAt: sentAt?.toISOString() ?? null,
      }))
      .sort((a, b) => SEATS_OF_REVIEW.indexOf(a.seat) - SEATS_OF_REVIEW.indexOf(b.seat)),
    steps: steps.map(({ at, office, ...step }) => ({ ...step, at: at.toISOString(), office: textOf(office) })),
    replies: replies.map(({ at, office, ...reply }) => ({ ...reply, at: at.toISOString(), office: textOf(office) })),
  };
}
