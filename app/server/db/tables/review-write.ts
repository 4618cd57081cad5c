/** Changes of assessments on their way: each is one transaction with its step, its trace and, in the end, what is released. */
import type { IndependentAssessment } from '#domain/records.ts';
import type {
  NewCoding,
  NewReply,
  NewReview,
  Release,
  ReviewChange,
  SavedCoding,
} from '../../services/ports-reviewing.ts';
import type { Transaction } from '../client.ts';
import { idOf, idOrNull, json, jsonOrNull } from '../columns.ts';
import { leaveTrace, undo } from './filing-trail.ts';

export async function beginReview(tx: Transaction, { review, coding, by, audit }: NewReview): Promise<void> {
  const at = new Date(by.at);
  const { commitmentId, moment, methodology, organizationId } = review;
  await tx.review.create({
    data: { ...review, status: 'CODING', version: 1, createdAt: at, updatedAt: at },
  });
  const open = {
    commitmentId,
    moment,
    methodology,
    organizationId,
    status: { notIn: ['RELEASED' as const, 'WITHDRAWN' as const] },
  };
  if ((await tx.review.count({ where: open })) > 1) throw undo('CHANGED');
  await tx.reviewCoding.create({ data: codingRow(review.id, coding) });
  await tx.reviewStep.create({
    data: {
      ...{ reviewId: review.id, position: 0, action: 'BEGUN', at, userId: by.userId, organizationId },
      ...{ office: json(by.office), note: review.correction },
    },
  });
  await leaveTrace(tx, by, audit);
}

const codingRow = (reviewId: string, { office, content, ...rest }: NewCoding) => ({
  ...{ ...rest, reviewId, office: json(office), content: json(content), version: 1 },
});

export async function changeReview(tx: Transaction, change: ReviewChange): Promise<void> {
  const { id, version, status, by, releaseOn, openedAt, confirmed } = change;
  const { count } = await tx.review.updateMany({
    where: { id, version },
    data: {
      ...{ status, version: version + 1, updatedAt: new Date(by.at), releaseOn },
      ...(openedAt === undefined ? {} : { openedAt: openedAt === null ? null : new Date(openedAt) }),
      ...(confirmed === undefined ? {} : { confirmed: jsonOrNull(confirmed) }),
    },
  });
  if (count === 0) throw undo('CHANGED');
  if (change.joins) await tx.reviewCoding.create({ data: codingRow(id, change.joins) });
  if (change.sends) await send(tx, id, change.sends, new Date(by.at));
  if (change.reopens) {
    const seats = { reviewId: id, seat: { in: [...change.reopens] } };
    await tx.reviewCoding.updateMany({ where: seats, data: { sentAt: null, version: { increment: 1 } } });
  }
  await addStep(tx, change);
  if (change.release) await release(tx, id, change.release);
  await leaveTrace(tx, by, change.audit);
}

async function send(
  tx: Transaction,
  reviewId: string,
  { seat, version, content, disclosure }: NonNullable<ReviewChange['sends']>,
  sentAt: Date,
): Promise<void> {
  const data = { content: json(content), disclosure, version: version + 1, sentAt };
  const { count } = await tx.reviewCoding.updateMany({ where: { reviewId, seat, version, sentAt: null }, data });
  if (count === 0) throw undo('CHANGED');
}

async function addStep(tx: Transaction, { id, by, step }: ReviewChange): Promise<void> {
  const position = await tx.reviewStep.count({ where: { reviewId: id } });
  const { action, organizationId, note, disclosure, content, requestKey } = step;
  await tx.reviewStep.create({
    data: {
      ...{ reviewId: id, position, action, organizationId, note, disclosure, requestKey, content: jsonOrNull(content) },
      ...{ at: new Date(by.at), userId: by.userId, office: json(by.office) },
    },
  });
}

async function release(tx: Transaction, reviewId: string, { planId, assessment }: Release): Promise<void> {
  const { moment, methodology, releasedOn, correction, earlyReason, credits } = assessment;
  const id = idOf(planId, assessment.id);
  // A body is of the jurisdiction; its id stands with the work that is released.
  const { organizationId } = await tx.review.findUniqueOrThrow({
    ...{ where: { id: reviewId }, select: { organizationId: true } },
  });
  await tx.assessment.create({
    data: {
      ...{ id, commitmentId: idOf(planId, assessment.commitment), source: 'INDEPENDENT_REVIEWER', moment, methodology },
      ...{ organizationId, credits: json(credits), releasedOn, correction, earlyReason },
      supersedesId: idOrNull(planId, assessment.supersedes),
    },
  });
  const { _max: last } = await tx.assessmentValue.aggregate({
    ...{ where: { assessment: { commitment: { planId } } }, _max: { position: true } },
  });
  await tx.assessmentValue.createMany({ data: valueRows(planId, assessment, (last.position ?? -1) + 1) });
  await tx.review.update({ where: { id: reviewId }, data: { assessmentId: id } });
}

function valueRows(planId: string, { id, values }: IndependentAssessment, first: number) {
  return values.map(({ rationale, evidence, codes, ...value }, index) => ({
    ...{ ...value, id: idOf(planId, `${id}.${index + 1}`), assessmentId: idOf(planId, id), position: first + index },
    ...{ rationale: jsonOrNull(rationale), codes: jsonOrNull(codes), evidenceId: idOrNull(planId, evidence) },
    transcription: 'DONE' as const,
  }));
}

export async function saveCoding(tx: Transaction, { reviewId, coding, version, at }: SavedCoding): Promise<void> {
  const { seat, userId, content, disclosure } = coding;
  if (version === 0) {
    await tx.reviewCoding.create({ data: codingRow(reviewId, coding) });
    return;
  }
  const { count } = await tx.reviewCoding.updateMany({
    where: { reviewId, seat, userId, version, sentAt: null },
    data: { content: json(content), disclosure, version: version + 1 },
  });
  if (count === 0) throw undo('CHANGED');
  await tx.review.update({ where: { id: reviewId }, data: { updatedAt: new Date(at) } });
}

export async function addReply(tx: Transaction, { reviewId, reply, requestKey, by, audit }: NewReply): Promise<void> {
  await tx.reviewReply.create({
    data: {
      ...{ ...reply, reviewId, requestKey, at: new Date(by.at) },
      ...{ userId: by.userId, office: json(by.office) },
    },
  });
  await leaveTrace(tx, by, audit);
}
