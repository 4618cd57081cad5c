/** What the government answered to recommendations of the IRM. */
import type { Recommendation } from '#domain/records.ts';
import type { NewResponse } from '../../services/ports-oversight.ts';
import type { Transaction } from '../client.ts';
import { BY_POSITION, json, keyOf, textOf } from '../columns.ts';
import type { Prisma } from '../generated/client.ts';
import { leaveTrace, undo } from './filing-trail.ts';

const RESPONSE = {
  ...{ state: true, text: true, at: true, office: true, carriedToPlan: true, carriedToCommitment: true },
} satisfies Prisma.RecommendationResponseSelect;

/** In the order of the source, with their answers; nothing of answers where there are none. */
export async function readRecommendations(tx: Transaction, planId: string): Promise<Recommendation[]> {
  const rows = await tx.recommendation.findMany({
    where: { planId },
    orderBy: BY_POSITION,
    select: { reportId: true, text: true, responses: { select: RESPONSE, orderBy: { sequence: 'asc' } } },
  });
  return rows.map(({ reportId, text, responses }) => ({
    ...{ report: keyOf(reportId), text: textOf(text) },
    ...(responses.length > 0 && {
      responses: responses.map(({ at, office, ...rest }) => ({
        ...{ ...rest, at: at.toISOString(), office: textOf(office) },
      })),
    }),
  }));
}

export async function answerRecommendation(tx: Transaction, response: NewResponse): Promise<void> {
  const { planId, position, after: sequence, by, audit, ...said } = response;
  // The trace comes first: a transaction begins with a write, so that what is read after it cannot change.
  await leaveTrace(tx, by, audit);
  if ((await tx.recommendationResponse.count({ where: { planId, position } })) !== sequence) throw undo('CHANGED');
  await tx.recommendationResponse.create({
    data: {
      ...{ ...said, planId, position, sequence },
      ...{ at: new Date(by.at), userId: by.userId, office: json(by.office) },
    },
  });
}
