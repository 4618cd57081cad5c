/** Verdicts on evidence; never changed. */
import type { NewVerdict } from '../../services/ports-reviewing.ts';
import type { Transaction } from '../client.ts';
import { json } from '../columns.ts';
import { leaveTrace } from './filing-trail.ts';

export async function giveVerdict(tx: Transaction, { by, audit, ...verdict }: NewVerdict): Promise<void> {
  await tx.evidenceReview.create({
    data: { ...verdict, at: new Date(by.at), userId: by.userId, office: json(by.office) },
  });
  await leaveTrace(tx, by, audit);
}
